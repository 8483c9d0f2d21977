"""Incidents that may be one with another: near in time and place. A suggestion to look at, never a judgement."""

from __future__ import annotations

import numpy as np

from tellings.ledger import Ledger
from tellings.serve.overview.choosing import spots_of
from tellings.serve.overview.columns import Columns
from tellings.serve.screens.listing import Line, lines

DAYS = 3
MOST = 8


def candidates(ledger: Ledger, columns: Columns, identity: str) -> tuple[Line, ...]:
    """The incidents within some days that share a place or a country with this one; those that share a place first."""
    at = columns.index.get(identity)
    if at is None or not columns.first[at]:
        return ()
    near = np.flatnonzero((np.abs(columns.first - columns.first[at]) <= DAYS) & (columns.first > 0))
    own = {columns.spots[n].name for n in spots_of(columns, at)}
    countries = {columns.spots[n].country for n in spots_of(columns, at)} - {None}
    ranked: list[tuple[int, int, int]] = []
    for n in near:
        spots = [columns.spots[s] for s in spots_of(columns, int(n))]
        shares = 2 * bool(own & {s.name for s in spots}) + bool(countries & {s.country for s in spots})
        if n != at and shares:
            ranked.append((-shares - 2 * int(columns.type[n] == columns.type[at]), int(n), shares))
    return lines(ledger, columns, np.array([n for _, n, _ in sorted(ranked)[:MOST]], np.int64))
