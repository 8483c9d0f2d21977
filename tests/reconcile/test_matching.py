"""Which tellings are one incident: what stops a match and what does not, and that order plays no part."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tellings.reconcile.compare import compare
from tellings.reconcile.incidents import incidents
from tellings.reconcile.judging import standing
from tellings.reconcile.levels import fields
from tellings.reconcile.nouns import Anchor, Judgement
from tellings.reconcile.score import explained, score, shipped
from tellings.reconcile.telling import tellings, version
from tests.reconcile.told import count, telling

SHOTS = "Gunmen shot dead nine dockers at the grain quay of Žarka on Saturday evening."
SAME = "Nine dockers were shot by gunmen at the Žarka grain quay on Saturday, the union said."
QUAY = "The quay was closed. The dockers' union called the grain shipments off. The harbour master spoke of the quay."


def accounts(records, judgements=()):
    found = [sorted(a.document.id for a in i.accounts) for i in incidents(records, judgements)]
    return sorted(found)


def two(**other):
    first = telling(SHOTS, document="d1", actor="Gunmen", recipient="dockers", rest=QUAY)
    given = {"words": SAME, "document": "d2", "source": "The Valley Herald", "trigger": "shot", "rest": QUAY, **other}
    return [first, telling(**given)]


def test_two_outlets_that_tell_of_one_attack_give_one_incident_with_two_accounts():
    assert accounts(two()) == [["d1", "d2"]]


def test_other_figures_do_not_stop_a_match():
    low, high = count("Nine", 9), count("Nine", 40)
    records = [replace_figures(one, figure) for one, figure in zip(two(killed=(low,)), (None, high), strict=True)]
    assert accounts(records) == [["d1", "d2"]]


def replace_figures(record, figure):
    if figure is None:
        return record
    event = record.events[0]
    told = replace(event.figures[0], low=figure[1], best=figure[2], high=figure[3])
    return replace(record, events=(replace(event, figures=(told,)),))


def test_an_attack_of_the_same_kind_in_another_town_on_another_day_is_another_incident():
    other = "Two nurses were shot by robbers in the upper market of Brod on Tuesday."
    rest = "The market had just opened. The clinic mourned. Shopkeepers shut their stalls for the week."
    records = two(words=other, rest=rest, place="Brod", area="Hills", day="2031-05-13", published="2031-05-14")
    assert accounts(records) == [["d1"], ["d2"]]


def test_daily_reports_in_the_same_words_are_as_many_incidents_as_days():
    first, second = two(words=SHOTS, document="d2", source="The Harbour Post", day="2031-05-09", published="2031-05-10")
    assert accounts([first, second]) == [["d1"], ["d2"]]


def test_what_is_elsewhere_and_on_another_day_is_another_incident_however_like_the_words():
    assert accounts(two(place="Brod", area="Hills", day="2031-05-04")) == [["d1"], ["d2"]]


def test_two_towns_that_nobody_knows_are_two_towns():
    every = [unknown(one) for one in two(words=SAME.replace("Žarka", "Brell"), place="Brell", day="2031-05-04")]
    assert accounts(every) == [["d1"], ["d2"]]
    one, other = (tellings(record)[0] for record in every)
    assert compare(one, other)["place"] == "elsewhere, another day"
    wide = dataclasses.replace(other, spots=(dataclasses.replace(other.spots[0], precision="admin1"),))
    assert compare(one, wide)["place"] == "silent"  # the town may lie in it


def test_reports_of_one_day_that_name_another_town_are_of_another_incident_however_like_the_words():
    every = [unknown(one) for one in two(words=SHOTS.replace("Žarka", "Brell"), place="Brell")]
    assert accounts(every) == [["d1"], ["d2"]]
    one, other = (tellings(record)[0] for record in every)
    assert compare(one, other)["place"] == "named elsewhere"
    assert (
        compare(one, dataclasses.replace(other, spots=(dataclasses.replace(other.spots[0], told=False),)))["place"]
        == "other name"
    )


def unknown(record):
    """The record as it is where no list has the town."""
    event = record.events[0]
    (place,) = event.places
    nowhere = replace(place, geonames_id=None, lat=None, lon=None, country=None, admin1=None)
    return replace(record, events=(replace(event, places=(nowhere,)),))


def test_a_denied_act_joins_the_incident_as_an_account_and_founds_none_alone():
    records = two(modality="denied")
    assert accounts(records) == [["d1", "d2"]]
    (incident,) = incidents(records)
    assert {c.modality for f in incident.facts if f.field == "type" for c in f.claims} == {"actual", "denied"}
    assert accounts(records[1:]) == []


def test_two_acts_that_one_document_tells_apart_stay_two_incidents():
    (record, _) = two()
    event = record.events[0]
    start = record.document.text.index("closed")
    second = replace(event, id="e-2", type="COERCE", mode="ban", trigger=record.document.span(start, start + 6))
    assert len(incidents([replace(record, events=(event, second))])) == 2


def test_what_is_compared_has_a_level_in_every_field_and_every_level_a_weight():
    a, b = (tellings(record)[0] for record in two())
    levels = compare(a, b)
    assert list(levels) == list(fields())
    assert score(levels) == pytest.approx(sum(explained(levels).values()))
    assert {name: set(weights) for name, weights in shipped().items() if name != "always"} == {
        name: set(words) for name, words in fields().items()
    }


def test_the_wording_of_the_documents_alone_does_not_decide():
    a, b = (tellings(record)[0] for record in two())
    best = max(shipped()["wording"].values())
    assert best + shipped()["always"]["always"] < 0
    assert compare(a, b) == compare(b, a)


# ------------------------------------------------------------------ people's judgements


def anchor(record):
    event = record.events[0]
    return Anchor(version(record.document), event.id, event.trigger.start, event.trigger.end)


def judged(verdict, one, other, made="2031-06-01", act="a1", undoes=None):
    left, right = (anchor(one), anchor(other)) if one else (None, None)
    return Judgement(f"{act} {verdict} {made}", act, verdict, left, right, "me", made, "because", undoes)


def test_a_person_who_says_different_parts_what_the_machine_joined_and_an_undo_brings_the_same_id_back():
    one, other = two()
    before = incidents([one, other])
    apart = judged("different", one, other)
    assert accounts([one, other], [apart]) == [["d1"], ["d2"]]
    back = judged("undo", None, None, "2031-06-02", "a2", undoes="a1")
    assert incidents([one, other], [apart, back]) == before
    again = judged("undo", None, None, "2031-06-03", "a3", undoes="a2")
    assert accounts([one, other], [apart, back, again]) == [["d1"], ["d2"]]


def test_a_person_who_says_same_joins_what_the_machine_parted_and_the_incident_is_marked_as_judged():
    one, other = two(
        words="A ferry captain was beaten in Brod.", trigger="beaten", rest="", place="Brod", day="2029-01-01"
    )
    assert accounts([one, other]) == [["d1"], ["d2"]]
    (incident,) = incidents([one, other], [judged("same", one, other)])
    assert incident.status == "reviewed"
    assert len(incident.accounts) == 2


def test_of_two_judgements_on_one_pair_the_later_holds_and_unsure_leaves_it_to_the_machine():
    one, other = two()
    first, second = judged("different", one, other), judged("same", other, one, "2031-06-02", "a2")
    assert [j.verdict for j in standing([first, second])] == ["same"]
    assert accounts([one, other], [first, judged("unsure", one, other, "2031-06-03", "a3")]) == [["d1", "d2"]]


def test_a_judgement_holds_for_what_a_newer_coder_makes_of_the_same_words():
    one, other = two()
    apart = judged("different", one, other)
    newer = replace(other, events=(replace(other.events[0], id="another", type="COERCE", mode=None),))
    assert accounts([one, newer], [apart]) == [["d1"], ["d2"]]


# ------------------------------------------------------------------ order

TOLD = [
    telling(SHOTS, document="d1", actor="Gunmen", recipient="dockers", rest=QUAY),
    telling(SAME, document="d2", source="Herald", trigger="shot", rest=QUAY, published="2031-05-05"),
    telling(SAME, document="d3", source="Post", trigger="shot", rest=QUAY, modality="denied"),
    telling(SHOTS, document="d4", source="Wire", rest="A ferry sank.", day=None),
    telling("Two nurses were shot in Brod.", document="d5", trigger="shot", place="Brod", day="2031-05-09"),
    telling("Shots hit two nurses in Brod.", document="d6", trigger="hit", place="Brod", day="2031-05-10", source="W"),
    telling(SHOTS, document="d7", source="Late", rest=QUAY, published="2031-05-01"),
]


def with_arrest(record):
    """The record with a second event, which its rest tells of."""
    (event,) = record.events
    start = record.document.text.index("closed")
    closed = record.document.span(start, start + 6)
    sentence = record.document.span(start - 13, start + 7)
    second = replace(
        event, id=f"{event.id}-2", type="COERCE", mode="ban", trigger=closed, sentence=sentence, main=False
    )
    return replace(record, events=(event, second))


TOLD[:3] = map(with_arrest, TOLD[:3])
TOLD[6] = with_arrest(TOLD[6])


@settings(max_examples=60)
@given(
    order=st.permutations(range(len(TOLD))),
    pairs=st.lists(
        st.tuples(st.sampled_from(["same", "different", "unsure"]), st.integers(0, 6), st.integers(0, 6)), max_size=4
    ),
    turn=st.randoms(use_true_random=False),
)
def test_the_order_of_records_and_judgements_plays_no_part(order, pairs, turn):
    judgements = [
        judged(verdict, TOLD[a], TOLD[b], f"2031-06-{n + 1:02}", f"a{n}")
        for n, (verdict, a, b) in enumerate(pairs)
        if a != b
    ]
    shuffled = turn.sample(judgements, len(judgements))
    assert incidents([TOLD[n] for n in order], shuffled) == incidents(TOLD, judgements)


def test_no_more_neighbours_are_compared_however_many_stand_under_a_key():
    from tellings.reconcile.block import WINDOW, blocks  # noqa: PLC0415

    stories = {f"v{n:04}": ((f"2031-05-{n % 28 + 1:02}", f"v{n:04}"), [7]) for n in range(300)}
    assert len(list(blocks(stories))) <= 300 * WINDOW
