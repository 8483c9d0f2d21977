"""Verbs of two words with a hyphen ("fire-bombed"): one word to the parser, which would take the second for an adjective."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tellings.knowledge.languages import ENGLISH
from tellings.knowledge.languages.events import compound_verbs


@dataclass(frozen=True, slots=True)
class Joined:
    """Where such a verb stands, the word that the parser sees for it, and its lemma ("fire bomb")."""

    start: int
    end: int
    word: str
    lemma: str


def joined(text: str, start: int, end: int) -> Iterator[Joined]:
    """The hyphenated verbs of ``text[start:end]``, in order."""
    if text.find("-", start, end) < 0:
        return
    for found in _pattern().finditer(text, start, end):
        yield Joined(*found.span(), found["form"], compound_verbs(ENGLISH)[found[0].lower()])


@cache
def _pattern() -> re.Pattern[str]:
    """The whole verb, with its form as a group: the first words go by length so that "test" does not cut "rocket test"."""
    verbs = "|".join(sorted(map(re.escape, compound_verbs(ENGLISH)), key=lambda verb: (-len(verb), verb)))
    return re.compile(rf"\b(?=(?:{verbs})\b)[\w-]+-(?P<form>\w+)", re.IGNORECASE)
