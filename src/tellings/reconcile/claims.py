"""From a record to its claims: one for each field of each event, with its words and who says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tellings.digest import digest
from tellings.model import Attribution, Event, Figure, Modality, Participant, Place, Record, Span, Tie, Time
from tellings.reconcile.kept import Kept
from tellings.reconcile.nouns import Bound, Claim
from tellings.reconcile.telling import version

PERSON = "[person]"
KEPT = 512  # records


def claims(record: Record) -> tuple[Claim, ...]:
    """Every claim of a record, by event and then in the order of the event's fields."""
    return tuple(claim for event in record.events for claim in event_claims(record, event))


def event_claims(record: Record, event: Event) -> tuple[Claim, ...]:
    """The claims of one event of a record; the same thing said twice in the same words is one claim."""
    found = (_claim(record, event, said) for said in _said(event, private(record)))
    return tuple({claim.id: claim for claim in found}.values())


@dataclass(frozen=True, slots=True)
class _Said:
    """A field's value and words, before it is known who says it."""

    field: str
    value: str
    span: Span | None
    tie: Tie | None = None
    low: Bound | None = None
    high: Bound | None = None
    part: bool = False
    update: bool = False
    who: Span | None = None


def _said(event: Event, hidden: Sequence[Span]) -> Iterator[_Said]:
    yield _Said("type", event.type, event.trigger)
    if event.time:
        yield _time(event.time)
    yield from (_place(p) for p in event.places if p.role == "own")
    for field, parties in (("actor", event.actors), ("recipient", event.recipients), ("target", event.targets)):
        yield from (_party(field, p, hidden) for p in parties)
    yield from (_Said("means", span.text.casefold(), span) for span in event.means)
    yield from (_figure(f) for f in event.figures)


def _time(time: Time) -> _Said:
    return _Said("time", time.value, time.span, time.tie, time.start, time.end)


def _place(place: Place) -> _Said:
    return _Said("place", place.name, place.span, place.tie)


def _party(field: str, party: Participant, hidden: Sequence[Span]) -> _Said:
    return _Said(field, named(party, hidden), party.span, party.tie)


def private(record: Record) -> tuple[Span, ...]:
    """Where private persons stand whom the record has as such."""
    events = (party for event in record.events for party in (*event.actors, *event.recipients, *event.targets))
    return tuple(dict.fromkeys(party.span for party in (*record.actors, *events) if party.name == PERSON))


def named(party: Participant, hidden: Sequence[Span]) -> str:
    """A party's name; of one that is told by a private person ("Oskar Velm's house") without that person's."""
    name = party.name
    if name != PERSON and party.kind != "person":
        for span in hidden:
            if party.span.start <= span.start and span.end <= party.span.end and span != party.span:
                name = re.sub(re.escape(span.text), PERSON, name, flags=re.IGNORECASE)
    return name


def _figure(figure: Figure) -> _Said:
    part = figure.part_of is not None
    value = number(figure.low, figure.best, figure.high)
    return _Said(figure.kind, value, figure.span, figure.tie, figure.low, figure.high, part, figure.update, figure.who)


def number(low: int, best: int | None, high: int | None) -> str:
    """A count with its bounds in words: 12, 106 or more, 45 to 55, about 50 (45 to 55)."""
    if high is None:
        return f"{low} or more"
    if low == high:
        return str(low)
    bounds = f"{low} to {high}"
    return bounds if best is None else f"about {best} ({bounds})"


def _claim(record: Record, event: Event, said: _Said) -> Claim:
    tie = said.tie or Tie()
    modality: Modality = tie.modality or event.modality
    speaker = _speaker(record.attributions, event.attribution if tie.attribution is None else tie.attribution)
    return Claim(
        id=_id(record, event, said, (modality, *_at(speaker))),
        document_id=record.document.id,
        version=version(record.document),
        event_id=event.id,
        field=said.field,
        value=said.value,
        low=said.low,
        high=said.high,
        modality=modality,
        speaker=speaker,
        span=said.span,
        sources=tie.sources,
        sentence=event.sentence,
        part=said.part,
        update=said.update,
        who=said.who,
    )


def _speaker(attributions: tuple[Attribution, ...], index: int | None) -> Span | None:
    return None if index is None else attributions[index].speaker


def _id(record: Record, event: Event, said: _Said, who: tuple[str | int | None, ...]) -> str:
    """Two sentences that give the same value are two claims: where the words stand is part of the id."""
    document = record.document
    where = (document.id, document.sha256, document.source, event.type, *_at(event.trigger))
    what = (said.field, said.value, said.low, said.high, int(said.part), int(said.update), *_at(said.span))
    sources = tuple(part for span in (said.tie.sources if said.tie else ()) for part in _at(span))
    return digest("claim", *where, *what, *who, *sources)


def _at(span: Span | None) -> tuple[int, int, str] | tuple[None]:
    return (None,) if span is None else (span.start, span.end, span.text)


def _by_event(record: Record) -> dict[str, tuple[Claim, ...]]:
    return {event.id: event_claims(record, event) for event in record.events}


claims_by_event = Kept(_by_event, KEPT)  # the claims of a record by the ids of its events
