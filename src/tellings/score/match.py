"""Gold events and coded events, one to one: a pair shares words, and among possible pairings the one that agrees most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tellings.model import Event, Span
from tellings.score.assignment import assign
from tellings.score.fields import FIELDS, Field, Said
from tellings.score.nouns import Alternatives, PlacedEvent, Wanted

TOLD = ("actual", "hedged")  # what is told as having happened
# What a pair is worth: that there is one, that its type is right, that the gold asks for it, that the trigger itself
# stands in the gold's words and not another mention; then each value that is right.
PAIR, TYPE, ASKED, TRIGGER = 1000.0, 200.0, 50.0, 20.0


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold event and the coded event that tells it."""

    gold: PlacedEvent
    event: Event


@dataclass(frozen=True, slots=True)
class Aligned:
    """One document's events: those paired, gold events that were not found, coded ones that the gold does not have."""

    pairs: tuple[Pair, ...]
    missed: tuple[PlacedEvent, ...]
    false: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """One field of a pair: how many values are right, the wanted ones that are not there, the others that are."""

    right: int
    absent: tuple[Alternatives, ...]
    extra: tuple[Said, ...]


def align(gold: Sequence[PlacedEvent], events: Sequence[Event], *, complete: bool = True) -> Aligned:
    """The events of one document set side by side.

    An event that is not told as having happened, or is private, costs nothing where the gold does not have it; nor
    does any, where the gold is not ``complete``.
    """
    pairs = assign([[_worth(wanted, event) for event in events] for wanted in gold])
    found, taken = {row for row, _ in pairs}, {column for _, column in pairs}
    return Aligned(
        tuple(Pair(gold[row], events[column]) for row, column in pairs),
        tuple(g for at, g in enumerate(gold) if at not in found and g.gold.asked),
        tuple(e for at, e in enumerate(events) if at not in taken and complete and _counts(e)),
    )


def match(field: Field, wanted: Wanted, event: Event) -> Matched:
    """The values of one field, one to one."""
    said = list(field.said(event))
    pairs = assign([[float(_is(field, s, value)) for s in said] for value in wanted.values])
    found, taken = {row for row, _ in pairs}, {column for _, column in pairs}
    absent = tuple(value for at, value in enumerate(wanted.values) if at not in found)
    fine = (*wanted.also, *(wanted.values if field.repeats else ()))
    rest = (s for at, s in enumerate(said) if at not in taken)
    return Matched(len(pairs), absent, tuple(s for s in rest if not any(_is(field, s, value) for value in fine)))


def overlaps(event: Event, where: Sequence[Span]) -> bool:
    """Whether one of the event's mentions shares a character with one of these stretches."""
    return any(span.overlaps(stretch) for span in (event.trigger, *event.mentions) for stretch in where)


def _worth(wanted: PlacedEvent, event: Event) -> float:
    if not overlaps(event, wanted.where):
        return 0.0
    right = {f.name: match(f, wanted.gold.fields[f.name], event).right for f in FIELDS if f.name in wanted.gold.fields}
    by_trigger = any(event.trigger.overlaps(stretch) for stretch in wanted.where)
    return PAIR + TYPE * right.pop("type", 0) + ASKED * wanted.gold.asked + TRIGGER * by_trigger + sum(right.values())


def _counts(event: Event) -> bool:
    return event.modality in TOLD and event.scope == "public"


def _is(field: Field, said: Said, value: Alternatives) -> bool:
    return any(field.same(name, wanted) for name in said.names for wanted in value)
