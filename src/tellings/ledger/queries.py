"""Asking the ledger: which incidents, by what filter, and the records behind one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from itertools import pairwise
from typing import Any, Literal

from sqlalchemy import Column, ColumnElement, Connection, Select, and_, bindparam, func, literal, or_, select, tuple_

from tellings.errors import InputError
from tellings.ledger.computed import incident_events, incident_places, incidents, stories
from tellings.ledger.deciding import judgements_on
from tellings.ledger.history import forwarded
from tellings.ledger.region import homes_of, members
from tellings.ledger.shelf import Shelf
from tellings.ledger.tables import events
from tellings.model import Record
from tellings.ontology.names import event_types
from tellings.reconcile.assemble import assemble, linked
from tellings.reconcile.compare import compare, two_of_one_document
from tellings.reconcile.judging import standing
from tellings.reconcile.levels import Levels
from tellings.reconcile.links import links
from tellings.reconcile.nouns import Incident, Judgement
from tellings.reconcile.telling import Telling


@dataclass(frozen=True, slots=True)
class Filter:
    """Which incidents: days are ISO days, inclusive; a place is a name, an admin area or an alpha-3 code.

    ``several``: only those with more than one account; ``most``: at most so many;
    ``after``: those that stand after an incident with this day and id.
    """

    scope: Literal["public", "all"] = "public"
    type: str | None = None
    since: str | None = None
    until: str | None = None
    place: str | None = None
    several: bool = False
    most: int | None = None
    after: tuple[str, str] | None = None

    def __post_init__(self) -> None:
        """Raises InputError where a condition says nothing that can be, rather than letting nothing through."""
        if self.type and self.type.upper() not in event_types():
            raise InputError(f"type {self.type}", "there is no such type", "tellings explain lists them")
        for name, day in (("since", self.since), ("until", self.until)):
            if day and not is_day(day):
                raise InputError(f"{name} {day}", "this is not a day", "write it as 2031-05-01")


def is_day(words: str) -> bool:
    """Whether it is a day of the calendar, written as 2031-05-01."""
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


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
    independent: int
    sources: str


@dataclass(frozen=True, slots=True)
class Held:
    """An incident, with the records that it was computed from, by the versions of their documents."""

    incident: Incident
    records: Mapping[str, Record]


@dataclass(frozen=True, slots=True)
class Side:
    """One of two tellings that are compared: its event, the record, and the incident that it is in."""

    event: str
    record: Record
    incident: str | None


@dataclass(frozen=True, slots=True)
class Compared:
    """Two tellings with the levels on which they stand to each other.

    ``two``: one document tells of them as two; ``blocked``: they are among those that are compared at all.
    """

    left: Side
    right: Side
    levels: Levels
    two: bool
    blocked: bool
    judgements: tuple[Judgement, ...]


def listed(connection: Connection, wanted: Filter) -> Iterator[Listed]:
    """The lines of the incidents that a filter lets through, by day and then by id."""
    names = [field.name for field in fields(Listed)]
    for row in connection.execute(_filtered(wanted)).mappings():
        yield Listed(**{name: row[name] for name in names})


def held(connection: Connection, identity: str) -> Held:
    """One incident in full, computed from the records of its documents."""
    shelf, keys = Shelf(connection), members(connection, identity)
    versions = dict.fromkeys(version for version, _ in sorted(keys))
    records = {version: shelf.record(version) for version in versions}
    group = [one for version in versions for one in shelf.told(version) if one.key in keys]
    status = connection.scalar(select(incidents.c.status).where(incidents.c.id == identity))
    incident = assemble(group, records, reviewed=status == "reviewed")
    told = [(one.story.version, event.id) for one in group for event in records[one.story.version].events]
    homes = homes_of(connection, dict.fromkeys(told))
    incident = linked(incident, links(group, records, homes))
    return Held(incident, {account.version: records[account.version] for account in incident.accounts})


def resolve(connection: Connection, prefix: str) -> str:
    """The id of the one incident whose id, or whose event's id, begins so; of an id that was given up, what it became.

    Raises InputError where that is not one.
    """
    columns = (incidents.c.id, incident_events.c.incident), (incidents.c.id, incident_events.c.event)
    found: set[str] = set()
    for identity, begins in zip(*columns, strict=True):
        found.update(connection.scalars(select(identity).where(_begins(begins, prefix)).distinct().limit(4)))
    return _only(prefix, found or (forwarded(connection, prefix) if prefix else set()), "incident")


def telling(connection: Connection, shelf: Shelf, prefix: str) -> tuple[Telling, Record]:
    """The one event whose id begins so, or the first of an incident, with its record. Raises InputError."""
    numbers = stories.join(events, events.c.record == stories.c.record)
    query = select(stories.c.version, events.c.event).select_from(numbers).where(_begins(events.c.event, prefix))
    rows = connection.execute(query.limit(9))
    found = {(row.version, row.event) for row in rows if any(t.event == row.event for t in shelf.told(row.version))}
    if not found and prefix:
        keys = members(connection, resolve(connection, prefix))
        found = {min(keys, key=lambda key: next(t.order for t in shelf.told(key[0]) if t.key == key))}
    _only(prefix, {event for _, event in found}, "event")
    version, event = min(found)
    record = shelf.record(version)
    return next(one for one in shelf.told(version) if one.event == event), record


def pair(connection: Connection, first: str, second: str) -> Compared:
    """Two tellings compared. Raises InputError where there is no such event."""
    shelf = Shelf(connection)
    (one, left), (other, right) = (telling(connection, shelf, prefix) for prefix in (first, second))
    levels = compare(one, other)
    homes = homes_of(connection, [one.key, other.key])
    sides = Side(one.event, left, homes.get(one.key)), Side(other.event, right, homes.get(other.key))
    said = (j for j in standing(judgements_on(connection, [one.story.version])) if _is_on(j, one, other))
    blocked = shelf.are_near(one.story.version, other.story.version)
    return Compared(sides[0], sides[1], levels, two_of_one_document(one, other, levels), blocked, tuple(said))


def _is_on(judgement: Judgement, one: Telling, other: Telling) -> bool:
    sides = {anchor.event for anchor in (judgement.left, judgement.right) if anchor}
    return sides == {one.event, other.event}


def _only(prefix: str, found: set[str], what: str) -> str:
    if len(found) == 1 and prefix:
        return found.pop()
    if not found or not prefix:
        raise InputError(prefix or "an empty id", f"no {what} has this id", "tellings incidents lists them")
    raise InputError(prefix, f"several ids begin so: {', '.join(sorted(found)[:3])}", "give more of it")


def _begins(column: Column[str], prefix: str) -> ColumnElement[bool]:
    """Whether an id begins so; as a range, which an index answers."""
    return and_(column >= prefix, column < prefix + "\U0010ffff")


def short_ids(connection: Connection, some: Iterable[str] | None = None, least: int = 6) -> int:
    """So many characters tell every incident, or those given, from every other."""
    if some is None:
        ids = sorted(connection.scalars(select(incidents.c.id)))
        return max([least, *(_shared(a, b) + 1 for a, b in pairwise(ids))])
    after = select(func.min(incidents.c.id)).where(incidents.c.id > bindparam("id"))
    before = select(func.max(incidents.c.id)).where(incidents.c.id < bindparam("id"))
    beside = ((one, connection.scalar(query, {"id": one})) for one in some for query in (after, before))
    return max([least, *(_shared(one, other) + 1 for one, other in beside if other)])


def _shared(a: str, b: str) -> int:
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))


def _filtered(wanted: Filter) -> Select[Any]:
    query = select(incidents).order_by(incidents.c.day, incidents.c.id)
    if wanted.scope == "public":
        query = query.where(incidents.c.scope == "public")
    if wanted.type:
        query = query.where(incidents.c.type == wanted.type.upper())
    if wanted.since:
        query = query.where(incidents.c.last_day >= wanted.since)
    if wanted.until:
        query = query.where(incidents.c.day != "", incidents.c.day <= wanted.until)
    if wanted.several:
        query = query.where(incidents.c.accounts > 1)
    if wanted.place:
        query = query.where(incidents.c.id.in_(_at(wanted.place)))
    if wanted.after:
        query = query.where(tuple_(incidents.c.day, incidents.c.id) > tuple_(*map(literal, wanted.after)))
    return query.limit(wanted.most) if wanted.most else query


def _at(place: str) -> Select[Any]:
    columns = incident_places.c
    named = or_(columns.folded == place.casefold(), columns.country == place.upper(), columns.admin1 == place)
    return select(columns.incident).where(named)
