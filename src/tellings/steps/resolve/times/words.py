"""The words of time, each with the class that the grammar calls it by and with what it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tellings.knowledge.calendar import WIDTHS, month_names
from tellings.knowledge.languages import asked, folder
from tellings.tables import read_yaml

_SHORT = "short_"  # classes of short forms, which take a full stop that follows them


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or a phrase: its parts in lower case, its class, and what it means in the words of the data file.

    ``number`` is the value of a month or a weekday.
    """

    words: tuple[str, ...]
    kind: str
    meaning: str
    short: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class TimeWords:
    """A language's words of time.

    ``entries`` are keyed by their first word, the longest first; ``classes`` are those of the entries; ``lists`` are
    words that decide single questions, by name.
    """

    entries: Mapping[str, Sequence[Entry]]
    classes: frozenset[str]
    foreign_months: Mapping[str, int]
    lists: Mapping[str, frozenset[str]]


@cache
def time_words(language: str) -> TimeWords:
    """A language's words of time, from ``times.yaml``, and the month names of the other languages that it lists there."""
    rows = read_yaml(folder(language).joinpath("times.yaml").read_text("utf-8"))
    entries = _entries(rows["classes"])
    return TimeWords(
        entries=entries,
        classes=frozenset(kind.removeprefix(_SHORT) for kind in rows["classes"]),
        foreign_months=_foreign_months(rows["other_languages"]) | rows["other_months"],
        lists={name: frozenset(map(str, words)) for name, words in rows["lists"].items()},
    )


@cache
def listed(language: str, name: str) -> frozenset[str]:
    """One of the lists of words that decide a single question."""
    found: frozenset[str] = asked(time_words(language).lists, name, language, frozenset())
    return found


def _entries(classes: Mapping[str, Mapping[str, object] | Sequence[str]]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for kind, rows in classes.items():
        meanings = rows if isinstance(rows, Mapping) else dict.fromkeys(rows, "")
        for phrase, meaning in meanings.items():
            words = tuple(parts(str(phrase)))
            plain = kind.removeprefix(_SHORT)
            number = int(str(meaning)) if plain in ("month", "weekday") else 0
            entry = Entry(words, plain, str(meaning), kind.startswith(_SHORT), number)
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
    """CLDR's names for use in a date.

    Short forms only where no English word can look like them ("out" is October in Portuguese).
    """
    return {
        folded(name): number
        for language in languages
        for width in WIDTHS
        for number, name in month_names(language, width).items()
        if width == "wide" or not name.isascii()
    }


def folded(word: str) -> str:
    """Lower case, without the dot that a Turkish capital İ leaves behind and without the full stop of a short form."""
    return word.lower().replace("i̇", "i").rstrip(".")
