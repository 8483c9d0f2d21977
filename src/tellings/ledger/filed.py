"""Documents as they were filed: the record that speaks for one, when it came in, and its other versions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, or_, select

from tellings.errors import InputError
from tellings.ledger.reading import numbered
from tellings.ledger.tables import documents, records
from tellings.model import Record


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a page: its key, the digest of its bytes, the day it gives, and when it was filed."""

    version: str
    sha256: str
    published: str | None
    added: str


@dataclass(frozen=True, slots=True)
class Filed:
    """A document with the record that speaks for it. ``versions``: all versions of its page, this one among them."""

    version: str
    record: Record
    added: str
    coder: str
    coded: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """How many documents of an outlet are of one month (``YYYY-MM``, empty where the page gives none)."""

    source: str
    month: str
    count: int
    added: str


def filed(connection: Connection, version: str) -> Filed:
    """A document by the key of its version. Raises InputError where there is none."""
    d = documents.c
    row = connection.execute(select(d.id, d.url, d.source, d.added).where(d.version == version)).first()
    if row is None:
        raise InputError(version, "no document has this key", "open it from an incident")
    number, record = numbered(connection, version)
    coded = connection.execute(select(records.c.coder, records.c.added).where(records.c.number == number)).one()
    same = (d.url == row.url) if row.url else (d.id == row.id)
    others = select(d.version, d.sha256, d.published, d.added).where(or_(same, d.version == version))
    own = others.where(d.source == row.source) if row.source else others
    versions = tuple(Version(*one) for one in connection.execute(own.order_by(d.added, d.version)))
    return Filed(version, record, row.added, coded.coder, coded.added, versions)


def number_of(connection: Connection, version: str) -> int:
    """The number of the record that speaks for a document; 0 where there is none."""
    return connection.scalar(select(func.max(records.c.number)).where(records.c.version == version)) or 0


def published(connection: Connection) -> Iterator[Published]:
    """Documents by outlet and month, and the day on which the first of them was filed."""
    month = func.substr(func.coalesce(documents.c.published, ""), 1, 7)
    source = func.coalesce(documents.c.source, "unnamed")
    query = select(source, month, func.count(), func.min(documents.c.added)).group_by(source, month)
    for row in connection.execute(query.order_by(source, month)):
        yield Published(*row)
