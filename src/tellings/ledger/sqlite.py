"""SQLite: one file on one machine, and everything of the ledger that only SQLite says so."""

from __future__ import annotations

import os
import re
import sqlite3
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event

from tellings.errors import LedgerError
from tellings.ledger.home import Home

APPLICATION = 0x54454C4C  # "TELL": SQLite's application id, by which a file is known as a ledger
PATIENCE = 60_000  # milliseconds to wait for another process that is writing
_SEARCH = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5("
    "version UNINDEXED, kind UNINDEXED, speaker UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2')"
)
_FOUND = (
    "SELECT s.version, s.kind, s.speaker, snippet(search, 3, '\x02', '\x03', ' … ', 24) AS words, "
    "d.id, d.source, d.published, d.title, "
    "(SELECT group_concat(DISTINCT i.incident) FROM incident_events i WHERE i.version = s.version) AS incidents "
    "FROM search s JOIN documents d ON d.version = s.version WHERE search MATCH ? ORDER BY rank, s.rowid LIMIT ?"
)


def engine(home: Home) -> Engine:
    """The engine of a file. Raises LedgerError where its folder is not there."""
    if home.file and not home.file.absolute().parent.is_dir():
        raise LedgerError(str(home), "its folder does not exist", "make the folder, or name another with --ledger")
    still = home.file if home.file and _is_still(home.file) else None
    made = create_engine(home.url(), creator=partial(_still, still)) if still else create_engine(home.url())
    event.listen(made, "connect", _connected)
    event.listen(made, "begin", _begun)
    return made


def is_empty(connection: Connection) -> bool:
    """Whether there is nothing in the database yet."""
    return connection.exec_driver_sql("SELECT COUNT(*) FROM sqlite_master").scalar() == 0


def mark(connection: Connection) -> None:
    """Make the file known as a ledger."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")


def is_ours(connection: Connection) -> bool:
    """Whether the database is a ledger."""
    return connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION


def back_up(home: Home, version: int, _connection: Connection | None = None) -> Path:
    """Copy a ledger beside itself, by the database's own copying, which is safe while others read; where the copy is."""
    path = home.file or Path()
    number, copy = 0, path.with_name(f"{path.name}.v{version}.backup")
    while copy.exists():
        number += 1
        copy = path.with_name(f"{path.name}.v{version}.backup{number}")
    with closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(copy)) as new:
        old.backup(new)
    return copy


def lay_out_search(connection: Connection) -> None:
    """The index that is searched."""
    connection.exec_driver_sql(_SEARCH)


def view(statement: str) -> str:
    """The statement that makes a view where there is none of that name."""
    return statement.replace("CREATE VIEW", "CREATE VIEW IF NOT EXISTS")


def keep(connection: Connection, tables: Iterable[str], unless: Mapping[str, str]) -> None:
    """Have the database refuse to change rows of some tables, and to remove them ``unless`` a query finds something."""
    for table in tables:
        for act in ("UPDATE", "DELETE"):
            purged = unless.get(table) if act == "DELETE" else None
            connection.exec_driver_sql(
                f"CREATE TRIGGER IF NOT EXISTS {table}_no_{act.lower()} BEFORE {act} ON {table} "
                + (f"WHEN NOT EXISTS ({purged}) " if purged else "")
                + f"BEGIN SELECT RAISE(ABORT, '{table} are only ever appended'); END"
            )


def put(connection: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
    """Put rows (number, version, kind, speaker, words) into the index."""
    connection.exec_driver_sql(
        "INSERT INTO search (rowid, version, kind, speaker, words) VALUES (?, ?, ?, ?, ?)", [*rows]
    )


def take(connection: Connection, first: int, after: int) -> None:
    """Take the rows of a range of numbers from the index."""
    connection.exec_driver_sql("DELETE FROM search WHERE rowid >= ? AND rowid < ?", (first, after))


def find(connection: Connection, parts: Sequence[str], most: int) -> list[tuple[Any, ...]]:
    """The rows that have all the words, each with what was found between two marks, and its incidents with commas."""
    asked = " ".join(f'"{part.replace(chr(34), chr(34) * 2)}"' for part in parts)
    return [tuple(row) for row in connection.exec_driver_sql(_FOUND, (asked, most))]


def overwrite_what_goes(connection: Connection) -> None:
    """What is deleted in this transaction is overwritten in the file, also in the index that is searched."""
    connection.exec_driver_sql("PRAGMA secure_delete = ON")


def compact(made: Engine) -> None:
    """Write the file anew without what was deleted, and empty its log."""
    with made.begin() as connection:
        connection.exec_driver_sql("INSERT INTO search (search) VALUES ('optimize')")
    raw = made.raw_connection()
    try:
        for statement in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
            raw.cursor().execute(statement).fetchall()
    finally:
        raw.close()


def what_to_do(why: str) -> str:
    """What a user does about an error of the database."""
    return "wait for the other program to end" if re.search("locked", why) else "check the file and its folder"


def _is_still(path: Path) -> bool:
    """Whether neither the file nor its folder may be written, as on a disc that is read only, and nobody writes it now."""
    may_be_written = any(os.access(one, os.W_OK) for one in (path, path.absolute().parent))
    return path.exists() and not may_be_written and not path.with_name(f"{path.name}-wal").exists()


def _still(path: Path) -> sqlite3.Connection:
    """A connection that needs no file beside the ledger's, as it otherwise would even to read."""
    return sqlite3.connect(f"file:{quote(str(path.absolute()))}?immutable=1", uri=True)


def _connected(raw: sqlite3.Connection, _: object) -> None:
    """The driver's own idea of transactions is switched off: ``_begun`` says when one begins."""
    raw.isolation_level = None
    raw.execute(f"PRAGMA busy_timeout = {PATIENCE}")
    _keep_a_log(raw)
    for pragma in ("synchronous = NORMAL", "foreign_keys = ON"):
        raw.execute(f"PRAGMA {pragma}")


def _keep_a_log(raw: sqlite3.Connection) -> None:
    """Turn the file to WAL, which a new one that others open too may refuse at once, whatever it is told of waiting."""
    until = time.monotonic() + PATIENCE / 1000
    while True:
        try:
            raw.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return


def _begun(connection: Connection) -> None:
    """A transaction that may write takes its lock at once, so that it never has to give up half way."""
    writes = connection.get_execution_options().get("writes", True)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
