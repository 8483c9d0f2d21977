"""The ledger's tables of what is computed from the others: a cache, which ``tellings rebuild`` makes anew."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
)

from tellings.ledger.tables import metadata
from tellings.ledger.words import Words

stories = Table(
    "stories",
    metadata,
    Column("version", Words, ForeignKey("documents.version"), primary_key=True),
    Column("record", Integer, nullable=False, comment="the record that speaks for the document"),
    Column("place", Words, nullable=False, comment="the day of publication: where it stands among its like"),
    Column("body", LargeBinary, nullable=False, comment="JSON packed by zlib: what of its events is compared"),
    comment="the tellings of a document",
)

blocks = Table(
    "blocks",
    metadata,
    Column("key", BigInteger, nullable=False),
    Column("place", Words, nullable=False),
    Column("version", Words, nullable=False),
    PrimaryKeyConstraint("key", "place", "version"),
    Index("blocks_by_version", "version"),
    sqlite_with_rowid=False,
    comment="which documents are compared at all",
)

pairs = Table(
    "pairs",
    metadata,
    Column("left_version", Words, nullable=False),
    Column("left_event", Words, nullable=False),
    Column("right_version", Words, nullable=False),
    Column("right_event", Words, nullable=False),
    Column("score", Float, nullable=False),
    Column("levels", Words, nullable=False, comment="the level of each field, in the order of levels.yaml"),
    PrimaryKeyConstraint("left_version", "left_event", "right_version", "right_event"),
    Index("pairs_by_right", "right_version"),
    sqlite_with_rowid=False,
    comment="pairs of events that are likely one happening",
)

incidents = Table(
    "incidents",
    metadata,
    Column("id", Words, primary_key=True),
    Column("type", Words, nullable=False, index=True),
    Column("modes", Words, nullable=False),
    Column("scope", Words, nullable=False),
    Column("status", Words, nullable=False),
    Column("first_day", Words),
    Column("last_day", Words, index=True),
    Column("day", Words, nullable=False, comment="by which it is listed: the first, else the last, else none"),
    Column("place", Words),
    Column("country", Words),
    Column("actors", Words, nullable=False),
    Column("recipients", Words, nullable=False),
    Column("toll", Words, nullable=False),
    Column("accounts", Integer, nullable=False),
    Column("independent", Integer, nullable=False, comment="accounts that repeat no other"),
    Column("sources", Words, nullable=False),
    Column("differ", Words, nullable=False, comment="the fields of which tellings differ"),
    Column("killed_low", Integer, comment="the lowest count of the killed that is told"),
    Column("killed_high", Integer, comment="the highest"),
    Index("incidents_by_day", "day", "id"),
    comment="computed from the records; rebuilt at any time",
)

incident_events = Table(
    "incident_events",
    metadata,
    Column("version", Words, nullable=False),
    Column("event", Words, nullable=False, index=True),
    Column("incident", Words, nullable=False, index=True),
    PrimaryKeyConstraint("version", "event"),
    sqlite_with_rowid=False,
)

incident_places = Table(
    "incident_places",
    metadata,
    Column("incident", Words, ForeignKey("incidents.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("name", Words, nullable=False),
    Column("folded", Words, nullable=False, index=True, comment="the name without regard to case"),
    Column("admin1", Words, index=True),
    Column("country", Words, index=True),
    Column("lat", Float),
    Column("lon", Float),
    Column("precision", Words, nullable=False),
    Column("disputed", Boolean, nullable=False),
)

COMPUTED = (incident_places, incident_events, incidents, pairs, blocks, stories)
