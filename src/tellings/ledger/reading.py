"""Reading records back: the one that speaks for a version of a document is the last that was made of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from tellings.ledger.chain import batched
from tellings.ledger.rows import record_of
from tellings.ledger.tables import documents, records
from tellings.model import Record

_JOINED = records.join(documents, documents.c.version == records.c.version)
_READ = [column for column in documents.c if column.name != "data"]  # a page's bytes are most of its row
_EVERY = records.alias("every_record")
_NUMBER = select(func.max(_EVERY.c.number)).where(_EVERY.c.version == records.c.version).scalar_subquery()
_LAST = (
    select(*_READ, records.c.body, records.c.number)
    .select_from(_JOINED)
    .where(records.c.version.in_(bindparam("versions", expanding=True)), records.c.number == _NUMBER)
)
AT_ONCE = 50  # records that are read at once
KEPT = 512  # records, of less than 100 kB each


def records_of_versions(connection: Connection, some: Iterable[str]) -> dict[str, Record]:
    """The records that speak for some versions, each by its version."""
    return {
        row["version"]: _read(tuple(row.items()))
        for asked in batched(some, AT_ONCE)
        for row in connection.execute(_LAST, {"versions": asked}).mappings()
    }


@lru_cache(maxsize=KEPT)
def _read(row: tuple[tuple[str, Any], ...]) -> Record:
    """The record behind a row: of the same words the very same, so that what is known of it need not be found again."""
    return record_of(dict(row))


def numbered(connection: Connection, version: str) -> tuple[int, Record]:
    """The record that speaks for a version, with its number."""
    row = connection.execute(_LAST, {"versions": [version]}).mappings().one()
    return row["number"], _read(tuple(row.items()))


def versions(connection: Connection) -> Iterator[str]:
    """All versions of documents, in the order in which they were filed."""
    query = select(records.c.version).group_by(records.c.version).order_by(func.min(records.c.number))
    yield from connection.scalars(query).all()
