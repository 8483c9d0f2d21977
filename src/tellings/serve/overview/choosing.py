"""Which incidents a filter lets through, and what is counted of them: over time, and by place."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import numpy as np

from tellings.serve.overview.asking import ANY, Asked, Box
from tellings.serve.overview.columns import Columns, Flags, Ints, bit

BINS = 140  # most bars of the timeline
CIRCLES = 1500  # most circles of the map
_STEPS = (1, 7)  # days of a bar; above that months, then years


@dataclass(frozen=True, slots=True)
class Bin:
    """A bar of the timeline: its days, inclusive; incidents by machine only and reviewed; the killed, low to high."""

    first: str
    last: str
    machine: int
    reviewed: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Circle:
    """Incidents at one place, as precisely as it is told."""

    name: str
    country: str
    lat: float
    lon: float
    precision: str
    disputed: bool
    machine: int
    reviewed: int


def chosen(columns: Columns, asked: Asked, found: Collection[str] | None = None) -> Ints:
    """The indices of the incidents that a filter lets through, the latest first. ``found``: those that have the words."""
    keep = np.ones(len(columns.ids), np.bool_) if asked.scope == "all" else columns.public.copy()
    if asked.type:
        keep &= columns.type == asked.type
    if asked.several:
        keep &= columns.accounts > 1
    if asked.reviewed:
        keep &= columns.reviewed == (asked.reviewed == "yes")
    if asked.differ:
        keep &= (columns.differ != 0) if asked.differ == ANY else (columns.differ & bit(asked.differ)) != 0
    keep &= _in_days(columns, asked)
    if asked.source:
        at = {number for number, name in enumerate(columns.sources) if name == asked.source}
        keep &= _having(columns, columns.source_of, columns.source, at)
    if asked.place:
        keep &= _having(columns, columns.spot_of, columns.spot, _named(columns, asked.place))
    if asked.corners:
        keep &= _having(columns, columns.spot_of, columns.spot, _inside(columns, asked.corners))
    if found is not None:
        some = [columns.index[identity] for identity in found if identity in columns.index]
        has = np.zeros(len(columns.ids), np.bool_)
        has[some] = True
        keep &= has
    return np.flatnonzero(keep)


def bins(columns: Columns, some: Ints) -> list[Bin]:
    """The timeline of some incidents, each in the bar of its first day; those without a day are in none."""
    days = columns.first[some]
    dated, days = some[days > 0], days[days > 0]
    if not len(dated):
        return []
    edges = _edges(int(days.min()), int(days.max()))
    at = np.searchsorted(edges, days, side="right") - 1
    size = len(edges) - 1
    reviewed = columns.reviewed[dated]
    counts = [np.bincount(at[flags], minlength=size) for flags in (~reviewed, reviewed)]
    tolls = [np.bincount(at, np.maximum(column[dated], 0), size) for column in (columns.low, columns.high)]
    return [Bin(_iso(edges[n]), _iso(edges[n + 1] - 1), *(int(c[n]) for c in (*counts, *tolls))) for n in range(size)]


def circles(columns: Columns, some: Ints) -> tuple[list[Circle], int]:
    """The places of some incidents with the most of them, and how many places there are in all."""
    keep = np.zeros(len(columns.ids), np.bool_)
    keep[some] = True
    has = keep[columns.spot_of]
    of, spot = columns.spot_of[has], columns.spot[has]
    size = len(columns.spots)
    reviewed = columns.reviewed[of]
    machine, done = (np.bincount(spot[flags], minlength=size) for flags in (~reviewed, reviewed))
    total = machine + done
    placed: dict[tuple[object, ...], list[int]] = {}
    for n in map(int, np.flatnonzero(total)):
        one = columns.spots[n]
        if one.lat is not None:
            placed.setdefault((one.name, one.lat, one.lon, one.precision), []).append(n)
    most = sorted(placed.values(), key=lambda some: -int(total[some].sum()))
    return [_circle(columns, some, machine, done) for some in most[:CIRCLES]], len(most)


def unplaced(columns: Columns, some: Ints) -> int:
    """How many of some incidents have no place that lies anywhere."""
    lies = np.array([spot.lat is not None for spot in columns.spots], np.bool_)
    has = np.zeros(len(columns.ids), np.bool_)
    has[columns.spot_of[lies[columns.spot]]] = True
    return int((~has[some]).sum())


def spots_of(columns: Columns, incident: int) -> Ints:
    """The places of an incident, as indices."""
    start, end = np.searchsorted(columns.spot_of, [incident, incident + 1])
    return columns.spot[start:end]


def _circle(columns: Columns, some: list[int], machine: Ints, reviewed: Ints) -> Circle:
    spot = columns.spots[some[0]]
    lat, lon = spot.lat or 0.0, spot.lon or 0.0
    counts = int(machine[some].sum()), int(reviewed[some].sum())
    return Circle(spot.name, spot.country or "", lat, lon, spot.precision, spot.disputed, *counts)


def _in_days(columns: Columns, asked: Asked) -> Flags:
    since, until = asked.days
    keep = np.ones(len(columns.ids), np.bool_)
    if since:
        keep &= columns.last >= since
    if until:
        keep &= (columns.first > 0) & (columns.first <= until)
    return keep


def _having(columns: Columns, of: Ints, what: Ints, wanted: Collection[int]) -> Flags:
    """The incidents that have any of what is wanted."""
    size = int(what.max()) + 1 if len(what) else 0
    is_wanted = np.zeros(size, np.bool_)
    is_wanted[list(wanted)] = True
    keep = np.zeros(len(columns.ids), np.bool_)
    keep[of[is_wanted[what]]] = True
    return keep


def _named(columns: Columns, name: str) -> set[int]:
    folded, code = name.casefold(), name.upper()
    return {
        number
        for number, spot in enumerate(columns.spots)
        if spot.folded == folded or spot.country == code or (spot.admin1 or "").casefold() == folded
    }


def _inside(columns: Columns, box: Box) -> set[int]:
    def fits(lon: float) -> bool:
        return box.west <= lon <= box.east if box.west <= box.east else lon >= box.west or lon <= box.east

    return {
        number
        for number, spot in enumerate(columns.spots)
        if spot.lat is not None and spot.lon is not None and box.south <= spot.lat <= box.north and fits(spot.lon)
    }


def _edges(first: int, last: int) -> Ints:
    """The first days of the bars, and the day after the last: days, weeks, months or years, as many as can be told apart."""
    for step in _STEPS:
        if (last - first) // step < BINS:
            return np.array(range(first, last + step + 1, step), np.int64)
    begin, end = date.fromordinal(first), date.fromordinal(last)
    months = (end.year - begin.year) * 12 + end.month - begin.month + 1
    step = 1 if months <= BINS else 12 * (1 + months // 12 // BINS)
    start = begin.year * 12 + (begin.month - 1 if step == 1 else 0)
    stops = range(start, end.year * 12 + end.month + step, step)
    return np.array([date(stop // 12, stop % 12 + 1, 1).toordinal() for stop in stops if stop // 12 < 9999], np.int64)


def _iso(ordinal: int) -> str:
    return date.fromordinal(int(ordinal)).isoformat()
