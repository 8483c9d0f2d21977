"""The country that a story is about: the one that its places, peoples and groups speak of most, if one stands out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tellings.knowledge.parties.countries import countries
from tellings.knowledge.parties.party import by_key
from tellings.model import Document, Place, Sentence, Span, Tie
from tellings.steps.resolve.dateline import Dateline

_LEAST = 3  # mentions of a country before it is taken for the story's
_SHARE = 0.5  # of all mentions of countries
SURE = 0.7  # confidence of a place that is taken for what it is without further signs
_INFERRED = 0.5  # the chance that a country that only groups and peoples speak of is meant


def homeland(
    document: Document, sentences: Sequence[Sentence], places: Sequence[Place], dateline: Dateline
) -> tuple[Place, ...]:
    """The country as a place, with the words that name it or its people as its source; empty where none stands out."""
    named = _spoken_of(document, sentences, [p for p in places if not dateline.holds(p.span)])
    counts = Counter(country for country, _ in named)
    if not counts:
        return ()
    country, most = min(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if most < _LEAST or most < _SHARE * len(named):
        return ()
    whole = next((p for p in places if p.country == country and p.precision == "country"), None)
    span = whole.span if whole is not None else min((s for c, s in named if c == country), key=lambda s: s.start)
    place = whole or Place(span, _name(country), "country", country=country, confidence=_INFERRED)
    return (replace(place, tie=Tie("context", (span,))),)


def supported(document: Document, sentences: Sequence[Sentence], places: Sequence[Place]) -> frozenset[str]:
    """The countries that a document speaks of by more than a doubtful place: by name, by their people, by a sure place."""
    sure = [p for p in places if p.precision == "country" or p.confidence >= SURE]
    return frozenset(country for country, _ in _spoken_of(document, sentences, sure))


def _spoken_of(document: Document, sentences: Sequence[Sentence], places: Sequence[Place]) -> list[tuple[str, Span]]:
    named = [(p.country, p.span) for p in places if p.country]
    return [*named, *_groups(document, sentences, {span.start for _, span in named})]


def _groups(document: Document, sentences: Sequence[Sentence], taken: set[int]) -> Iterator[tuple[str, Span]]:
    """The groups and peoples named and the country of each, by the lists."""
    for sentence in sentences:
        for token in sentence.tokens:
            row = by_key().get(token.name.key or "") if token.name is not None else None
            if row is not None and row.country and token.start not in taken:
                yield row.country, document.span(token.start, token.end)


def _name(country: str) -> str:
    row = countries().get(country)
    return row.name if row is not None else country
