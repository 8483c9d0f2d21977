"""Asking the ledger: which incidents, by what filter, and the records behind one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Any, Literal

from sqlalchemy import Connection, Select, func, or_, select

from tellings.errors import InputError
from tellings.ledger.rows import record_of
from tellings.ledger.tables import documents, incident_events, incident_places, incidents, records
from tellings.model import Record
from tellings.reconcile.incidents import incidents as reconciled
from tellings.reconcile.nouns import Incident


@dataclass(frozen=True, slots=True)
class Filter:
    """Which incidents: days are ISO days, inclusive; a place is a name, an admin area or an alpha-3 code."""

    scope: Literal["public", "all"] = "public"
    type: str | None = None
    since: str | None = None
    until: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """An incident's line in a list."""

    id: str
    type: str
    modes: str
    scope: str
    status: str
    first_day: str | None
    last_day: str | None
    place: str | None
    country: str | None
    actors: str
    recipients: str
    toll: str
    accounts: int
    sources: str


@dataclass(frozen=True, slots=True)
class Held:
    """An incident, with the records that it was computed from."""

    incident: Incident
    records: tuple[Record, ...]


def listed(connection: Connection, wanted: Filter) -> Iterator[Listed]:
    """The lines of the incidents that a filter lets through, by day and then by id."""
    names = [field.name for field in fields(Listed)]
    for row in connection.execute(_filtered(wanted)).mappings():
        yield Listed(**{name: row[name] for name in names})


def held(connection: Connection, identity: str) -> Held:
    """One incident in full, computed from its records."""
    found = _records(connection, identity)
    every = {incident.id: incident for incident in reconciled(found)}
    return Held(every[identity], found)


def resolve(connection: Connection, prefix: str) -> str:
    """The id of the one incident whose id, or whose event's id, begins so. Raises InputError where that is not one."""
    columns = (incidents.c.id, incident_events.c.incident), (incidents.c.id, incident_events.c.event)
    found: set[str] = set()
    for identity, begins in zip(*columns, strict=True):
        found.update(connection.scalars(select(identity).where(begins.startswith(prefix, autoescape=True)).limit(4)))
    if len(found) == 1:
        return found.pop()
    if not found or not prefix:
        raise InputError(prefix or "an empty id", "no incident has this id", "tellings incidents lists them")
    raise InputError(prefix, f"several ids begin so: {', '.join(sorted(found)[:3])}", "give more of it")


def short_ids(connection: Connection, least: int = 6) -> int:
    """So many characters tell every incident from every other."""
    ids = sorted(connection.scalars(select(incidents.c.id)))
    return max([least, *(_shared(a, b) + 1 for a, b in pairwise(ids))])


def _shared(a: str, b: str) -> int:
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))


def _filtered(wanted: Filter) -> Select[Any]:
    query = select(incidents).order_by(func.coalesce(incidents.c.first_day, incidents.c.last_day), incidents.c.id)
    if wanted.scope == "public":
        query = query.where(incidents.c.scope == "public")
    if wanted.type:
        query = query.where(incidents.c.type == wanted.type.upper())
    if wanted.since:
        query = query.where(incidents.c.last_day >= wanted.since)
    if wanted.until:
        query = query.where(func.coalesce(incidents.c.first_day, incidents.c.last_day) <= wanted.until)
    return query.where(incidents.c.id.in_(_at(wanted.place))) if wanted.place else query


def _at(place: str) -> Select[Any]:
    columns = incident_places.c
    named = or_(columns.folded == place.casefold(), columns.country == place.upper(), columns.admin1 == place)
    return select(columns.incident).where(named)


def _records(connection: Connection, incident: str) -> tuple[Record, ...]:
    numbers = select(incident_events.c.record).where(incident_events.c.incident == incident)
    joined = records.join(documents, documents.c.version == records.c.version)
    query = select(documents, records.c.body).select_from(joined).where(records.c.number.in_(numbers))
    return tuple(record_of(dict(row)) for row in connection.execute(query.order_by(records.c.number)).mappings())
