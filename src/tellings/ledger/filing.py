"""Filing: a record's rows, and the incidents that it makes or joins."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select

from tellings.ledger.chain import append
from tellings.ledger.computed import incident_events
from tellings.ledger.history import Cause, told_changes
from tellings.ledger.recompute import recompute
from tellings.ledger.region import members
from tellings.ledger.rows import claim_row, event_row, record_body
from tellings.ledger.searching import index
from tellings.ledger.shelf import Shelf
from tellings.ledger.tables import claims, documents, events, records
from tellings.model import Record
from tellings.reconcile.claims import claims as claims_of
from tellings.reconcile.telling import tellings

# Without the page's bytes, which are most of its row.
_HELD = select(*(column for column in documents.c if column.name != "data")).where(
    documents.c.version == bindparam("version")
)


def file(connection: Connection, key: str, record: Record, coder: str, now: str) -> int:
    """Append what a coder made of a version of a document; its number."""
    held = connection.execute(_HELD, {"version": key}).mappings().one()
    row = {"version": key, "coder": coder, "body": record_body(record, dict(held)), "added": now}
    number = int(append(connection, records, [row])[0]["number"])
    append(connection, events, [event_row(number, event) for event in record.events])
    append(connection, claims, [claim_row(number, claim) for claim in claims_of(record)])
    return number


def compute(connection: Connection, key: str, record: Record, number: int, now: str) -> tuple[int, int]:
    """Compare a record with its like; how many incidents are new, and how many have one more account.

    What an older record of the document made of it is history: the newest record speaks for the document.
    """
    shelf, told = Shelf(connection), tellings(record)
    if not told and not shelf.told(key):  # most pages of most outlets
        index(connection, record, number)
        return 0, 0
    start = [one for pair in shelf.take(key) for one in pair if one[0] != key]
    for identity in _incidents(connection, key):
        start += members(connection, identity)
    shelf.put(told, number)
    index(connection, record, number)
    start += [one for pair in shelf.parted(key) for one in pair]
    shelf.compare(key)
    start += [one.key for one in told]
    done = recompute(connection, shelf, start, [key])
    new = told_changes(connection, done.before, done.after, Cause(now, "document", key))
    joined = [identity for identity in _incidents(connection, key) if identity not in new]
    return len(new), len(joined)


def _incidents(connection: Connection, key: str) -> list[str]:
    query = select(incident_events.c.incident).where(incident_events.c.version == key)
    return sorted(set(connection.scalars(query)))
