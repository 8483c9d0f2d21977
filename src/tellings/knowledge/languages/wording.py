"""The words of wording.yaml, loaded once: those by which clauses and phrases are read."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from tellings.errors import KnowledgeError
from tellings.knowledge.languages import asked, folder
from tellings.tables import read_strings


@dataclass(frozen=True, slots=True)
class Wording:
    """One set of words for each list of the file; the English file says what each is for."""

    never_passive: frozenset[str]
    object_control: frozenset[str]
    always_done_to: frozenset[str]
    copulas: frozenset[str]
    counted: frozenset[str]
    grouping: frozenset[str]
    partitive: frozenset[str]
    places: frozenset[str]
    units: frozenset[str]
    sides: frozenset[str]
    pairs: frozenset[str]
    states: frozenset[str]
    casualties: frozenset[str]
    tolls: frozenset[str]
    bodies: frozenset[str]
    lives: frozenset[str]
    persons: frozenset[str]
    harm: frozenset[str]
    mishaps: frozenset[str]
    tries: frozenset[str]
    crimes: frozenset[str]
    quantifying: frozenset[str]
    articles: frozenset[str]
    introducing: frozenset[str]
    using: frozenset[str]


@cache
def wording(language: str) -> Wording:
    """A language's lists. Raises KnowledgeError where the file is not well formed."""
    text = folder(language).joinpath("wording.yaml").read_text("utf-8")
    try:
        lists: Any = read_strings(text)
        return Wording(**{f.name: frozenset(asked(lists, f.name, language, "").split()) for f in fields(Wording)})
    except (KeyError, AttributeError, TypeError, ValueError) as error:
        raise KnowledgeError(f"{language}/wording.yaml", f"this file is not well formed: {error}") from None
