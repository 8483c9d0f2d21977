"""The event lexicon of English: which words, used how, tell of an act of which type. README.md says how it is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from tellings.knowledge.languages.en.events.forms import forms
from tellings.knowledge.languages.en.events.reading import modes, read
from tellings.knowledge.languages.en.events.row import Part, Prep, Row, Slot

__all__ = ["Prep", "Row", "Slot", "by_adjective", "by_noun", "by_verb", "casualties", "rows", "trigger_forms"]


@cache
def rows() -> tuple[Row, ...]:
    """Every row, the files in the order of the ontology. Raises KnowledgeError for a row that is not well formed."""
    return tuple(row for name in modes() for row in read(f"{name.lower()}.yaml"))


@cache
def casualties() -> tuple[Row, ...]:
    """The words that tell a toll and no act ("dead", "lost their lives"): rows whose type is None, with a figure."""
    return tuple(read("casualties.yaml"))


def by_verb(lemma: str) -> tuple[Row, ...]:
    """The rows of a verb, in either spelling, most specific first."""
    return _index("verb").get(lemma, ())


def by_noun(lemma: str) -> tuple[Row, ...]:
    """The rows whose noun, or whose noun's last word, is ``lemma``, most specific first."""
    return _index("noun").get(lemma, ())


def by_adjective(lemma: str) -> tuple[Row, ...]:
    """The rows of an adjective, most specific first."""
    return _index("adjective").get(lemma, ())


@cache
def _index(part: Part) -> Mapping[str, tuple[Row, ...]]:
    return _ordered(row for row in rows() if row.part == part)


def _ordered(chosen: Iterable[Row]) -> Mapping[str, tuple[Row, ...]]:
    found: dict[str, list[Row]] = {}
    for row in chosen:
        for head in row.heads:
            found.setdefault(head, []).append(row)
    return {head: tuple(sorted(those, key=lambda row: -row.narrowness())) for head, those in found.items()}
