"""Which row of another data set and which incident are one: by day, country and place, each once; and how they differ.

A pair may be a day apart (outlets and coders date by report) and has to be at one place: the same name, or no more than 25 km
apart, or, where one of them is no finer than an area, in the same area. Among what is possible the nearest are taken first.
A row that has the id of an incident of ours, as one of our own exports that somebody worked on, is that incident's.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from math import asin, cos, radians, sin, sqrt
from typing import Any

from tellings.publish.against.reading import DataSet, Row, row_of
from tellings.publish.export import acled, ucdp
from tellings.publish.export.view import View

APART = 1  # days
NEAR = 25.0  # kilometres
_ROWS = {"acled": acled.rows, "ucdp": ucdp.rows}


@dataclass(frozen=True, slots=True)
class Pair:
    """A row of theirs and one of ours, and the columns in which they differ: theirs, ours."""

    theirs: Row
    ours: Row
    differs: Mapping[str, tuple[Any, Any]]


@dataclass(frozen=True, slots=True)
class Compared:
    """What both have, what only one has, and why incidents of ours are no rows of that data set."""

    both: tuple[Pair, ...]
    only_theirs: tuple[Row, ...]
    only_ours: tuple[Row, ...]
    left_out: Mapping[str, int]


def beside(theirs: DataSet, views: Iterable[View]) -> Compared:
    """Another data set beside the incidents that fall into its days, or have an id of it."""
    left: dict[str, int] = {}
    days = [row.day for row in theirs.rows]
    first, last = (min(days), max(days)) if days else (None, None)
    edge, ids = timedelta(days=APART), {row.id for row in theirs.rows}
    ours = [
        row
        for row in _ours(theirs, views, left)
        if row.id in ids or (first is not None and last is not None and first - edge <= row.day <= last + edge)
    ]
    taken = _pairs(theirs.rows, ours)
    both = tuple(
        Pair(theirs.rows[n], ours[m], _differs(theirs, theirs.rows[n], ours[m])) for n, m in sorted(taken.items())
    )
    met = set(taken.values())
    return Compared(
        both,
        tuple(row for n, row in enumerate(theirs.rows) if n not in taken),
        tuple(row for m, row in enumerate(ours) if m not in met),
        left,
    )


def _ours(theirs: DataSet, views: Iterable[View], left: dict[str, int]) -> Iterator[Row]:
    for view in views:
        try:
            yield from (row_of(theirs.layout, values) for values in _ROWS[theirs.layout.name](view))
        except ValueError as reason:
            left[str(reason)] = left.get(str(reason), 0) + 1


def _pairs(theirs: tuple[Row, ...], ours: list[Row]) -> dict[int, int]:
    """Those of one id, then the nearest first, each row once; by number of theirs, that of ours."""
    numbers = {row.id: m for m, row in enumerate(ours)}
    taken = {n: numbers.pop(row.id) for n, row in enumerate(theirs) if row.id in numbers}
    met = set(taken.values())
    by_day: dict[Any, list[int]] = {}
    for m, row in enumerate(ours):
        by_day.setdefault(row.day, []).append(m)
    possible = sorted(
        (apart, abs((row.day - ours[m].day).days), row.id, ours[m].id, n, m)
        for n, row in enumerate(theirs)
        for shift in range(-APART, APART + 1)
        for m in by_day.get(row.day + timedelta(days=shift), ())
        if (apart := distance(row, ours[m])) is not None
    )
    for *_, n, m in possible:
        if n not in taken and m not in met:
            taken[n] = m
            met.add(m)
    return taken


def distance(one: Row, other: Row) -> float | None:
    """How far apart two rows are, in kilometres, or None where they are not at one place."""
    if not _same(one.country, other.country):
        return None
    if one.place and _same(one.place, other.place):
        return 0.0
    if one.point and other.point:
        apart = kilometres(one.point, other.point)
        return apart if apart <= NEAR else None
    return NEAR if one.area and _same(one.area, other.area) else None


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Along the surface of a sphere of 6,371 km (the haversine formula)."""
    lat, lon = radians(other[0] - one[0]), radians(other[1] - one[1])
    part = sin(lat / 2) ** 2 + cos(radians(one[0])) * cos(radians(other[0])) * sin(lon / 2) ** 2
    return 2 * 6371.0 * asin(min(1.0, sqrt(part)))


def _differs(theirs: DataSet, one: Row, other: Row) -> dict[str, tuple[Any, Any]]:
    names = (name for name in theirs.layout.compared if name in one.values)
    pairs = ((name, one.values.get(name), other.values.get(name)) for name in names)
    return {name: (a, b) for name, a, b in pairs if not _equal(a, b)}


def _equal(one: object, other: object) -> bool:
    return _same(one, other) if isinstance(one, str) and isinstance(other, str) else one == other


def _same(one: str, other: str) -> bool:
    return _folded(one) == _folded(other)


def _folded(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words)
    return " ".join(
        "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c)).casefold().split()
    )
