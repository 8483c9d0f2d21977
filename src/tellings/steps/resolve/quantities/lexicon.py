"""The words of numbers and of their bounds, from ``numbers.yaml`` of a language, loaded once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tellings.knowledge.calendar import WIDTHS, month_names
from tellings.knowledge.languages import asked, folder
from tellings.tables import read_yaml

Phrase = tuple[str, ...]

_GROUPS = (
    "labels", "measures", "measure_adjectives", "money", "fractions", "people", "people_suffixes", "year_after",
    "age_before", "age_bounds", "age_nouns", "clock_before", "clock_after", "one_after", "one_before",
    "streets", "emergency", "particles", "particle_verbs",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Range:
    """A word that stands for a range: "dozens", "a few". ``needs`` is the word that must stand before it."""

    low: int
    high: int | None = None
    needs: str | None = None


@dataclass(frozen=True, slots=True)
class NumberWords:
    """A language's words for numbers, in lower case; ``before`` and ``after`` say what a phrase does to bounds.

    ``first`` are the words with which a number can begin, "a" among them, ``after_article`` those that make one of it.
    """

    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    ordinals: Mapping[str, int]
    collectives: Mapping[str, int]
    ranges: Mapping[str, Range]
    multiples: Mapping[str, int]
    before: Mapping[Phrase, str]
    after: Mapping[Phrase, str]
    to: frozenset[str]
    months: frozenset[str]
    groups: Mapping[str, frozenset[str]]
    lengths: Mapping[str, int]
    first: frozenset[str]
    after_article: frozenset[str]

    def within(self, group: str, word: str) -> bool:
        """Whether a word is in one of the lists (measures, labels and so on) that tell what is no count."""
        return word in self.groups[group]

    def longest(self, side: Literal["before", "after"]) -> int:
        """How many words the longest phrase has that bounds a number on this side."""
        return self.lengths[side]


@cache
def number_words(language: str) -> NumberWords:
    """The number words of a language."""
    rows = read_yaml(folder(language).joinpath("numbers.yaml").read_text("utf-8"))
    return NumberWords(
        cardinals=rows["cardinals"],
        scales=rows["scales"],
        ordinals=rows["ordinals"],
        collectives=rows["collectives"],
        ranges={word: Range(**row) for word, row in rows["ranges"].items()},
        multiples=rows["multiples"],
        before=_phrases(rows["before"]),
        after=_phrases(rows["after"]),
        to=_words(rows["to"]),
        months=_months(language),
        groups={name: _words(asked(rows, name, language, "")) for name in _GROUPS},
        lengths={side: max(map(len, _phrases(rows[side]))) for side in ("before", "after")},
        first=frozenset({*rows["cardinals"], *rows["ranges"], "a", "half"}),
        after_article=frozenset({*rows["ranges"], *rows["collectives"], *rows["scales"]}),
    )


def _phrases(rows: Mapping[str, list[str]]) -> dict[Phrase, str]:
    return {tuple(phrase.split()): effect for effect, phrases in rows.items() for phrase in phrases}


def _words(row: str) -> frozenset[str]:
    return frozenset(row.split())


def _months(language: str) -> frozenset[str]:
    """CLDR's names and abbreviations, and the newspapers' own for September."""
    names = (month_names(language, width).values() for width in WIDTHS)
    return frozenset(name.lower() for row in names for name in row) | {"sept"}
