"""Krippendorff's alpha against the example of its author, and at its ends."""

import pytest

from tellings.score.agreement import agreement, by_field

# Four observers, twelve units: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C.
TABLE = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]


def agreed(units):
    found = agreement(units)
    assert found is not None
    return found


def test_alpha_of_the_authors_own_example():
    units = [[value for value in unit if value is not None] for unit in zip(*TABLE, strict=True)]
    assert agreed(units).alpha == pytest.approx(0.743, abs=5e-4)


def test_full_agreement_is_one_and_the_same_value_throughout_says_nothing():
    assert agreed([["a", "a"], ["b", "b"]]).alpha == 1
    same = agreed([["a", "a"], ["a", "a"]])
    assert (same.alpha, same.percent) == (None, 100)


def test_opposite_decisions_are_worse_than_chance_and_single_ones_count_for_nothing():
    found = by_field({"killed": [["a", "b"], ["b", "a"], ["a"]], "place": [["a"]]})
    assert list(found) == ["killed"]
    assert (found["killed"].units, found["killed"].percent) == (2, 0)
    assert (found["killed"].alpha or 0) < 0
