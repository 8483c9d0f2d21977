"""The screen of incidents: a page of the list, the timeline and the map, all of one filter."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from typing import Any

from sqlalchemy import select

from tellings.ledger import Ledger, Listed
from tellings.ledger.computed import incidents
from tellings.ledger.searching import search
from tellings.serve.overview.asking import Asked
from tellings.serve.overview.choosing import bins, chosen, circles, spots_of, unplaced
from tellings.serve.overview.columns import Columns, Ints

PAGE = 60  # incidents of the list at a time
FOUND = 2000  # documents that a search looks at


@dataclass(frozen=True, slots=True)
class Line:
    """An incident in the list. ``differ``: the fields of which tellings differ; ``places``: where it shows on the map."""

    row: Listed
    differ: tuple[str, ...]
    places: str


@dataclass(frozen=True, slots=True)
class Listing:
    """What the screen shows. ``view`` is JSON for timeline and map; ``following`` is the number that the next page starts at."""

    asked: Asked
    total: int
    undated: int
    unplaced: int
    lines: tuple[Line, ...]
    following: int | None
    view: str
    spots: int
    shown_spots: int


def listing(ledger: Ledger, columns: Columns, asked: Asked, start: int = 0) -> Listing:
    """The incidents that a filter lets through, a page of them from ``start`` on."""
    some = choose(ledger, columns, asked)
    shown, every = circles(columns, some)
    view = {"bins": [astuple(one) for one in bins(columns, some)], "circles": [astuple(one) for one in shown]}
    following = start + PAGE if start + PAGE < len(some) else None
    return Listing(
        asked,
        len(some),
        int((columns.first[some] == 0).sum()),
        unplaced(columns, some),
        lines(ledger, columns, some[start : start + PAGE]),
        following,
        json.dumps(view, separators=(",", ":"), ensure_ascii=False),
        every,
        len(shown),
    )


@dataclass(frozen=True, slots=True)
class More:
    """A further page of the list."""

    asked: Asked
    lines: tuple[Line, ...]
    following: int | None


def lines_from(ledger: Ledger, columns: Columns, asked: Asked, some: Ints, start: int) -> More:
    """The page of a list that starts with its ``start``-th incident."""
    following = start + PAGE if start + PAGE < len(some) else None
    return More(asked, lines(ledger, columns, some[start : start + PAGE]), following)


def choose(ledger: Ledger, columns: Columns, asked: Asked) -> Ints:
    """The indices of the incidents that a filter lets through, words among its conditions."""
    found: set[str] | None = None
    if asked.q:
        with ledger.reading() as connection:
            found = {identity for one in search(connection, asked.q, FOUND) for identity in one.incidents}
    return chosen(columns, asked, found)


def lines(ledger: Ledger, columns: Columns, some: Ints) -> tuple[Line, ...]:
    """The lines of some incidents, in their order."""
    ids = [columns.ids[n] for n in some]
    names = Listed.__slots__
    query = select(incidents).where(incidents.c.id.in_(ids))
    with ledger.reading() as connection:
        rows = {row["id"]: row for row in connection.execute(query).mappings()}
    return tuple(_line(columns, rows[one], names) for one in ids if one in rows)


def _line(columns: Columns, row: Any, names: Sequence[str]) -> Line:  # noqa: ANN401  (a row)
    at = columns.index.get(row["id"])
    spots = {columns.spots[s].name for s in spots_of(columns, at)} if at is not None else set()
    return Line(Listed(**{name: row[name] for name in names}), tuple(row["differ"].split()), "|".join(sorted(spots)))
