"""Rebuild: everything that is computed, made anew from records and judgements; what differs goes into the history."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import Connection, delete, func, insert, select

from tellings.ledger.computed import COMPUTED, incident_events, incidents
from tellings.ledger.history import Cause, Key, told_changes
from tellings.ledger.reading import numbered, versions
from tellings.ledger.recompute import recompute
from tellings.ledger.searching import index
from tellings.ledger.shelf import Shelf
from tellings.ledger.tables import about
from tellings.reconcile.rules import rules
from tellings.reconcile.telling import tellings

Told = Callable[[str, float], None]
_READING, _COMPARING, _JOINING = 0.3, 0.4, 0.3  # how the time goes, about


def is_current(connection: Connection) -> bool:
    """Whether what is computed was computed by the rules of this program."""
    return connection.scalar(select(about.c.value).where(about.c.name == "rules")) == rules()


def by_these_rules(connection: Connection) -> None:
    """Note that what is computed is computed by the rules of this program."""
    connection.execute(delete(about).where(about.c.name == "rules"))
    connection.execute(insert(about), {"name": "rules", "value": rules()})


def rebuild(connection: Connection, now: str, told: Told = lambda *_: None) -> int:
    """Compute all incidents anew; how many there are. ``told`` hears what is going on, and the share that is done."""
    before = _homes(connection)
    for table in COMPUTED:
        connection.execute(delete(table))
    connection.exec_driver_sql("DELETE FROM search")
    every = list(versions(connection))
    for version in _telling(every, told, "documents read", 0, _READING):
        number, record = numbered(connection, version)
        Shelf(connection).put(tellings(record), number)
        index(connection, record, number)
    for version in _telling(every, told, "documents compared", _READING, _COMPARING):
        Shelf(connection).compare(version, later=True)
    done: set[Key] = set()
    for version in _telling(every, told, "documents joined", _READING + _COMPARING, _JOINING):
        shelf = Shelf(connection)
        start = [one.key for one in shelf.told(version) if one.key not in done]
        for key in start:
            if key not in done:
                done |= recompute(connection, shelf, [key], whole=True).touched
    told_changes(connection, before, _homes(connection), Cause(now, "rebuild"))
    by_these_rules(connection)
    return connection.scalar(select(func.count()).select_from(incidents)) or 0


def _telling(every: Sequence[str], told: Told, what: str, start: float, share: float) -> Iterator[str]:
    for number, one in enumerate(every):
        if number % 100 == 0:
            told(f"{number:,} of {len(every):,} {what}", start + share * number / len(every))
        yield one


def _homes(connection: Connection) -> dict[Key, str]:
    rows = connection.execute(select(incident_events))
    return {(row.version, row.event): row.incident for row in rows}
