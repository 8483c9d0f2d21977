"""Opening a ledger: a new one is laid out, an old one is checked, and what the database says is said in our words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, insert, select
from sqlalchemy.exc import DBAPIError

from tellings.errors import LedgerError
from tellings.ledger.chain import guard
from tellings.ledger.migrating import STEPS, back_up, lay_out, migrate
from tellings.ledger.rebuilding import rebuild
from tellings.ledger.tables import SCHEMA_VERSION, about

APPLICATION = 0x54454C4C  # "TELL": SQLite's application id, by which a file is known as a ledger
PATIENCE = 10_000  # milliseconds to wait for another process that is writing


def open_engine(path: Path, *, create: bool) -> Engine:
    """The engine of the ledger at ``path``. Raises LedgerError where there is none, or not one that we can read."""
    if not path.exists() and not create:
        raise LedgerError(str(path), "there is no ledger here", "file something first: tellings add PATH…")
    if not path.absolute().parent.is_dir():
        raise LedgerError(str(path), "its folder does not exist", "make the folder, or name another with --ledger")
    engine = create_engine(URL.create("sqlite", database=str(path)))
    event.listen(engine, "connect", _connected)
    event.listen(engine, "begin", _begun)
    event.listen(engine, "before_execute", guard)
    with in_our_words(path):
        with engine.begin() as connection:
            empty = _is_empty(connection)
            version = SCHEMA_VERSION if empty else _check(connection, path)
            if empty:
                _lay_out(connection)
        if version != SCHEMA_VERSION:
            _bring_up(engine, path, version)
    return engine


def _bring_up(engine: Engine, path: Path, version: int) -> None:
    """From an older layout to ours, with a copy of the file first; what is computed is computed anew."""
    back_up(path, version)
    with engine.begin() as connection:
        migrate(connection, version)
        rebuild(connection, datetime.now(UTC).isoformat(timespec="seconds"))


@contextmanager
def in_our_words(path: Path) -> Iterator[None]:
    """Turns what the database raises into a LedgerError."""
    try:
        yield
    except DBAPIError as error:
        why = str(error.orig)
        do = "wait for the other program to end" if "locked" in why else "check the file and its folder"
        raise LedgerError(str(path), f"the database says: {why}", do) from error


def overwrite_what_goes(connection: Connection) -> None:
    """What is deleted in this transaction is overwritten in the file, also in the index that is searched."""
    connection.exec_driver_sql("PRAGMA secure_delete = ON")


def compact(engine: Engine) -> None:
    """Write the file anew without what was deleted, and empty its log."""
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO search (search) VALUES ('optimize')")
    raw = engine.raw_connection()
    try:
        for statement in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
            raw.cursor().execute(statement).fetchall()
    finally:
        raw.close()


def _connected(raw: sqlite3.Connection, _: object) -> None:
    """The driver's own idea of transactions is switched off: ``_begun`` says when one begins."""
    raw.isolation_level = None
    for pragma in (f"busy_timeout = {PATIENCE}", "journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
        raw.execute(f"PRAGMA {pragma}")


def _begun(connection: Connection) -> None:
    """A transaction that may write takes its lock at once, so that it never has to give up half way."""
    writes = connection.get_execution_options().get("writes", True)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _is_empty(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT COUNT(*) FROM sqlite_master").scalar() == 0


def _lay_out(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    lay_out(connection)
    connection.execute(insert(about), {"name": "schema", "value": str(SCHEMA_VERSION)})


def _check(connection: Connection, path: Path) -> int:
    """The version of a ledger's layout. Raises LedgerError where it is no ledger, or a newer one."""
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION:
        raise LedgerError(str(path), "this is a database, but no ledger", "name another file with --ledger")
    found = str(connection.execute(select(about.c.value).where(about.c.name == "schema")).scalar())
    if not found.isdigit() or not (int(found) == SCHEMA_VERSION or int(found) in STEPS):
        why = f"its schema is version {found}, this program reads version {SCHEMA_VERSION}"
        raise LedgerError(str(path), why, "use the version of tellings that made it, or a newer one")
    return int(found)
