"""Precision, recall and F1 of every field, against sums done by hand."""

import pytest

from tests.score.made import ARREST, ATTACK, BLAME, STRIKE, counts, event, measure, record, scored, scored_all

ALL = {
    "quote": ATTACK,
    "type": "ASSAULT",
    "mode": "firearms",
    "modality": "actual",
    "actors": ["Gunmen"],
    "recipients": ["twelve dockers"],
    "places": ["Orvessa"],
    "date": "2031-03-05",
    "figures": [{"kind": "killed", "count": 12}],
}


def attack(**other):
    right = {
        "mode": "firearms", "actors": ["Gunmen"], "recipients": ["twelve dockers"], "places": ["Orvessa"],
        "date": "2031-03-05", "figures": [("killed", 12, 12, 12)],
    }  # fmt: skip
    return event("killed", **{**right, **other})


FIELDS = ("type", "mode", "modality", "actors", "recipients", "places", "date", "figures")


def test_a_record_that_says_what_the_gold_says_has_every_figure_at_one(tmp_path):
    result = scored(tmp_path, [ALL], [attack()])
    assert [m.field for m in result.measures] == ["event", *FIELDS]
    assert all((m.precision, m.recall, m.f1, m.low, m.high) == (1, 1, 1, 1, 1) for m in result.measures)
    assert result.mistakes == ()


def test_precision_recall_and_f1_are_what_a_person_would_work_out(tmp_path):
    gold = [ALL, {"quote": ARREST, "type": "COERCE"}, {"quote": STRIKE, "type": "PROTEST"}]
    result = scored(tmp_path, gold, [attack(), event("arrested", "COERCE"), event("condemned", "ACCUSE")])
    found = measure(result, "event")
    assert (found.right, found.coded, found.gold) == (2, 3, 3)
    assert found.precision == found.recall == pytest.approx(2 / 3)
    lone = scored(tmp_path, gold, [attack()])
    assert measure(lone, "event").precision == 1
    assert measure(lone, "event").recall == pytest.approx(1 / 3)
    assert measure(lone, "event").f1 == pytest.approx(2 * 1 * (1 / 3) / (1 + 1 / 3))


@pytest.mark.parametrize(
    ("field", "other", "expected"),
    [
        ("type", {"kind": "COERCE", "mode": None}, (0, 1, 1)),
        ("mode", {"mode": None}, (0, 0, 1)),
        ("mode", {"mode": "beat"}, (0, 1, 1)),
        ("modality", {"modality": "hedged"}, (0, 1, 1)),
        ("actors", {"actors": []}, (0, 0, 1)),
        ("actors", {"actors": ["Gunmen", "Police"]}, (1, 2, 1)),
        ("recipients", {"recipients": ["The mayor"]}, (0, 1, 1)),
        ("recipients", {"recipients": [], "targets": ["dockers"]}, (1, 1, 1)),
        ("places", {"places": ["Brelle"]}, (0, 1, 1)),
        ("places", {"role": "from"}, (0, 0, 1)),
        ("date", {"date": "2031-03-06"}, (0, 1, 1)),
        ("date", {"date": None}, (0, 0, 1)),
        ("date", {"basis": "assumed"}, (0, 0, 1)),
        ("figures", {"figures": [("killed", 12, None, None)]}, (0, 1, 1)),
        ("figures", {"figures": [("injured", 12, 12, 12)]}, (0, 1, 1)),
        ("figures", {"figures": [("killed", 12, 12, 12), ("injured", 3, 3, 3)]}, (1, 2, 1)),
    ],
)
def test_a_change_in_one_field_changes_that_field_alone(tmp_path, field, other, expected):
    result = scored(tmp_path, [ALL], [attack(**other)])
    assert counts(result, field) == expected
    untouched = set(FIELDS) - {field, "mode" if "kind" in other else field}
    assert all(counts(result, name) == (1, 1, 1) for name in ("event", *untouched))


def test_an_event_that_was_not_found_takes_its_values_with_it(tmp_path):
    result = scored(tmp_path, [ALL], [])
    assert all(counts(result, name) == (0, 0, 1) for name in ("event", *FIELDS))
    assert all(m.f1 == 0 for m in result.measures)


def test_the_values_of_a_false_event_are_false(tmp_path):
    false = event("arrested", "COERCE", actors=["Police"], places=["Brelle"])
    result = scored(tmp_path, [ALL], [attack(), false])
    assert counts(result, "event") == counts(result, "type") == counts(result, "actors") == (1, 2, 1)
    assert counts(result, "places") == (1, 2, 1)
    assert counts(result, "date") == counts(result, "mode") == (1, 1, 1)


def test_a_field_that_the_gold_does_not_ask_about_is_not_scored(tmp_path):
    result = scored(tmp_path, [{"quote": ATTACK, "type": "ASSAULT"}], [attack()])
    assert [m.field for m in result.measures] == ["event", "type"]


def test_a_field_that_the_text_leaves_open_must_stay_open(tmp_path):
    gold = {"quote": ATTACK, "type": "ASSAULT", "mode": None, "date": None, "actors": list[str]()}
    assert counts(scored(tmp_path, [gold], [event("killed")]), "date") == (0, 0, 0)
    for field in ("mode", "date", "actors"):
        assert counts(scored(tmp_path, [gold], [attack()]), field) == (0, 1, 0)


def test_any_alternative_is_right_and_what_is_also_right_costs_nothing(tmp_path):
    gold = {
        "quote": ATTACK, "type": ["COERCE", "ASSAULT"], "modality": ["hedged", "actual"], "actors": [["Police", "Gunmen"]],
        "places": ["Orvessa"], "also": {"places": ["Brelle"]}, "date": ["2031-03", "2031-03-05"],
    }  # fmt: skip
    result = scored(tmp_path, [gold], [attack(places=["Brelle", "Orvessa"])])
    assert all(m.f1 == 1 for m in result.measures)
    assert counts(result, "places") == (1, 1, 1)


def test_each_wanted_value_needs_one_of_its_own(tmp_path):
    gold = {"quote": ATTACK, "type": "ASSAULT", "actors": ["Gunmen", "Gunmen"]}
    assert counts(scored(tmp_path, [gold], [attack()]), "actors") == (1, 1, 2)


def test_a_right_party_or_place_in_other_words_costs_nothing_and_a_figure_told_twice_is_wrong(tmp_path):
    coded = attack(recipients=["twelve dockers", "dockers"], figures=[("killed", 12, 12, 12), ("killed", 12, 12, 12)])
    result = scored(tmp_path, [ALL], [coded])
    assert counts(result, "recipients") == (1, 1, 1)
    assert counts(result, "figures") == (1, 2, 1)


def test_an_optional_event_costs_nothing_found_or_not(tmp_path):
    gold = [ALL, {"quote": BLAME, "type": "ACCUSE", "actors": ["The mayor"], "optional": True}]
    blame = event("condemned", "ACCUSE", actors=["Police"])
    for coded in ([attack()], [attack(), blame]):
        result = scored(tmp_path, gold, coded)
        assert counts(result, "event") == counts(result, "actors") == (1, 1, 1)
        assert result.mistakes == ()


@pytest.mark.parametrize("other", [{"modality": "possible"}, {"modality": "denied"}, {"scope": "private"}])
def test_an_event_beside_the_gold_that_founds_no_incident_costs_nothing(tmp_path, other):
    result = scored(tmp_path, [ALL], [attack(), event("arrested", "COERCE", **other)])
    assert counts(result, "event") == (1, 1, 1)


def test_gold_that_is_a_selection_makes_no_event_false(tmp_path):
    coded = [attack(), event("arrested", "COERCE")]
    assert counts(scored(tmp_path, [ALL], coded), "event") == (1, 2, 1)
    assert counts(scored(tmp_path, [ALL], coded, complete=False), "event") == (1, 1, 1)


# ------------------------------------------------------------------ intervals


def several(tmp_path, right):
    """Ten documents, of which the first so many are coded rightly, and the others not at all."""
    lines = [
        {"id": f"d{n}", "text": "Gunmen killed one.", "events": [{"quote": "killed", "type": "ASSAULT"}]}
        for n in range(10)
    ]
    coded = [
        record(*([event("killed", text="Gunmen killed one.", identity=f"d{n}")] if n < right else []),
               text="Gunmen killed one.", identity=f"d{n}")
        for n in range(10)
    ]  # fmt: skip
    return scored_all(tmp_path, lines, coded)


def test_the_interval_is_of_draws_of_documents_and_always_the_same(tmp_path):
    first, again = (measure(several(tmp_path, 5), "event") for _ in range(2))
    assert (first.low, first.high) == (again.low, again.high)
    # of 10 documents 5 are right: 95 % of the draws have 2 to 8 right ones, whose F1 is 2r/(r + 10)
    assert first.low == pytest.approx(2 * 2 / 12)
    assert first.high == pytest.approx(2 * 8 / 18)


def test_mistakes_within_one_document_are_drawn_together(tmp_path):
    """Ten events in one document: every draw is that document, so that nothing is known of any other."""
    text = " ".join(f"Gunmen killed man{n}x." for n in range(10))
    gold = [{"quote": f"killed man{n}x", "type": "ASSAULT"} for n in range(10)]
    coded = [event(f"killed man{n}x", text=text) for n in range(5)]
    result = scored_all(tmp_path, [{"id": "d1", "text": text, "events": gold}], [record(*coded, text=text)])
    found = measure(result, "event")
    assert (found.low, found.high) == (found.f1, found.f1) == (2 / 3, 2 / 3)


def test_all_right_has_no_width(tmp_path):
    found = measure(several(tmp_path, 10), "event")
    assert (found.low, found.high) == (1, 1)
