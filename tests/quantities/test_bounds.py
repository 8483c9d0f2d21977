"""What the words around a number do to its bounds, by the conventions of docs/record.md."""

from __future__ import annotations

import pytest

from tellings.steps.resolve.quantities import parse_quantity

PLAIN = {
    "twelve": 12,
    "twenty-one": 21,
    "two hundred and five": 205,
    "a hundred": 100,
    "1,234": 1234,
    "1,00,000": 100_000,
    "5 lakh": 500_000,
    "1.2 million": 1_200_000,
    "a dozen": 12,
    "two dozen": 24,
    "half a dozen": 6,
    "half a million": 500_000,
    "a couple": 2,
    "a couple of hundred": 200,
    "a pair": 2,
}
BOUNDED = {
    "at least 106": (106, None, None),
    "106 or more": (106, None, None),
    "106+": (106, None, None),
    "no fewer than 12": (12, None, None),
    "more than 50": (51, None, None),
    "over two dozen": (25, None, None),
    "well over 100": (101, None, None),
    "more than a dozen": (13, None, None),
    "up to 50": (0, None, 50),
    "as many as 40": (0, None, 40),
    "at most 5": (0, None, 5),
    "30 or fewer": (0, None, 30),
    "fewer than 51": (0, None, 50),
    "under 51": (0, None, 50),
    "nearly 50": (45, None, 50),
    "almost 200": (180, None, 200),
    "about 50": (45, 50, 55),
    "approximately 40": (36, 40, 44),
    "some 40": (36, 40, 44),
    "an estimated 300": (270, 300, 330),
    "20-odd": (18, 20, 22),
    "about 12": (10, 12, 14),
}
VAGUE = {
    "a few": (2, None, 9),
    "several": (3, None, 9),
    "a handful": (3, None, 9),
    "tens": (10, None, 99),
    "dozens": (12, None, 99),
    "dozens more": (12, None, 99),
    "scores": (20, None, 99),
    "hundreds": (100, None, 999),
    "thousands": (1000, None, 9999),
    "tens of thousands": (10_000, None, 99_999),
    "hundreds of thousands": (100_000, None, 999_999),
    "several hundred": (300, None, 999),
    "a few dozen": (24, None, 119),
    "some": (2, None, None),
    "many": (2, None, None),
}
RANGES = {
    "10 to 15": (10, None, 15),
    "10-15": (10, None, 15),
    "10–15": (10, None, 15),
    "two or three": (2, None, 3),
    "between 10 and 15": (10, None, 15),
    "10 to 15 thousand": (10_000, None, 15_000),
}


@pytest.mark.parametrize(("phrase", "number"), PLAIN.items())
def test_a_plain_number_has_one_value(phrase: str, number: int) -> None:
    assert parse_quantity(f"{phrase} miners") == (number, number, number)


@pytest.mark.parametrize(("phrase", "bounds"), (BOUNDED | VAGUE | RANGES).items())
def test_words_set_bounds(phrase: str, bounds: tuple[int, int | None, int | None]) -> None:
    assert parse_quantity(f"{phrase} miners") == bounds


@pytest.mark.parametrize("phrase", ["a", "an", "a miner", "", "the miners", "no one", "3-1", "7.62"])
def test_a_phrase_without_a_count_has_no_bounds(phrase: str) -> None:
    assert parse_quantity(phrase) is None


def test_over_that_belongs_to_a_verb_bounds_nothing() -> None:
    assert parse_quantity("The rebels handed over 12 prisoners.") == (12, 12, 12)


def test_up_and_down_from_a_number_are_two_numbers() -> None:
    assert parse_quantity("rose from 10 to 15") == (10, 10, 10)
