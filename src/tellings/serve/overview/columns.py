"""The overview of a ledger: its incidents as columns, kept up with what is filed and decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from threading import Lock
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Column, Connection, func, select

from tellings.ledger import Ledger
from tellings.ledger.computed import incident_events
from tellings.ledger.tables import changes, records, reviews
from tellings.reconcile.facts import FIELDS
from tellings.serve.overview.rows import MANY, Row, Spot, reviewed, rows

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Columns:
    """One entry an incident, the latest first and those without a day at the end; days are ordinals, 0 for none.

    ``differ`` has a bit for each field in the order of FIELDS. Sources and places have an entry each time an incident has
    one: ``source_of`` and ``spot_of`` are the incident's index, ``source`` and ``spot`` what it is in ``sources`` and ``spots``.
    ``state`` moves whenever incidents change, and not where people only decide about values.
    """

    ids: Sequence[str]
    first: Ints
    last: Ints
    type: NDArray[np.str_]
    public: Flags
    reviewed: Flags
    differ: Ints
    accounts: Ints
    low: Ints
    high: Ints
    source_of: Ints
    source: Ints
    sources: Sequence[str]
    spot_of: Ints
    spot: Ints
    spots: Sequence[Spot]
    index: Mapping[str, int]
    state: tuple[int, int] = (-1, -1)


class Overview:
    """Columns that follow the ledger: what changed since is read by its history, not all of it."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger, self._lock = ledger, Lock()
        self._rows: dict[str, Row] = {}
        self._seen = (-1, -1, -1)
        self._last_review = ""
        self._columns = columns({})

    def now(self) -> Columns:
        """The columns as the ledger is now."""
        with self._lock, self._ledger.reading() as connection:
            seen = _state(connection)
            if seen != self._seen:
                self._follow(connection, seen)
            return self._columns

    def _follow(self, connection: Connection, seen: tuple[int, int, int]) -> None:
        touched = _touched(connection, self._seen, self._last_review) if self._seen[0] >= 0 else None
        only_reviewed = (seen[0], seen[2]) == (self._seen[0], self._seen[2])
        if touched is not None and only_reviewed:
            marks = dict(reviewed(connection, touched))
            self._rows.update({one: self._rows[one]._replace(reviewed=is_so) for one, is_so in marks.items()})
            self._columns = _marked(self._columns, marks)
        else:
            fresh = dict(rows(connection, touched))
            kept = {} if touched is None else {key: row for key, row in self._rows.items() if key not in touched}
            self._rows = {**kept, **fresh}
            self._columns = replace(columns(self._rows), state=(seen[0], seen[2]))
        self._seen = seen
        self._last_review = connection.scalar(select(func.max(reviews.c.made))) or ""


def columns(every: Mapping[str, Row]) -> Columns:
    """The columns of some rows by id."""
    ordered = sorted(every.items(), key=lambda item: (-item[1].first, item[0]))
    ids, found = [identity for identity, _ in ordered], [row for _, row in ordered]
    source_of, source, sources = _listed(row.sources for row in found)
    spot_of, spot, spots = _listed(row.spots for row in found)
    return Columns(
        ids,
        np.array([row.first for row in found], np.int64),
        np.array([row.last for row in found], np.int64),
        np.array([row.type for row in found], np.str_),
        np.array([row.public for row in found], np.bool_),
        np.array([row.reviewed for row in found], np.bool_),
        np.array([_bits(row.differ) for row in found], np.int64),
        np.array([row.accounts for row in found], np.int64),
        np.array([row.low for row in found], np.int64),
        np.array([row.high for row in found], np.int64),
        source_of,
        source,
        sources,
        spot_of,
        spot,
        spots,
        {identity: number for number, identity in enumerate(ids)},
    )


def _marked(every: Columns, marks: Mapping[str, bool]) -> Columns:
    """The columns with some incidents marked as reviewed or not."""
    flags = every.reviewed.copy()
    for identity, is_so in marks.items():
        flags[every.index[identity]] = is_so
    return replace(every, reviewed=flags)


def bit(field: str) -> int:
    """The bit of a field in the column ``differ``; 0 for what is no field."""
    return 1 << FIELDS.index(field) if field in FIELDS else 0


def _bits(fields: str) -> int:
    return sum(bit(field) for field in fields.split())


def _listed(every: Iterable[tuple[Thing, ...]]) -> tuple[Ints, Ints, list[Thing]]:
    """Lists of things as two columns and the things, each once."""
    known: dict[Thing, int] = {}
    of: list[int] = []
    what: list[int] = []
    for number, things in enumerate(every):
        for thing in things:
            of.append(number)
            what.append(known.setdefault(thing, len(known)))
    return np.array(of, np.int64), np.array(what, np.int64), list(known)


def _state(connection: Connection) -> tuple[int, int, int]:
    """The last change, how many reviews there are, the last record: by these the ledger is known to be as it was."""
    last = connection.scalar(select(func.max(changes.c.number))) or 0
    coded = connection.scalar(select(func.max(records.c.number))) or 0
    return last, connection.scalar(select(func.count()).select_from(reviews)) or 0, coded


def _touched(connection: Connection, seen: tuple[int, int, int], last_review: str) -> set[str] | None:
    """The incidents that may have changed since; None where that may be all of them."""
    query = select(changes.c.incident, changes.c.becomes, changes.c.cause).where(changes.c.number > seen[0])
    found: set[str] = set()
    for incident, becomes, cause in connection.execute(query):
        if cause in {"rebuild", "merge"}:
            return None
        found.update(one for one in (incident, becomes) if one)
    fresh = select(reviews.c.event).where(reviews.c.made >= last_review).distinct()
    found.update(_homes(connection, incident_events.c.event, connection.scalars(fresh)))
    filed = select(records.c.version).where(records.c.number > seen[2])
    found.update(_homes(connection, incident_events.c.version, connection.scalars(filed)))
    return found


def _homes(connection: Connection, column: Column[str], some: Iterable[str]) -> Iterator[str]:
    every = list(some)
    for start in range(0, len(every), MANY):
        yield from connection.scalars(select(incident_events.c.incident).where(column.in_(every[start : start + MANY])))
