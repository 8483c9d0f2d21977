"""The rows of incidents as the overview keeps them, read from the ledger: all of them, or those that changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, select

from tellings.ledger.computed import incident_events, incident_places, incidents
from tellings.ledger.tables import documents

MANY = 500  # ids in one question


class Spot(NamedTuple):
    """A place of an incident."""

    name: str
    folded: str
    admin1: str | None
    country: str | None
    lat: float | None
    lon: float | None
    precision: str
    disputed: bool


class Row(NamedTuple):
    """What is filtered by of an incident. Days are ordinals, 0 where there is none; counts -1 where none is told."""

    first: int
    last: int
    type: str
    public: bool
    reviewed: bool
    differ: str
    accounts: int
    low: int
    high: int
    sources: tuple[str, ...]
    spots: tuple[Spot, ...]


def rows(connection: Connection, some: Collection[str] | None = None) -> Iterator[tuple[str, Row]]:
    """The rows of all incidents, or of those of some ids that there are, by id."""
    if some is None:
        yield from _rows(connection, None)
        return
    every = sorted(some)
    for start in range(0, len(every), MANY):
        yield from _rows(connection, every[start : start + MANY])


def reviewed(connection: Connection, some: Collection[str]) -> Iterator[tuple[str, bool]]:
    """Whether each of some incidents was reviewed."""
    every = sorted(some)
    for start in range(0, len(every), MANY):
        query = select(_I.id, _I.status).where(_I.id.in_(every[start : start + MANY]))
        yield from ((row.id, row.status == "reviewed") for row in connection.execute(query))


def _rows(connection: Connection, some: Sequence[str] | None) -> Iterator[tuple[str, Row]]:
    sources: dict[str, dict[str, None]] = defaultdict(dict)
    for incident, source in connection.execute(_asked(_SOURCES, incident_events.c.incident, some)):
        sources[incident][source or "unnamed"] = None
    spots: dict[str, list[Spot]] = defaultdict(list)
    for incident, *place in connection.execute(_asked(_PLACES, incident_places.c.incident, some)):
        spots[incident].append(Spot(*place))
    for identity, first, last, kind, scope, status, differ, accounts, low, high in connection.execute(
        _asked(_INCIDENTS, incidents.c.id, some)
    ):
        yield (
            identity,
            Row(
                _day(first or last),
                _day(last or first),
                kind,
                scope == "public",
                status == "reviewed",
                differ,
                accounts,
                -1 if low is None else low,
                -1 if high is None else high,
                tuple(sources[identity]),
                tuple(spots[identity]),
            ),
        )


_I = incidents.c
_INCIDENTS = select(
    _I.id,
    _I.first_day,
    _I.last_day,
    _I.type,
    _I.scope,
    _I.status,
    _I.differ,
    _I.accounts,
    _I.killed_low,
    _I.killed_high,
)
_SOURCES = select(incident_events.c.incident, documents.c.source).join(
    documents, documents.c.version == incident_events.c.version
)
_P = incident_places.c
_PLACES = select(
    _P.incident, _P.name, _P.folded, _P.admin1, _P.country, _P.lat, _P.lon, _P.precision, _P.disputed
).order_by(_P.incident, _P.number)


def _asked(query: Select[Any], column: Any, some: Sequence[str] | None) -> Select[Any]:  # noqa: ANN401  (a column)
    return query if some is None else query.where(column.in_(some))


def _day(day: str | None) -> int:
    """The ordinal of an ISO day; 0 where it is none (a year before 1, a day that never was)."""
    try:
        return date.fromisoformat(day).toordinal() if day else 0
    except ValueError:
        return 0
