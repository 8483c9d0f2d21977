"""Purging: a document that must go is removed with all that was made of it; its hash and a tombstone stay."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import Connection, delete, or_, select

from tellings.errors import InputError
from tellings.ledger.chain import append
from tellings.ledger.computed import incident_events
from tellings.ledger.history import Cause, told_changes
from tellings.ledger.recompute import recompute
from tellings.ledger.region import members
from tellings.ledger.searching import forget
from tellings.ledger.shelf import Shelf
from tellings.ledger.tables import claims, documents, events, records, reviews, tombstones


@dataclass(frozen=True, slots=True)
class Doomed:
    """A version of a document that is to go, and what goes with it."""

    version: str
    id: str
    sha256: str
    records: tuple[int, ...]
    reviews: tuple[str, ...]


def doomed(connection: Connection, name: str) -> list[Doomed]:
    """The versions of the document with this id or hash, or whose version begins so. Raises InputError where there is none."""
    begins = documents.c.version.startswith(name, autoescape=True) if len(name) >= 6 else documents.c.version == name
    named = or_(documents.c.id == name, documents.c.sha256 == name, begins)
    rows = connection.execute(
        select(documents.c.version, documents.c.id, documents.c.sha256).where(named).order_by(documents.c.version)
    ).all()
    if not rows:
        raise InputError(name, "the ledger holds no such document", "name its id, its SHA-256:… or its version")
    return [
        Doomed(
            row.version,
            row.id,
            row.sha256,
            tuple(connection.scalars(select(records.c.number).where(records.c.version == row.version))),
            tuple(connection.scalars(select(reviews.c.review).where(reviews.c.version == row.version))),
        )
        for row in rows
    ]


def purge(connection: Connection, one: Doomed, purger: str, why: str, now: str) -> None:
    """Remove a version of a document: the tombstone first, which is what lets its rows go."""
    row = {
        "version": one.version,
        "sha256": one.sha256,
        "records": json.dumps(sorted(one.records)),
        "last_record": max(one.records, default=0),
        "reviews": json.dumps(sorted(one.reviews)),
        "purger": purger,
        "made": now,
        "why": why,
    }
    append(connection, tombstones, [row])
    shelf = Shelf(connection)
    own = select(incident_events.c.incident).where(incident_events.c.version == one.version)
    start = [key for incident in sorted(set(connection.scalars(own))) for key in members(connection, incident)]
    start += [key for pair in shelf.take(one.version) for key in pair]
    done = recompute(connection, shelf, dict.fromkeys(start))
    told_changes(connection, done.before, done.after, Cause(now, "purge", one.version))
    forget(connection, one.records)
    for table in (claims, events):
        connection.execute(delete(table).where(table.c.record.in_(one.records)))
    for kept in (records, reviews, documents):
        connection.execute(delete(kept).where(kept.c.version == one.version))


def purged(connection: Connection, version: str, sha256: str) -> str | None:
    """Why a version of a document, or another with the same bytes, is not to be filed again; None where it may be."""
    same = or_(tombstones.c.version == version, (tombstones.c.sha256 == sha256) & (tombstones.c.sha256 != ""))
    row = connection.execute(select(tombstones.c.made, tombstones.c.why).where(same).limit(1)).first()
    return row and f"it was purged on {row.made[:10]}: {row.why}"
