"""Recompute: the incidents that a filing or a judgement touches, and what changed in them; no others are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Table, delete, insert, select

from tellings.ledger.computed import incident_events, incident_places, incidents
from tellings.ledger.deciding import judgements_on
from tellings.ledger.reviewing import reviewed_events
from tellings.ledger.rows import incident_row, place_rows
from tellings.ledger.shelf import Key, Shelf
from tellings.reconcile.assemble import assemble, incident_id
from tellings.reconcile.cluster import cluster
from tellings.reconcile.incidents import reviewed
from tellings.reconcile.judging import found, judged
from tellings.reconcile.nouns import Judgement
from tellings.reconcile.telling import Telling

Homes = dict[Key, str]


@dataclass(slots=True)
class _Touched:
    """What hangs together with where it began: events, the documents they stand in, judgements on them."""

    keys: set[Key] = field(default_factory=set)
    versions: dict[str, None] = field(default_factory=dict)
    judgements: dict[str, Judgement] = field(default_factory=dict)
    pairs: dict[tuple[Key, Key], float] = field(default_factory=dict)
    homes: Homes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Recomputed:
    """The events whose incidents were computed anew, and these incidents before and after."""

    touched: frozenset[Key]
    before: Homes
    after: Homes


def recompute(connection: Connection, shelf: Shelf, start: Iterable[Key], fresh: Iterable[str] = ()) -> Recomputed:
    """Compute anew the incidents of some events and of all that hangs together with them.

    ``fresh`` are versions whose record changed: their incidents are made anew though the same events tell of them.
    """
    touched = _touched(connection, shelf, start)
    told = {version: shelf.told(version) for version in touched.versions}
    decided = judged(touched.judgements.values(), told)
    some = [one for every in told.values() for one in every if one.key in touched.keys]
    likely = {pair: score for pair, score in touched.pairs.items() if touched.keys.issuperset(pair)}
    groups = cluster(some, likely, shelf.scores, decided.same, decided.different)
    marked = reviewed(touched.judgements.values(), told) | reviewed_events(connection, touched.versions)
    after = _store(
        connection, shelf, [g for g in groups if any(one.founds for one in g)], touched.homes, marked, set(fresh)
    )
    return Recomputed(frozenset(touched.keys), touched.homes, after)


def homes_of(connection: Connection, keys: Iterable[Key]) -> Homes:
    """The incident of each event that is in one."""
    homes: Homes = {}
    for version, event in keys:
        query = select(incident_events.c.incident).where(
            incident_events.c.version == version, incident_events.c.event == event
        )
        identity = connection.scalar(query)
        if identity:
            homes[version, event] = identity
    return homes


def members(connection: Connection, incident: str) -> list[Key]:
    """The events of an incident."""
    query = select(incident_events.c.version, incident_events.c.event).where(incident_events.c.incident == incident)
    return [(row.version, row.event) for row in connection.execute(query)]


def _touched(connection: Connection, shelf: Shelf, start: Iterable[Key]) -> _Touched:
    """All that hangs together with some events: by likely pairs, by judgements, and by the incidents they are in now."""
    touched, waiting = _Touched(), list(start)
    near: dict[Key, list[Key]] = {}
    while waiting:
        key = waiting.pop()
        if key in touched.keys:
            continue
        touched.keys.add(key)
        if key[0] not in touched.versions:
            _visit(connection, shelf, key[0], touched, near)
        for identity in homes_of(connection, [key]).values():
            touched.homes[key] = identity
            waiting += members(connection, identity)
        waiting += near.get(key, ())
    return touched


def _visit(connection: Connection, shelf: Shelf, version: str, touched: _Touched, near: dict[Key, list[Key]]) -> None:
    """A document for the first time: its pairs and the judgements on it are known from here on."""
    touched.versions[version] = None
    known = dict(shelf.pairs_of(version))
    touched.pairs.update(known)
    edges = list(known)
    fresh = [one for one in judgements_on(connection, version) if one.id not in touched.judgements]
    touched.judgements.update({one.id: one for one in fresh})
    for said in fresh:
        if said.verdict == "same" and said.left and said.right:
            sides = found(said.left, shelf.told(said.left.version)), found(said.right, shelf.told(said.right.version))
            edges += [(sides[0], sides[1])] if sides[0] and sides[1] else []
    for one, other in edges:
        near.setdefault(one, []).append(other)
        near.setdefault(other, []).append(one)


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
    rows = [key for key, identity in before.items() if identity in gone]
    for version, event in rows:
        connection.execute(
            delete(incident_events).where(incident_events.c.version == version, incident_events.c.event == event)
        )
    for identity in gone:
        connection.execute(delete(incident_places).where(incident_places.c.incident == identity))
        connection.execute(delete(incidents).where(incidents.c.id == identity))


def _write(connection: Connection, shelf: Shelf, groups: list[list[Telling]], marked: frozenset[Key]) -> None:
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
