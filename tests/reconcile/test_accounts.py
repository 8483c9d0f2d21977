"""What an incident says of its accounts: which repeat another, and how their claims stand to each other."""

import pytest
from msgspec.structs import replace

from tellings.reconcile.incidents import incidents
from tellings.reconcile.passages import copied, passages
from tests.reconcile.told import count, telling

WORDS = "Gunmen killed nine dockers at the grain quay of Žarka on Saturday evening, the harbour police said."
MORE = "They came in two boats and fired from the water. Nobody has claimed the attack on the quay so far."


def one(records, field=None):
    (incident,) = incidents(records)
    return incident if field is None else next(f for f in incident.facts if f.field == field)


def told(document, words=WORDS, rest=MORE, **more):
    return telling(words, document=document, source=f"Outlet {document}", trigger="killed", rest=rest, **more)


def test_an_account_that_repeats_another_is_kept_marked_and_shown_with_the_passage():
    first = told("d1", killed=(count("nine", 9),))
    reprint = told("d2", published="2031-05-05", rest="Our correspondent was there.", killed=(count("nine", 9),))
    incident = one([first, reprint])
    assert [(a.document.id, a.independent, a.copied_from) for a in incident.accounts] == [
        ("d1", True, None),
        ("d2", False, "d1"),
    ]
    assert [span.text for span in incident.accounts[1].copied] == [WORDS]
    assert one([first, reprint], "killed").verdict == "single"


def test_a_trimmed_sentence_is_still_a_copy_and_one_on_the_same_thing_in_other_words_is_none():
    first = told("d1").document
    trimmed = told("d2", WORDS.removesuffix(", the harbour police said.") + ".").document
    other = told(
        "d3", "In the port of Žarka armed men in boats killed several workers who were loading grain."
    ).document
    whole = passages(first)
    assert copied(passages(trimmed)[0], whole)
    assert not copied(passages(other)[0], whole)


def test_an_account_in_its_own_words_is_independent():
    own = "Nine dockers were killed by gunmen at the Žarka grain quay late on Saturday, says the union."
    incident = one([told("d1"), told("d2", own)])
    assert all(account.independent for account in incident.accounts)


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        (count("nine", 9), count("seventeen", 17), "differ"),
        (count("nine", 9), count("seventeen", 9, None, 20), "agree"),
        (count("nine", 9), count("seventeen", 17, update=True), "single"),
        (count("nine", 9), count("seventeen", 7, update=True), "differ"),
    ],
)
def test_counts_of_two_outlets_agree_by_range_and_an_update_is_no_dispute(first, second, verdict):
    other = "Gunmen killed seventeen dockers at the Žarka grain quay late on Saturday, says the union."
    records = [told("d1", killed=(first,)), told("d2", other, published="2031-05-05", killed=(second,))]
    fact = one(records, "killed")
    assert fact.verdict == verdict
    assert len(fact.claims) == 2
    assert bool(fact.outdated) == (verdict == "single")


def test_a_count_that_is_raised_before_the_lower_one_is_told_is_a_dispute():
    other = "Gunmen killed seventeen dockers at the Žarka grain quay late on Saturday, says the union."
    early = told("d2", other, published="2031-05-03", killed=(count("seventeen", 17, update=True),))
    assert one([told("d1", killed=(count("nine", 9),)), early], "killed").verdict == "differ"


@pytest.mark.parametrize(
    ("who", "least", "verdict"),
    [("nine soldiers", 12, "agree"), ("nine soldiers", 5, "differ"), ("nine nurses", 12, "differ")],
)
def test_who_counts_soldiers_counts_part_of_the_people(who, least, verdict):
    words = f"Gunmen killed {who} at the grain quay of Žarka on Saturday evening, the harbour police said."
    other = "Gunmen killed people at the Žarka grain quay late on Saturday, says the union of the port."
    records = [
        told("d1", words, killed=(count("nine", 9, who=who),)),
        told("d2", other, killed=(count("people", least),)),
    ]
    assert one(records, "killed").verdict == verdict


def test_who_counts_soldiers_and_who_counts_civilians_do_not_contradict_each_other():
    words = "Gunmen killed nine soldiers at the grain quay of Žarka on Saturday evening, the harbour police said."
    other = "Gunmen killed four civilians at the Žarka grain quay late on Saturday, says the union of the port."
    records = [
        told("d1", words, killed=(count("nine", 9, who="nine soldiers"),)),
        told("d2", other, killed=(count("four", 4, who="four civilians"),)),
    ]
    assert one(records, "killed").verdict == "agree"


def test_an_incidents_id_is_that_of_its_least_event_whatever_joins_later():
    first = told("d1")
    later = told("d2", published="2031-05-06")
    assert one([first, later]).id == one([first]).id
    earlier = told("d0", published="2031-05-03")
    assert one([earlier, first, later]).id == one([earlier]).id != one([first]).id


def test_arrests_told_of_at_a_protest_are_part_of_it():
    words = "Police arrested forty people during a protest at the grain quay of Žarka on Saturday."
    record = telling(words, document="d1", kind="COERCE", mode="arrest", trigger="arrested")
    start = record.document.text.index("protest")
    protest = replace(
        record.events[0], id="p", type="PROTEST", mode="demo", trigger=record.document.span(start, start + 7)
    )
    found = {i.type: i for i in incidents([replace(record, events=(record.events[0], protest))])}
    (link,) = found["COERCE"].links
    assert (link.kind, link.to, link.span.text) == ("part_of", found["PROTEST"].id, "during")
    assert found["PROTEST"].links == ()


@pytest.mark.parametrize("words", ["after", "in response to", "in retaliation for"])
def test_what_came_after_follows(words):
    text = f"Rioters stormed the depot of Žarka {words} a shelling on Saturday."
    record = telling(text, document="d1", mode="riot", kind="PROTEST", trigger="stormed")
    start = record.document.text.index("shelling")
    earlier = replace(
        record.events[0], id="s", type="ASSAULT", mode="heavy-weapons", trigger=record.document.span(start, start + 8)
    )
    found = {i.type: i for i in incidents([replace(record, events=(record.events[0], earlier))])}
    (link,) = found["ASSAULT"].links
    assert (link.kind, link.to, link.span.text) == ("followed_by", found["PROTEST"].id, words)
