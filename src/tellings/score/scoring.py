"""The whole: records beside gold, and out comes what is right, how sure that is, and what is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tellings.model import Record
from tellings.record import was_coded
from tellings.score.match import Aligned, align
from tellings.score.measures import Measure, measures
from tellings.score.mistakes import Mistake, mistakes
from tellings.score.nouns import GoldDocument, PlacedEvent


@dataclass(frozen=True, slots=True)
class Score:
    """What came of scoring. ``mistakes`` go with the record of their document; ``lacking`` has no record that was coded."""

    documents: int
    measures: tuple[Measure, ...]
    mistakes: tuple[tuple[Record | None, Mistake], ...]
    lacking: tuple[GoldDocument, ...]
    aligned: tuple[Aligned, ...]


def score(
    gold: Sequence[GoldDocument], events: Sequence[tuple[PlacedEvent, ...]], records: Sequence[Record | None]
) -> Score:
    """Score the record of each document of the gold; where there is none, nothing was found."""
    together = list(zip(gold, events, records, strict=True))
    aligned = tuple(align(e, r.events if r else (), complete=g.complete) for g, e, r in together)
    return Score(
        len(gold),
        measures(aligned),
        tuple((r, m) for (_, _, r), a in zip(together, aligned, strict=True) for m in mistakes(a)),
        tuple(g for g, _, r in together if r is None or not was_coded(r)),
        aligned,
    )
