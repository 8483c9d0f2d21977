"""Reading records back: the one that speaks for a version of a document is the last that was made of it."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, bindparam, func, select

from tellings.ledger.rows import record_of
from tellings.ledger.tables import documents, records
from tellings.model import Record

_JOINED = records.join(documents, documents.c.version == records.c.version)
_LAST = (
    select(documents, records.c.body, records.c.number)
    .select_from(_JOINED)
    .where(records.c.version == bindparam("version"))
    .order_by(records.c.number.desc())
    .limit(1)
)


def record_of_version(connection: Connection, version: str) -> Record:
    """The record that speaks for a version of a document."""
    return numbered(connection, version)[1]


def numbered(connection: Connection, version: str) -> tuple[int, Record]:
    """The same, with its number."""
    row = connection.execute(_LAST, {"version": version}).mappings().one()
    return row["number"], record_of(dict(row))


def versions(connection: Connection) -> Iterator[str]:
    """All versions of documents, in the order in which they were filed."""
    query = select(records.c.version).group_by(records.c.version).order_by(func.min(records.c.number))
    yield from connection.scalars(query).all()
