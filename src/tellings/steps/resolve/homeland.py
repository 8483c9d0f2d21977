"""The country that a story is about: the one that it names most, or that its towns lie in, if one stands out.

What stands out must not depend on which country it is: countries are counted by their own names and those of their
peoples alone, and only where none stands out, by towns. A count of both would be another one with another country's
name in the place of this one's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from tellings.knowledge.parties.countries import countries
from tellings.knowledge.parties.party import by_key
from tellings.model import Document, Place, Sentence, Span, Tie
from tellings.steps.resolve.dateline import Dateline

_LEAST = 3  # mentions of a country before it is taken for the story's
_SHARE = 0.5  # of all mentions of countries
_ALONE = 0.95  # of all mentions, before a story that gives no other town is taken to be from abroad
SURE = 0.7  # confidence of a place that is taken for what it is without further signs
_INFERRED = 0.5  # the chance that a country that only groups and peoples speak of is meant

Named = tuple[str, Span]  # a country and words that speak of it


@dataclass(frozen=True, slots=True)
class Home:
    """The country as a place, if one stands out; whether it is ``named`` itself; the country ``around`` the towns.

    ``alone`` holds where the text names hardly any other.
    """

    place: Place | None
    named: bool
    alone: bool
    around: str | None

    def is_abroad(self, filed: Sequence[Place]) -> bool:
        """Whether a dateline's places lie elsewhere: by the country that it names, else by the other towns' country."""
        if self.place is None:
            return False
        wholes = {p.country for p in filed if p.precision == "country"} if self.named else set()
        towns = {country for p in filed if p.precision != "country" and (country := p.alone.country)}
        if wholes:
            return self.place.country not in wholes
        return self.alone if self.around is None else bool(towns) and self.around not in towns


def homeland(document: Document, sentences: Sequence[Sentence], places: Sequence[Place], dateline: Dateline) -> Home:
    """The country as a place, with the words that speak of it as its source."""
    apart = [p for p in places if not dateline.holds(p.span)]
    wholes = [(p.country, p.span) for p in apart if p.country and p.precision == "country"]
    peoples = _groups(document, sentences, {span.start for _, span in wholes}, ("country", "people"))
    towns = [(country, p.span) for p in apart if p.precision != "country" and (country := p.alone.country)]
    told = [*wholes, *peoples]
    named, around = _standing_out(told, len(told) + len(towns)), _standing_out(towns, len(towns))
    found = named or (around if len(towns) > len(told) else None)  # a text of many countries is not about its towns'
    place = None if found is None else _told(places if named else (), *found)
    return Home(
        place, named is not None, _standing_out(told, len(told), _ALONE) is not None, around[0] if around else None
    )


def supported(document: Document, sentences: Sequence[Sentence], places: Sequence[Place]) -> frozenset[str]:
    """The countries that a document speaks of by more than a doubtful place: by name, by their people, by a sure place."""
    sure = [(p.country, p.span) for p in places if p.country and (p.precision == "country" or p.confidence >= SURE)]
    groups = _groups(document, sentences, {span.start for _, span in sure}, ("country", "people", "party", "metonym"))
    return frozenset(country for country, _ in (*sure, *groups))


def _standing_out(named: Sequence[Named], every: int, share: float = _SHARE) -> Named | None:
    """The country with most mentions, the first named of equals, and where it is first named; of ``every`` mention a share."""
    counts = Counter(country for country, _ in named)
    first = {country: min((s for c, s in named if c == country), key=lambda s: s.start) for country in counts}
    best = min(counts, key=lambda country: (-counts[country], first[country].start), default=None)
    if best is None or counts[best] < _LEAST or counts[best] < share * every:
        return None
    return best, first[best]


def _told(places: Sequence[Place], country: str, span: Span) -> Place:
    """The country as a place: as one of the places names it, else by the words that speak of it."""
    whole = next((p for p in places if p.country == country and p.precision == "country"), None)
    place = whole or Place(span, _name(country), "country", country=country, confidence=_INFERRED)
    return replace(place, tie=Tie("context", (place.span,)))


def _groups(
    document: Document, sentences: Sequence[Sentence], taken: set[int], kinds: Sequence[str]
) -> Iterator[Named]:
    """The groups and peoples named and the country of each, by the lists."""
    for sentence in sentences:
        for token in sentence.tokens:
            row = by_key().get(token.name.key or "") if token.name is not None else None
            if row is not None and row.country and row.kind in kinds and token.start not in taken:
                yield row.country, document.span(token.start, token.end)


def _name(country: str) -> str:
    row = countries().get(country)
    return row.name if row is not None else country
