"""The hash chain: every row that is appended joins it in the same transaction, so that a row changed later shows.

An entry's link is the SHA-256 of the link before it and of the row's place and digest: whoever changes a row must make
all later links anew, and then no root that was kept elsewhere fits any more.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Boolean, Column, Connection, Float, Insert, Integer, Table, func, insert, select, type_coerce

from tellings.ledger.tables import APPENDED, chain, changes, disclosures, exports, records, tombstones

Thing = TypeVar("Thing")
Row = dict[str, Any]
BATCH = 500  # rows that are held at once
START = "0" * 64  # the link before the first
CHAINED = "chained"
_NUMBERED = {table.name: table.c.number for table in (records, changes, exports, disclosures)}
_LAST = select(chain.c.number, chain.c.link).order_by(chain.c.number.desc()).limit(1)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the chain: which row, its digest, and the link."""

    number: int
    kind: str
    key: str
    digest: str
    link: str

    def follows(self, link: str) -> bool:
        """Whether it stands where it belongs: after an entry with this link."""
        return self.link == link_of(link, self)


def append(connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Append rows to a table and to the chain. The rows as they stand there: those that are numbered have a number."""
    every = list(_numbered(connection, table, rows))
    if every:
        last = connection.execute(_LAST).first()
        insert_all(connection, table, every)
        entries = links(table, every, *(last or (0, START)))
        connection.execute(insert(chain), [vars_of(entry) for entry in entries])
    return every


def insert_all(connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert rows of a table that only grows, for one that sees to the chain itself."""
    connection.execute(insert(table), list(rows), execution_options={CHAINED: True})


def links(table: Table, rows: Iterable[Mapping[str, Any]], number: int, link: str) -> Iterator[Entry]:
    """The entries of some rows, after the entry with this number and link."""
    for row in rows:
        number += 1
        entry = Entry(number, table.name, key_of(table, row), digest_of(table, row), "")
        link = link_of(link, entry)
        yield Entry(entry.number, entry.kind, entry.key, entry.digest, link)


def link_of(before: str, entry: Entry) -> str:
    """The link of an entry. Its parts are ASCII without line ends, so that they cannot run together."""
    parts = (before, str(entry.number), entry.kind, entry.key, entry.digest)
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def key_of(table: Table, row: Mapping[str, Any]) -> str:
    """A row's primary key, as JSON."""
    return json.dumps([row[column.name] for column in table.primary_key], separators=(",", ":"))


def digest_of(table: Table, row: Mapping[str, Any]) -> str:
    """The SHA-256 of a row: the names and values of its columns that have one, the same on any database."""
    values = {column.name: _plain(column, row.get(column.name)) for column in table.columns}
    known = {name: value for name, value in values.items() if value is not None}
    return hashlib.sha256(json.dumps([table.name, known], sort_keys=True).encode()).hexdigest()


def raw(table: Table) -> list[Any]:
    """A table's columns as the database has them: what is no truth value is not taken for one."""
    return [
        type_coerce(column, Integer).label(column.name) if isinstance(column.type, Boolean) else column
        for column in table.columns
    ]


def rows_of(connection: Connection, table: Table) -> Iterator[Row]:
    """All rows of a table as the database has them, by key."""
    query = select(*raw(table)).order_by(*table.primary_key).execution_options(yield_per=BATCH)
    yield from (dict(row) for row in connection.execute(query).mappings())


def batched(rows: Iterable[Thing], size: int = BATCH) -> Iterator[list[Thing]]:
    """Things in lists of so many at most."""
    waiting = iter(rows)
    while some := list(islice(waiting, size)):
        yield some


def vars_of(entry: Entry) -> Row:
    """An entry as a row."""
    return {name: getattr(entry, name) for name in ("number", "kind", "key", "digest", "link")}


def guard(_connection: Connection, statement: object, _many: object, _one: object, options: Mapping[str, Any]) -> None:
    """Whatever is appended past the chain is a mistake in the program."""
    if isinstance(statement, Insert) and statement.table in APPENDED and not options.get(CHAINED):
        raise AssertionError(f"rows of {statement.table} are appended by chain.append, which chains them")


def _numbered(connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> Iterator[Row]:
    column = _NUMBERED.get(table.name)
    if column is None:
        yield from (dict(row) for row in rows)
        return
    number = connection.scalar(select(func.max(column))) or 0
    if table is records:
        number = max(number, connection.scalar(select(func.max(tombstones.c.last_record))) or 0)
    for row in rows:
        number += 1
        yield {**row, column.name: number}


def _plain(column: Column[Any], value: object) -> object:
    if isinstance(value, bytes):
        return f"bytes {hashlib.sha256(value).hexdigest()}"
    if isinstance(column.type, Boolean) and value in {0, 1}:
        return bool(value)
    return float(value) if isinstance(column.type, Float) and isinstance(value, int) else value
