"""Every mistake, one by one, with the words that it is about: what a person can learn from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tellings.model import Event, Span
from tellings.score.fields import FIELDS, SINGLE, Field
from tellings.score.match import Aligned, Matched, Pair, match, overlaps
from tellings.score.measures import EVENT
from tellings.score.nouns import Alternatives

Kind = Literal["missed", "false", "twice", "wrong", "absent", "extra"]


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake.

    ``missed``: a gold event was not found. ``false``: a coded event is not in the gold. ``twice``: it is the gold event
    ``event`` once more. In a field of a found event, ``wrong``: another value; ``absent``: the gold's value is not
    coded; ``extra``: a value is coded that the gold does not have. ``span`` is what to look at, in ``sentence``.
    """

    kind: Kind
    field: str
    event: str
    gold: str
    coded: str
    span: Span | None
    sentence: Span | None = None
    rule: str = ""


def mistakes(aligned: Aligned) -> list[Mistake]:
    """The mistakes of one document, in the order of its text."""
    found = [*_missed(aligned), *_false(aligned), *(m for pair in aligned.pairs for m in _in_pair(pair))]
    return sorted(found, key=lambda mistake: mistake.span.start if mistake.span else 0)


def _missed(aligned: Aligned) -> Iterator[Mistake]:
    for placed in aligned.missed:
        span = placed.where[0] if placed.where else None
        kind = " or ".join(placed.gold.fields["type"].values[0])
        yield Mistake("missed", EVENT, placed.gold.name, kind, "", span)


def _false(aligned: Aligned) -> Iterator[Mistake]:
    for event in aligned.false:
        same = next((pair.gold.gold.name for pair in aligned.pairs if overlaps(event, pair.gold.where)), None)
        kind: Kind = "false" if same is None else "twice"
        coded = " ".join(filter(None, (event.type, event.mode)))
        yield Mistake(kind, EVENT, same or "", "", coded, event.trigger, event.sentence, event.rule)


def _in_pair(pair: Pair) -> Iterator[Mistake]:
    for field in FIELDS if pair.gold.gold.asked else ():
        wanted = pair.gold.gold.fields.get(field.name)
        if wanted is not None:
            yield from _in_field(pair, field, match(field, wanted, pair.event))


def _in_field(pair: Pair, field: Field, found: Matched) -> Iterator[Mistake]:
    name, event = pair.gold.gold.name, pair.event
    if field.name in SINGLE and found.absent and found.extra:
        said = found.extra[0]
        yield _mistake("wrong", field, name, (found.absent[0], said.names[0]), event, said.span)
        return
    for value in found.absent:
        yield _mistake("absent", field, name, (value, ""), event, None)
    for said in found.extra:
        yield _mistake("extra", field, name, ((), said.names[0]), event, said.span)


def _mistake(
    kind: Kind, field: Field, name: str, values: tuple[Alternatives, str], event: Event, span: Span | None
) -> Mistake:
    gold, coded = values
    return Mistake(kind, field.name, name, " or ".join(gold), coded, span or event.trigger, event.sentence, event.rule)
