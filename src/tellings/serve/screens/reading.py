"""The screen of one document: its text with what was coded underlined, and the record beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tellings.ledger import Review
from tellings.ledger.reviewing import standing
from tellings.model import Attribution, Event, Framing, Span
from tellings.privacy.mask import Mask
from tellings.publish.terminal.beside import value
from tellings.publish.terminal.words import clean
from tellings.reconcile.claims import event_claims
from tellings.reconcile.facts import FIELDS
from tellings.reconcile.nouns import Claim
from tellings.serve.screens.comparing import notes
from tellings.serve.screens.marking import Mark, Piece, mark, pieces
from tellings.serve.screens.shelf import Kept

TECHNIQUES = {
    "loaded_language": "loaded",
    "collective_blame": "collective blame",
    "dehumanising": "dehumanising",
    "scare_quotes": "scare quotes",
    "hedge": "hedge",
    "agentless": "no agent",
    "unattributed_opinion": "opinion",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim in the record beside the text, with what people said of it."""

    id: str
    field: str
    value: str
    notes: tuple[str, ...]
    speaker: str
    said: tuple[Review, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """An event with its claims. ``incident``: the one that it is in, where it is in one."""

    id: str
    event: Event
    trigger: str
    entries: tuple[Entry, ...]
    added: tuple[Review, ...]
    incident: str | None


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something in the text, by which word."""

    id: str
    speaker: str
    cue: str
    stance: str
    kind: str


@dataclass(frozen=True, slots=True)
class Frame:
    """Words that frame, by technique."""

    id: str
    technique: str
    words: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as the screen shows it."""

    title: str
    head: tuple[Piece, ...]
    body: tuple[Piece, ...]
    acts: tuple[Act, ...]
    voices: tuple[Voice, ...]
    frames: tuple[Frame, ...]
    url: str
    can_follow: bool


def reading(kept: Kept, homes: dict[str, str], reviews: Sequence[Review]) -> Reading:
    """A document with its record. ``homes``: the incident of each event; ``reviews``: all of this document."""
    record, mask = kept.record, kept.mask
    document = record.document
    held = standing(reviews)
    claims = {event.id: tuple(event_claims(record, event)) for event in record.events}
    marks = list(_marks(record.events, claims, record.attributions, record.framing))
    marks += [Mark(f"c-{r.review}", "added", r.start, r.end) for r in held if r.start is not None and r.end is not None]
    every = pieces(document.text, marks, mask.hidden, (document.body_start,))
    url = clean(mask.other(document.url)) if document.url else ""
    return Reading(
        clean(mask.other(document.title or "")),
        tuple(piece for piece in every if piece.start < document.body_start),
        tuple(piece for piece in every if piece.start >= document.body_start),
        tuple(_act(event, claims[event.id], mask, homes, held) for event in record.events),
        tuple(_voice(n, said, mask) for n, said in enumerate(record.attributions)),
        tuple(_frame(n, item, mask) for n, item in enumerate(record.framing)),
        url,
        url == document.url and url.startswith(("https://", "http://")),
    )


def _marks(
    events: Iterable[Event],
    claims: dict[str, tuple[Claim, ...]],
    attributions: Iterable[Attribution],
    framing: Iterable[Framing],
) -> Iterator[Mark]:
    for event in events:
        for span in (event.trigger, *event.mentions):
            yield mark(f"e-{event.id}", "event", span)
        for claim in claims[event.id]:
            for span in (claim.span,) if claim.span else claim.sources:
                yield mark(f"c-{claim.id}", "claim", span)
    for number, said in enumerate(attributions):
        for sort, some in (("speaker", said.speaker), ("cue", said.cue)):
            if some:
                yield mark(f"a-{number}", sort, some)
    for number, item in enumerate(framing):
        yield mark(f"f-{number}", f"framing {item.technique}", item.span, TECHNIQUES[item.technique])


def _act(
    event: Event,
    claims: Sequence[Claim],
    mask: Mask,
    homes: dict[str, str],
    held: Sequence[Review],
) -> Act:
    order = {name: number for number, name in enumerate(FIELDS)}
    ordered = sorted(claims, key=lambda claim: order.get(claim.field, len(order)))
    added = tuple(r for r in held if r.event == event.id and r.verdict == "add")
    entries = tuple(_entry(claim, mask, held) for claim in ordered)
    return Act(f"e-{event.id}", event, _words(mask, event.trigger), entries, added, homes.get(event.id))


def _entry(claim: Claim, mask: Mask, held: Sequence[Review]) -> Entry:
    said = tuple(r for r in held if r.claim == claim.id and r.event == claim.event_id)
    speaker = _words(mask, claim.speaker) if claim.speaker else ""
    return Entry(f"c-{claim.id}", claim.field, clean(mask.other(value(claim))), notes(claim), speaker, said)


def _voice(number: int, said: Attribution, mask: Mask) -> Voice:
    speaker = _words(mask, said.speaker) if said.speaker else "somebody"
    return Voice(f"a-{number}", speaker, _words(mask, said.cue), said.stance, said.kind)


def _frame(number: int, item: Framing, mask: Mask) -> Frame:
    return Frame(f"f-{number}", item.technique, _words(mask, item.span))


def _words(mask: Mask, span: Span) -> str:
    return clean(mask.words(span.start, span.end))
