"""What an incident costs grows with its accounts, not with their pairs; and comes out as if all pairs were looked at."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.reconcile import facts
from tellings.reconcile.claims import claims
from tellings.reconcile.incidents import incidents
from tellings.reconcile.kept import Kept
from tellings.reconcile.passages import copied
from tests.reconcile.told import count, telling

WORDS = "Gunmen killed {} at the grain quay of Žarka on Saturday evening, the harbour police said."
FIGURES = [
    (count("nine dockers", 9, who="dockers"), "nine dockers"),
    (count("twelve people", 12), "twelve people"),
    (count("nine soldiers", 9, who="soldiers"), "nine soldiers"),
    (count("dozens", 24, None, 99), "dozens"),
    (count("six police officers", 6, who="police officers", update=True), "six police officers"),
]
OTHER = [{"place": "Žarka"}, {"place": "Lower Žarka"}, {"day": "2031-05-04"}, {"country": None}, {"area": None}, {}]


def one(number, figure, other):
    told, words = FIGURES[figure]
    return telling(WORDS.format(words), document=f"d{number}", trigger="killed", killed=(told,), **OTHER[other])


def said(records, field):
    found = [claim for record in records for claim in claims(record) if claim.field == field]
    return facts.verdict(field, found, {(c.version, c.span): place(r) for r in records for c in claims(r)})


def place(record):
    return record.events[0].places[0]


@given(
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 5)), min_size=2, max_size=7),
    st.sampled_from(["killed", "place", "time", "type"]),
)
def test_all_agree_when_each_two_do(told, field):
    records = [one(number, *parts) for number, parts in enumerate(told)]
    each = {said(pair, field) for pair in combinations(records, 2)}
    assert said(records, field) == ("agree" if each == {"agree"} else "differ")


def test_a_place_that_nobody_knows_agrees_with_no_other_not_even_where_all_tell_of_such():
    records = [one(number, 0, 0) for number in range(3)]
    found = [claim for record in records for claim in claims(record) if claim.field == "place"]
    assert facts.verdict("place", found, {}) == "differ"


def counted(function, calls):
    def called(*parts):
        calls.append(1)
        return function(*parts)

    return called


@pytest.mark.parametrize("field", ["killed", "place", "time"])
def test_what_is_compared_grows_with_what_is_said_and_not_with_how_many_say_it(field, monkeypatch):
    asked: list[int] = []
    for name in ("comparable", "_nested", "_overlap"):
        monkeypatch.setattr(facts, name, counted(getattr(facts, name), asked))
    few = [one(number, number % 2 * 3, number % 2) for number in range(4)]
    many = [one(number, number % 2 * 3, number % 2) for number in range(60)]
    said(few, field)
    before = len(asked)
    said(many, field)
    assert 0 < len(asked) - before <= before


def test_a_lower_count_is_outdated_however_many_raise_it():
    records = [one(0, 0, 0), *(one(number, 4, 0) for number in range(1, 4))]
    raised = [replace(c, low=40, high=40) if c.update else c for r in records for c in claims(r) if c.field == "killed"]
    (fact,) = facts.facts(raised, {}, {})
    assert fact.outdated == {raised[0].id}
    assert fact.verdict == "agree"


def test_which_account_repeats_which_is_found_once_however_often_the_incident_is_made_anew(monkeypatch):
    asked: list[int] = []
    monkeypatch.setattr("tellings.reconcile.copies.copied", counted(copied, asked))
    whole = [one(number, number % 5, 5) for number in range(12)]
    for number in range(2, len(whole) + 1):
        incidents(whole[:number])
    assert 0 < len(asked) <= len(whole) * (len(whole) - 1) // 2


def test_what_is_kept_is_kept_of_the_very_thing_and_of_so_many():
    made: list[int] = []
    double = Kept(counted(lambda thing: [*thing, *thing], made), 2)
    first, equal, third = [1], [1], [3]
    assert double(first) is double(first)
    assert double(equal) == double(first)
    assert double(equal) is not double(first)
    assert len(made) == 2
    double(third)
    assert double(first) == [1, 1]
    assert len(made) == 4
