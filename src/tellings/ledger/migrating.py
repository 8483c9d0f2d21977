"""Migrations: a ledger of an older layout is copied first, then brought to the layout of this version, step by step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.resources import files

from sqlalchemy import Connection, insert, inspect, update

from tellings.ledger import backend
from tellings.ledger.chain import START, batched, insert_all, links, rows_of, vars_of
from tellings.ledger.computed import COMPUTED, incident_events
from tellings.ledger.tables import APPENDED, about, chain, judgements, metadata

_TOMB = "SELECT 1 FROM tombstones t WHERE t.version = OLD.version"
_TOMB_OF_RECORD = "SELECT 1 FROM tombstones t JOIN records r ON r.version = t.version WHERE r.number = OLD.record"
# What may go once a tombstone stands for its document.
_PURGED = {"documents": _TOMB, "records": _TOMB, "reviews": _TOMB, "events": _TOMB_OF_RECORD, "claims": _TOMB_OF_RECORD}


def migrate(connection: Connection, version: int) -> None:
    """Bring a ledger from its version of the layout to the one after, and so on to this program's."""
    while version in STEPS:
        STEPS[version](connection)
        version += 1
        connection.execute(update(about).where(about.c.name == "schema").values(value=str(version)))


def lay_out(connection: Connection) -> None:
    """Make the tables that are not there yet, the triggers that keep what is appended, and the views."""
    metadata.create_all(connection)
    database = backend.of(connection)
    database.lay_out_search(connection)
    database.keep(connection, [table.name for table in (*APPENDED, chain)], _PURGED)
    for statement in files("tellings.ledger").joinpath("views.sql").read_text(encoding="utf-8").split(";\n"):
        if statement.strip():
            connection.exec_driver_sql(database.view(statement))


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
    there = {column["name"] for column in inspect(connection).get_columns("reviews")}
    for name, kind in _REVIEWS.items():
        if name not in there:
            connection.exec_driver_sql(f'ALTER TABLE reviews ADD COLUMN "{name}" {kind}')
    connection.exec_driver_sql("CREATE INDEX IF NOT EXISTS ix_reviews_claim ON reviews (claim)")


_REVIEWS = {"verdict": "TEXT", "start": "INTEGER", "end": "INTEGER", "blind": "BOOLEAN", "undoes": "TEXT"}
STEPS: Mapping[int, Callable[[Connection], None]] = {1: _from_1, 2: _from_2, 3: _from_3, 4: _from_4}
