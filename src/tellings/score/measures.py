"""Precision, recall and F1 of each field, with an interval.

They answer what a user of the data asks: of the values that the records hold, which share is right; of those that the
gold holds, which share is there. An event that was not found takes its values with it, and so does a false one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from tellings.score.bootstrap import Floats, interval
from tellings.score.fields import FIELDS
from tellings.score.match import Aligned, match

EVENT = "event"  # the row that asks only whether the event was found
Counts = tuple[int, int, int]  # right, coded, gold


@dataclass(frozen=True, slots=True)
class Measure:
    """A field's figures. ``low`` and ``high`` bound the F1."""

    field: str
    right: int
    coded: int
    gold: int
    precision: float
    recall: float
    f1: float
    low: float
    high: float


def measures(documents: Sequence[Aligned]) -> tuple[Measure, ...]:
    """The figures of the whole, for events and for each field that any gold event asks about."""
    asked = _asked(documents)
    names = [EVENT, *(field.name for field in FIELDS if field.name in asked)]
    rows = {name: [_counts(name, aligned) for aligned in documents] for name in names}
    return tuple(_measure(name, rows[name]) for name in names)


def _measure(name: str, rows: Sequence[Counts]) -> Measure:
    right, coded, gold = (sum(column) for column in zip(*rows, strict=True))
    totals = np.array([[right, coded, gold]], dtype=np.float64)
    return Measure(
        name, right, coded, gold, _share(right, coded), _share(right, gold), float(_f1(totals)[0]), *interval(rows, _f1)
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _f1(sums: Floats) -> Floats:
    """2PR/(P+R) is twice the right ones over all coded and all gold ones."""
    total = sums[:, 1] + sums[:, 2]
    return np.divide(2 * sums[:, 0], total, out=np.zeros_like(total), where=total > 0)


def _asked(documents: Sequence[Aligned]) -> frozenset[str]:
    events = [g for aligned in documents for g in (*aligned.missed, *(pair.gold for pair in aligned.pairs))]
    return frozenset(name for placed in events if placed.gold.asked for name in placed.gold.fields)


def _counts(name: str, aligned: Aligned) -> Counts:
    every = [*(_events(aligned) if name == EVENT else _values(name, aligned))]
    right, coded, gold = (sum(part) for part in zip(*every, strict=True)) if every else (0, 0, 0)
    return right, coded, gold


def _events(aligned: Aligned) -> Iterator[Counts]:
    yield from ((1, 1, 1) for pair in aligned.pairs if pair.gold.gold.asked)
    yield from ((0, 0, 1) for _ in aligned.missed)
    yield from ((0, 1, 0) for _ in aligned.false)


def _values(name: str, aligned: Aligned) -> Iterator[Counts]:
    """Where the gold does not ask about the field, what was coded counts neither for nor against."""
    field = next(field for field in FIELDS if field.name == name)
    for pair in aligned.pairs:
        wanted = pair.gold.gold.fields.get(name)
        if wanted is not None and pair.gold.gold.asked:
            found = match(field, wanted, pair.event)
            yield found.right, found.right + len(found.extra), len(wanted.values)
    for placed in aligned.missed:
        if name in placed.gold.fields:
            yield 0, 0, len(placed.gold.fields[name].values)
    yield from ((0, len([*field.said(event)]), 0) for event in aligned.false)
