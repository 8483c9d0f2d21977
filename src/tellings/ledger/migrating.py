"""Migrations: a ledger of an older layout is copied first, then brought to the layout of this version, step by step."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from importlib.resources import files
from pathlib import Path

from sqlalchemy import Connection, insert, update

from tellings.ledger.chain import START, batched, insert_all, links, rows_of, vars_of
from tellings.ledger.computed import COMPUTED, incident_events
from tellings.ledger.searching import LAYOUT
from tellings.ledger.tables import APPENDED, about, chain, judgements, metadata

_TOMB = "SELECT 1 FROM tombstones t WHERE t.version = OLD.version"
_TOMB_OF_RECORD = "SELECT 1 FROM tombstones t JOIN records r ON r.version = t.version WHERE r.number = OLD.record"
# What may go once a tombstone stands for its document.
_PURGED = {"documents": _TOMB, "records": _TOMB, "reviews": _TOMB, "events": _TOMB_OF_RECORD, "claims": _TOMB_OF_RECORD}


def back_up(path: Path, version: int) -> Path:
    """Copy a ledger beside itself, by the database's own copying, which is safe while others read; where the copy is."""
    number, copy = 0, path.with_name(f"{path.name}.v{version}.backup")
    while copy.exists():
        number += 1
        copy = path.with_name(f"{path.name}.v{version}.backup{number}")
    with closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(copy)) as new:
        old.backup(new)
    return copy


def migrate(connection: Connection, version: int) -> None:
    """Bring a ledger from its version of the layout to the one after, and so on to this program's."""
    while version in STEPS:
        STEPS[version](connection)
        version += 1
        connection.execute(update(about).where(about.c.name == "schema").values(value=str(version)))


def lay_out(connection: Connection) -> None:
    """Make the tables that are not there yet, the triggers that keep what is appended, and the views."""
    metadata.create_all(connection)
    connection.exec_driver_sql(LAYOUT)
    for table in (*APPENDED, chain):
        for act in ("UPDATE", "DELETE"):
            unless = _PURGED.get(table.name) if act == "DELETE" else None
            connection.exec_driver_sql(
                f"CREATE TRIGGER IF NOT EXISTS {table.name}_no_{act.lower()} BEFORE {act} ON {table.name} "
                + (f"WHEN NOT EXISTS ({unless}) " if unless else "")
                + f"BEGIN SELECT RAISE(ABORT, '{table.name} are only ever appended'); END"
            )
    for statement in files("tellings.ledger").joinpath("views.sql").read_text(encoding="utf-8").split(";\n"):
        if statement.strip():
            connection.exec_driver_sql(statement.replace("CREATE VIEW", "CREATE VIEW IF NOT EXISTS"))


def _from_1(connection: Connection) -> None:
    """An incident may have several accounts; judgements know where the words stand; there is a history."""
    old = connection.exec_driver_sql(
        "SELECT j.*, (SELECT r.version FROM events e JOIN records r ON r.number = e.record WHERE e.event = j.left_event),"
        " (SELECT r.version FROM events e JOIN records r ON r.number = e.record WHERE e.event = j.right_event)"
        " FROM judgements j"
    ).fetchall()
    for view in ("documents_listed", "claims_in_words", "incidents_listed"):
        connection.exec_driver_sql(f"DROP VIEW {view}")
    for name in (*(table.name for table in COMPUTED), "judgements"):
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
    lay_out(connection)
    for identity, verdict, left, right, judge, made, why, undoes, left_version, right_version in old:
        sides = {"left_version": left_version, "left_event": left, "right_version": right_version, "right_event": right}
        where = {"left_start": 0, "left_end": 0, "right_start": 0, "right_end": 0}
        row = {"judgement": identity, "act": identity, "verdict": verdict, "judge": judge, "made": made, "why": why}
        insert_all(connection, judgements, [{**row, **sides, **where, "undoes": undoes}])


def _from_2(connection: Connection) -> None:
    """Every row is in a hash chain; a document may be purged, which leaves a tombstone."""
    for name in _PURGED:
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}_no_delete")
    lay_out(connection)
    _widen(connection)
    number, link = 0, START
    for table in APPENDED:
        for some in batched(rows_of(connection, table)):
            entries = list(links(table, some, number, link))
            number, link = entries[-1].number, entries[-1].link
            connection.execute(insert(chain), [vars_of(entry) for entry in entries])


def _from_3(connection: Connection) -> None:
    """What leaves the ledger with names is logged."""
    lay_out(connection)


def _from_4(connection: Connection) -> None:
    """A review is a decision that can be taken back; incidents say where tellings differ, places how precise they are."""
    _widen(connection)
    for view in ("documents_listed", "claims_in_words", "incidents_listed", "accounts_listed", "judgements_listed"):
        connection.exec_driver_sql(f"DROP VIEW IF EXISTS {view}")
    for table in COMPUTED:
        if table is not incident_events:  # by it the history knows that the incidents are the same ones
            connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table.name}")
    lay_out(connection)


def _widen(connection: Connection) -> None:
    """The columns that reviews have since layout 5. They are empty in older rows, so that these keep their digests."""
    there = {row[1] for row in connection.exec_driver_sql("PRAGMA table_info(reviews)")}
    for name, kind in _REVIEWS.items():
        if name not in there:
            connection.exec_driver_sql(f'ALTER TABLE reviews ADD COLUMN "{name}" {kind}')
    connection.exec_driver_sql("CREATE INDEX IF NOT EXISTS ix_reviews_claim ON reviews (claim)")


_REVIEWS = {"verdict": "TEXT", "start": "INTEGER", "end": "INTEGER", "blind": "BOOLEAN", "undoes": "TEXT"}
STEPS: Mapping[int, Callable[[Connection], None]] = {1: _from_1, 2: _from_2, 3: _from_3, 4: _from_4}
