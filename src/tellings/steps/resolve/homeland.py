"""The country that a story is about: the one that its places, peoples and groups speak of most, if one stands out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tellings.knowledge.parties.party import by_key
from tellings.model import Place, Sentence, Tie
from tellings.steps.resolve.dateline import Dateline

_LEAST = 3  # mentions of a country before it is taken for the story's
_SHARE = 0.5  # of all mentions of countries


def homeland(sentences: Sequence[Sentence], places: Sequence[Place], dateline: Dateline) -> tuple[Place, ...]:
    """The country as a place, with the words that name it as its source; empty where none stands out or is named."""
    told = [p for p in places if not dateline.holds(p.span)]
    counts = Counter(p.country for p in told if p.country)
    counts.update(_of_groups(sentences, {p.span.start for p in told}))
    if not counts:
        return ()
    country, most = min(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if most < _LEAST or most < _SHARE * sum(counts.values()):
        return ()
    named = next((p for p in places if p.country == country and p.precision == "country"), None)
    return (replace(named, tie=Tie("context", (named.span,))),) if named is not None else ()


def _of_groups(sentences: Sequence[Sentence], taken: set[int]) -> Iterator[str]:
    """The countries of the groups and peoples named, by the lists."""
    for sentence in sentences:
        for token in sentence.tokens:
            row = by_key().get(token.name.key or "") if token.name is not None else None
            if row is not None and row.country and token.start not in taken:
                yield row.country
