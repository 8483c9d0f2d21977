"""Opening a ledger: a new one is laid out, an old one is checked, and what the database says is said in our words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, insert, select
from sqlalchemy.exc import DBAPIError

from tellings.errors import LedgerError
from tellings.ledger.tables import APPENDED, SCHEMA_VERSION, about, metadata

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
    with in_our_words(path), engine.begin() as connection:
        _lay_out(connection) if _is_empty(connection) else _check(connection, path)
    return engine


@contextmanager
def in_our_words(path: Path) -> Iterator[None]:
    """Turns what the database raises into a LedgerError."""
    try:
        yield
    except DBAPIError as error:
        why = str(error.orig)
        do = "wait for the other program to end" if "locked" in why else "check the file and its folder"
        raise LedgerError(str(path), f"the database says: {why}", do) from error


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
    metadata.create_all(connection)
    for table in APPENDED:
        for act in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(
                f"CREATE TRIGGER {table.name}_no_{act.lower()} BEFORE {act} ON {table.name} "
                f"BEGIN SELECT RAISE(ABORT, '{table.name} are only ever appended'); END"
            )
    for statement in files("tellings.ledger").joinpath("views.sql").read_text(encoding="utf-8").split(";\n"):
        if statement.strip():
            connection.exec_driver_sql(statement)
    connection.execute(insert(about), {"name": "schema", "value": str(SCHEMA_VERSION)})


def _check(connection: Connection, path: Path) -> None:
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION:
        raise LedgerError(str(path), "this is a database, but no ledger", "name another file with --ledger")
    found = connection.execute(select(about.c.value).where(about.c.name == "schema")).scalar()
    if found != str(SCHEMA_VERSION):
        why = f"its schema is version {found}, this program reads version {SCHEMA_VERSION}"
        raise LedgerError(str(path), why, "use the version of tellings that made it, or a newer one")
