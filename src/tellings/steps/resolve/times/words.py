"""The words of time, each with the class that the grammar calls it by and with what it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml
from babel.dates import get_month_names

# The classes whose words stand in the text as they are; the other entries of the file are lists for single decisions.
CLASSES = (
    "month short_month weekday short_weekday weekdays season part parts hour_name unit units period deictic pointer ago "
    "from_now earlier before edge end bound few more long old set_word every vague recent holiday ampm oclock zone the a "
    "of between and or to at so fiscal half possessive comma dash"
).split()
# What the lexer makes of digits, and what it does not know.
SHAPES = ("number", "ordinal", "year", "decade", "iso_date", "numeric_date", "clock", "quarter_name", "foreign_month", "other", "break")
_LISTS = (
    "doubtful_months before_months before_no_year after_no_year year_words future past openers until_words coming_nouns"
).split()
_ALIAS = {"short_month": "month", "short_weekday": "weekday"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or a phrase: its parts in lower case, its class, and what it means in the words of the data file."""

    words: tuple[str, ...]
    kind: str
    meaning: str
    short: bool = False


@dataclass(frozen=True, slots=True)
class TimeWords:
    """A language's words of time. ``entries`` are keyed by their first word, the longest first."""

    entries: Mapping[str, Sequence[Entry]]
    foreign_months: Mapping[str, int]
    doubtful_months: frozenset[str]
    before_months: frozenset[str]
    before_no_year: frozenset[str]
    after_no_year: frozenset[str]
    year_words: frozenset[str]
    future: frozenset[str]
    past: frozenset[str]
    openers: frozenset[str]
    until_words: frozenset[str]
    coming_nouns: frozenset[str]


@cache
def time_words() -> TimeWords:
    """English words of time, from ``knowledge/languages/en/times.yaml``, and the month names of other languages."""
    rows = yaml.safe_load(files("tellings.knowledge.languages.en").joinpath("times.yaml").read_text("utf-8"))
    return TimeWords(
        entries=_entries(rows),
        foreign_months=_foreign_months(rows["other_languages"]) | rows["other_months"],
        **{name: frozenset(map(str, rows[name])) for name in _LISTS},
    )


def _entries(rows: Mapping[str, Mapping[str, object] | Sequence[str]]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for kind in CLASSES:
        listed = rows[kind]
        meanings = listed if isinstance(listed, Mapping) else dict.fromkeys(listed, "")
        for phrase, meaning in meanings.items():
            words = tuple(parts(str(phrase)))
            entry = Entry(words, _ALIAS.get(kind, kind), str(meaning), short=kind in _ALIAS)
            found.setdefault(words[0], []).append(entry)
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry.words))
    return found


def parts(phrase: str) -> list[str]:
    """A phrase of the data file cut as the lexer cuts text: an apostrophe's ending and a hyphen stand apart."""
    cut = phrase.replace("-", " - ")
    return [part for word in cut.split() for part in _unpossessed(word)]


def _unpossessed(word: str) -> list[str]:
    return [word[:-2], "'s"] if word.endswith("'s") and len(word) > 2 else [word]


def _foreign_months(languages: Sequence[str]) -> dict[str, int]:
    """CLDR's names for use in a date. Only these: where a locale borrows its stand-alone names, Babel 2.18 errs."""
    return {
        folded(name): number
        for language in languages
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, "format", language).items()  # type: ignore[arg-type]
    }


def folded(word: str) -> str:
    """Lower case, without the dot that a Turkish capital İ leaves behind and without the full stop of a short form."""
    return word.lower().replace("i̇", "i").rstrip(".")
