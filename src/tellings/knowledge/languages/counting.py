"""The words of counting.yaml, loaded once: whom a figure counts, and what tells two figures apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from tellings.errors import KnowledgeError
from tellings.knowledge.languages import asked, folder
from tellings.tables import read_strings

SOURCE = "counting.yaml"


@dataclass(frozen=True, slots=True)
class Counting:
    """The lists, each as the file describes it."""

    deadly: frozenset[str]
    multiple: Mapping[str, int]
    wounding: frozenset[str]
    fatally: frozenset[str]
    struck: frozenset[str]
    bearing: frozenset[str]
    themselves: frozenset[str]
    single: frozenset[str]
    several: frozenset[str]
    anybody: frozenset[str]
    further: frozenset[str]
    ordinal: Mapping[str, int]
    female: frozenset[str]
    male: frozenset[str]
    young: frozenset[str]
    old: frozenset[str]
    doing: frozenset[str]
    kin: frozenset[str]
    grown: frozenset[str]
    uncounted: frozenset[str]
    raising: frozenset[str]
    setting: frozenset[str]
    raised: frozenset[str]
    set: frozenset[str]
    partitive: frozenset[str]
    told: frozenset[str]
    several_of: frozenset[str]
    containing: frozenset[str]
    roughly: frozenset[str]
    tallies: frozenset[str]


@cache
def counting(language: str) -> Counting:
    """A language's lists. Raises KnowledgeError where the file is not well formed."""
    text = folder(language).joinpath(SOURCE).read_text("utf-8")
    try:
        lists: Any = read_strings(text)
        return Counting(**{field.name: _values(asked(lists, field.name, language, [])) for field in fields(Counting)})
    except (KeyError, TypeError, ValueError) as error:
        raise KnowledgeError(f"{language}/{SOURCE}", f"this file is not well formed: {error}") from None


def _values(listed: Any) -> Any:  # noqa: ANN401  # a list of words, or words with a number each
    return {word: int(number) for word, number in listed.items()} if isinstance(listed, dict) else frozenset(listed)
