"""Rebuild: everything that is computed, made anew from records and judgements; what differs goes into the history."""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, select

from tellings.ledger.computed import COMPUTED, incident_events, incidents
from tellings.ledger.history import Cause, Key, told_changes
from tellings.ledger.reading import numbered, versions
from tellings.ledger.recompute import recompute
from tellings.ledger.searching import index
from tellings.ledger.shelf import Shelf
from tellings.reconcile.telling import tellings


def rebuild(connection: Connection, now: str) -> int:
    """Compute all incidents anew; how many there are."""
    before = _homes(connection)
    for table in COMPUTED:
        connection.execute(delete(table))
    connection.exec_driver_sql("DELETE FROM search")
    every = list(versions(connection))
    for version in every:
        number, record = numbered(connection, version)
        Shelf(connection).put(tellings(record), number)
        index(connection, record, number)
    for version in every:
        Shelf(connection).compare(version, later=True)
    done: set[Key] = set()
    for version in every:
        shelf = Shelf(connection)
        start = [one.key for one in shelf.told(version) if one.key not in done]
        for key in start:
            if key not in done:
                done |= recompute(connection, shelf, [key]).touched
    told_changes(connection, before, _homes(connection), Cause(now, "rebuild"))
    return connection.scalar(select(func.count()).select_from(incidents)) or 0


def _homes(connection: Connection) -> dict[Key, str]:
    rows = connection.execute(select(incident_events))
    return {(row.version, row.event): row.incident for row in rows}
