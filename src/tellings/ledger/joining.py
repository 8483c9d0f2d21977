"""Merging ledgers: what another holds is taken over, documents with their bytes, records, judgements and reviews."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Table, select

from tellings.ledger import chain
from tellings.ledger.deciding import acts, append, keys_of
from tellings.ledger.filing import compute, file
from tellings.ledger.history import Cause, told_changes
from tellings.ledger.home import Home
from tellings.ledger.opening import open_engine
from tellings.ledger.purging import purged
from tellings.ledger.recompute import recompute
from tellings.ledger.reviewing import mark_reviewed
from tellings.ledger.rows import record_of
from tellings.ledger.shelf import Shelf
from tellings.ledger.tables import documents, judgements, records, reviews


@dataclass(frozen=True, slots=True)
class Taken:
    """How much of another ledger was new here."""

    documents: int
    records: int
    judgements: int
    reviews: int


def take_over(connection: Connection, other: Home, now: str) -> Taken:
    """Take over what another ledger holds and this one does not, in the order in which it was filed there.

    Raises LedgerError where the other is none. The other is only read.
    """
    engine = open_engine(other, create=False)
    try:
        with engine.connect() as theirs:
            theirs.execution_options(writes=False)
            taken = _records(connection, theirs, now)
            every = [one for one in acts(theirs) if not _has(connection, judgements, "judgement", one.id)]
            append(connection, every)
            said = [dict(row) for row in theirs.execute(select(reviews)).mappings()]
            said = [row for row in said if not _has(connection, reviews, "review", row["review"])]
            chain.append(connection, reviews, said)
            mark_reviewed(connection, ((row["version"], row["event"]) for row in said))
    finally:
        engine.dispose()
    if every:
        shelf = Shelf(connection)
        done = recompute(connection, shelf, keys_of(acts(connection), shelf.told))
        told_changes(connection, done.before, done.after, Cause(now, "merge"))
    return Taken(*taken, len(every), len(said))


def _records(connection: Connection, theirs: Connection, now: str) -> tuple[int, int]:
    """Documents and records that are not here. A coder that both have for a document leaves what is here."""
    joined = records.join(documents, documents.c.version == records.c.version)
    fields = [column for column in documents.c if column.name != "added"]
    query = select(*fields, records.c.body, records.c.coder).select_from(joined).order_by(records.c.number)
    pages = coded = 0
    for row in theirs.execute(query.execution_options(stream_results=True)).mappings():
        key, coder = row["version"], row["coder"]
        if connection.scalar(select(records.c.number).where(records.c.version == key, records.c.coder == coder)):
            continue
        if purged(connection, key, row["sha256"]):
            continue
        if not _has(connection, documents, "version", key):
            page = {column.name: row[column.name] for column in fields}
            chain.append(connection, documents, [{**page, "added": now}])
            pages += 1
        record = record_of(dict(row))
        compute(connection, key, record, file(connection, key, record, coder, now), now)
        coded += 1
    return pages, coded


def _has(connection: Connection, table: Table, column: str, value: str) -> bool:
    return connection.scalar(select(table.c[column]).where(table.c[column] == value)) is not None
