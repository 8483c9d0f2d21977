"""Kinds of words that stand beside an act: who may do it, by the lists of parties; things, weapons, words of a toll."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from tellings.knowledge.languages.events import casualty_forms
from tellings.knowledge.parties.folding import fold
from tellings.knowledge.parties.tables import read

NAME, TOLL = "name", "toll"
PARTY = frozenset(
    {NAME, "state", "police", "military", "armed_group", "party", "crowd", "community", "unknown", "weapon"}
)


@cache
def kinds(language: str) -> Mapping[str, frozenset[str]]:
    """The kinds that a common noun, in lower case, may be of: alone, or as the last word of a row."""
    found: dict[str, set[str]] = {}
    for word, kind in _listed(language):
        found.setdefault(word, set()).add(kind)
    for form in casualty_forms(language):
        found.setdefault(form, set()).add(TOLL)
    return {word: frozenset(every) for word, every in found.items()}


def _listed(language: str) -> Iterator[tuple[str, str]]:
    for table in ("nouns", "heads", "titles"):
        for words, kind, *_ in read(table, language):
            yield from ((form, kind) for form in _forms(words))
    for table in ("things", "weapons"):
        for words, *_ in read(table, language):
            yield from ((form, table.removesuffix("s")) for form in _forms(words))


def _forms(words: str) -> tuple[str, ...]:
    """The last of some words, with its regular plural."""
    last = fold(words).split()[-1]
    if last.endswith("man"):
        return last, last[:-2] + "en"
    return last, last + ("es" if last.endswith(("s", "x", "ch", "sh")) else "s"), last[:-1] + "ies"
