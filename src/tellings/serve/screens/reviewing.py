"""The screen of review: one decision at a time, with all that it takes to make it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tellings.ledger import Review, Reviewer
from tellings.ledger.reviewing import every, standing
from tellings.model import Event, Record
from tellings.privacy.mask import Mask
from tellings.publish.terminal.beside import value
from tellings.publish.terminal.words import clean
from tellings.reconcile.facts import FIELDS
from tellings.score.agreement import Agreement, agreement, by_field
from tellings.serve.screens.comparing import notes
from tellings.serve.screens.queue import LOW, Turn, conflicts, outcome
from tellings.serve.serving import Serving

AROUND = 260  # characters before and after the sentence


@dataclass(frozen=True, slots=True)
class Item:
    """A decision to make. ``told`` is what other claims of the field say, ``decided`` what people said of this one."""

    turn: Turn
    at: str
    value: str
    notes: tuple[str, ...]
    speaker: str
    reasons: tuple[str, ...]
    before: str
    words: str
    after: str
    source: str
    published: str
    told: tuple[tuple[str, str], ...]
    decided: tuple[Review, ...]
    mine: Review | None
    mask: Mask


@dataclass(frozen=True, slots=True)
class Conflict:
    """A claim that people decided differently."""

    field: str
    version: str
    claim: str
    said: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Together:
    """How far reviewers decide alike: by field and over all, and where they do not."""

    fields: dict[str, Agreement]
    total: Agreement | None
    reviewers: dict[str, int]
    conflicts: tuple[Conflict, ...]


def item(served: Serving, turn: Turn, by: Reviewer) -> Item:
    """A turn with its words in context. Blind, what others decided is left out."""
    kept = served.shelf.take(turn.claim.version)
    record, mask = kept.record, kept.mask
    held = [r for r in standing(served.reviews.of_claim(turn.claim)) if not by.blind or r.reviewer == by.name]
    before, words, after = _context(record, mask, turn)
    claim = turn.claim
    return Item(
        turn,
        turn.at,
        clean(mask.other(value(claim))),
        notes(claim, turn.fact),
        clean(mask.words(claim.speaker.start, claim.speaker.end)) if claim.speaker else "",
        tuple(_reasons(turn, record)),
        before,
        words,
        after,
        clean(record.document.source or "unnamed"),
        (record.document.published or "no date")[:10],
        tuple(_told(served, turn)),
        tuple(held),
        next((r for r in held if r.reviewer == by.name), None),
        mask,
    )


def _context(record: Record, mask: Mask, turn: Turn) -> tuple[str, str, str]:
    """The words of the claim, and what stands around them, from the start of a word to the end of one."""
    text = record.document.text
    span = turn.claim.span or next(iter(turn.claim.sources), None)
    if span is None:
        span = _event(record, turn).trigger
    sentence = turn.claim.sentence or span
    start, end = max(0, min(sentence.start, span.start) - AROUND), min(len(text), max(sentence.end, span.end) + AROUND)
    start = text.find(" ", start, span.start) + 1 if start else 0
    end = end if end == len(text) else max(span.end, text.rfind(" ", span.end, end))
    before, words, after = mask.pieces(span, start, end)
    return clean(("… " if start else "") + before), clean(words), clean(after + (" …" if end < len(text) else ""))


def _event(record: Record, turn: Turn) -> Event:
    return next(event for event in record.events if event.id == turn.claim.event_id)


def _reasons(turn: Turn, record: Record) -> Iterator[str]:
    """Why a claim is in the queue, what weighs most first."""
    event, claim = _event(record, turn), turn.claim
    if turn.fact.verdict == "differ":
        yield f"tellings of {claim.field} differ"
    if any(f.technique == "collective_blame" and f.span.overlaps(event.sentence) for f in record.framing):
        yield "the sentence blames a whole group, which takes a person to accept"
    if claim.modality != "actual":
        yield f"it is told as {claim.modality}"
    if claim.span is None:
        yield "the value was inferred, not said"
    if event.confidence < LOW:
        yield f"the machine is unsure of the act ({event.confidence:.0%})"
    if turn.fact.verdict == "single" and len(turn.incident.accounts) > 1:
        yield "only one account tells it"
    yield "no person has looked at it" if turn.incident.status == "machine" else "not every claim was looked at"


def _told(served: Serving, turn: Turn) -> Iterator[tuple[str, str]]:
    seen: set[tuple[str, str]] = set()
    for claim in turn.fact.claims:
        if claim.id != turn.claim.id:
            kept = served.shelf.take(claim.version)
            row = clean(kept.mask.other(value(claim))), clean(kept.record.document.source or "unnamed")
            if row not in seen and len(seen) < 12:
                seen.add(row)
                yield row


def together(served: Serving) -> Together:
    """How far the reviewers of a ledger agree."""
    with served.ledger.reading() as connection:
        held = [review for review in standing(every(connection)) if review.claim]
        parted = conflicts(connection)
    units: dict[tuple[str, ...], list[Review]] = defaultdict(list)
    reviewers: dict[str, int] = defaultdict(int)
    for review in held:
        units[review.version, review.event, review.claim or ""].append(review)
        reviewers[review.reviewer] += 1
    fields: dict[str, list[list[str]]] = {name: [] for name in FIELDS}
    for some in units.values():
        fields.setdefault(some[0].field, []).append([outcome(one) for one in some])
    total = agreement(unit for some in fields.values() for unit in some)
    return Together(by_field(fields), total, dict(reviewers), tuple(_conflict(served, some) for some in parted[:200]))


def _conflict(served: Serving, some: Sequence[Review]) -> Conflict:
    first = some[0]
    mask = served.shelf.take(first.version).mask
    said = tuple((r.reviewer, r.verdict, clean(mask.other(r.value))) for r in some)
    return Conflict(first.field, first.version, first.claim or "", said)
