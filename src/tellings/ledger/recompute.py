"""Recompute: the incidents that a filing or a judgement changes, written anew; no others are touched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, bindparam, delete, insert, select

from tellings.ledger.computed import incident_events, incident_places, incidents
from tellings.ledger.region import Homes, Region
from tellings.ledger.reviewing import reviewed_events
from tellings.ledger.rows import incident_row, place_rows
from tellings.ledger.shelf import Key, Shelf
from tellings.reconcile.assemble import assemble, incident_id
from tellings.reconcile.incidents import reviewed
from tellings.reconcile.telling import Telling

_AN_EVENT = delete(incident_events).where(
    incident_events.c.version == bindparam("its_version"), incident_events.c.event == bindparam("its_event")
)
_AN_INCIDENT = [
    delete(incident_places).where(incident_places.c.incident == bindparam("its_id")),
    delete(incidents).where(incidents.c.id == bindparam("its_id")),
]


@dataclass(frozen=True, slots=True)
class Recomputed:
    """The events whose incidents were computed anew, and these incidents before and after."""

    touched: frozenset[Key]
    before: Homes
    after: Homes


def recompute(
    connection: Connection, shelf: Shelf, start: Iterable[Key], fresh: Iterable[str] = (), *, whole: bool = False
) -> Recomputed:
    """Compute anew the incidents of some events and of those that change with them.

    ``fresh`` are versions whose record changed: their incidents are made anew though the same events tell of them.
    ``whole``: what is computed of others cannot be trusted, so that all that hangs together with some is made anew.
    """
    region = Region(connection, shelf)
    keys, groups = region.whole(start) if whole else region.settled(start)
    before = {key: region.homes[key] for key in keys if key in region.homes}
    told = {version: shelf.told(version) for version in region.versions}
    marked = reviewed(region.judgements.values(), told) | reviewed_events(connection, {version for version, _ in keys})
    after = _store(connection, shelf, [g for g in groups if any(one.founds for one in g)], before, marked, set(fresh))
    return Recomputed(frozenset(keys), before, after)


def _store(
    connection: Connection,
    shelf: Shelf,
    groups: list[list[Telling]],
    before: Homes,
    marked: frozenset[Key],
    fresh: set[str],
) -> Homes:
    """Write the incidents of some groups in place of those that the same events were in; the incident of each event."""
    after = {one.key: incident_id(group) for group in groups for one in group}
    old: dict[str, set[Key]] = {}
    for key, identity in before.items():
        old.setdefault(identity, set()).add(key)
    states = dict(
        map(tuple, connection.execute(select(incidents.c.id, incidents.c.status).where(incidents.c.id.in_(old))))
    )
    same = {
        incident_id(group)
        for group in groups
        if old.get(incident_id(group)) == {one.key for one in group}
        and (states[incident_id(group)] == "reviewed") == any(one.key in marked for one in group)
        and not fresh & {one.story.version for one in group}
    }
    _drop(connection, set(old) - same, before)
    _write(connection, shelf, [group for group in groups if incident_id(group) not in same], marked)
    return after


def _drop(connection: Connection, gone: set[str], before: Homes) -> None:
    rows = [{"its_version": v, "its_event": e} for (v, e), identity in before.items() if identity in gone]
    if rows:
        connection.execute(_AN_EVENT, rows)
        for statement in _AN_INCIDENT:
            connection.execute(statement, [{"its_id": identity} for identity in sorted(gone)])


def _write(connection: Connection, shelf: Shelf, groups: list[list[Telling]], marked: frozenset[Key]) -> None:
    shelf.load_records(one.story.version for group in groups for one in group)
    made = [
        assemble(
            group,
            {one.story.version: shelf.record(one.story.version) for one in group},
            reviewed=any(one.key in marked for one in group),
        )
        for group in groups
    ]
    _insert(connection, incidents, [incident_row(incident) for incident in made])
    _insert(connection, incident_places, [row for incident in made for row in place_rows(incident)])
    rows = [
        {"incident": incident.id, "version": one.story.version, "event": one.event}
        for incident, group in zip(made, groups, strict=True)
        for one in group
    ]
    _insert(connection, incident_events, rows)


def _insert(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
