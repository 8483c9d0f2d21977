"""The ledger's tables. What is told and judged is only ever appended; incidents are a cache that can be rebuilt."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

SCHEMA_VERSION = 1
metadata = MetaData()

about = Table(
    "about",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    comment="what this ledger is: the version of its schema",
)

documents = Table(
    "documents",
    metadata,
    Column("version", Text, primary_key=True, comment="digest of source, address, id and bytes"),
    Column("id", Text, nullable=False, index=True),
    Column("sha256", Text, nullable=False, index=True, comment="of the bytes as read"),
    Column("source", Text),
    Column("url", Text),
    Column("title", Text),
    Column("subtitle", Text),
    Column("section", Text),
    Column("byline", Text),
    Column("language", Text),
    Column("published", Text),
    Column("modified", Text),
    Column("body_start", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("provenance", Text, nullable=False, comment="JSON"),
    Column("links", Text, nullable=False, comment="JSON: the page's own lists of other stories"),
    Column("data", LargeBinary, nullable=False, comment="the bytes as read, packed by zlib"),
    Column("added", Text, nullable=False, comment="when it was filed, UTC; part of no id"),
)

records = Table(
    "records",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("version", Text, ForeignKey("documents.version"), nullable=False),
    Column("coder", Text, nullable=False, comment="the program, model and gazetteer that coded it"),
    Column("body", Text, nullable=False, comment="JSON: the record without its document"),
    Column("added", Text, nullable=False),
    Index("records_by_version", "version", "coder", unique=True),
)

events = Table(
    "events",
    metadata,
    Column("record", Integer, ForeignKey("records.number"), primary_key=True),
    Column("event", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("acled_event_type", Text),
    Column("acled_sub_event_type", Text),
    Column("main", Boolean, nullable=False),
    Column("scope", Text, nullable=False),
    Column("modality", Text, nullable=False),
    Column("trigger", Text, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("rule", Text, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("record", Integer, primary_key=True),
    Column("event", Text, primary_key=True),
    Column("claim", Text, primary_key=True, comment="digest of all of it, its words and their place included"),
    Column("field", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("low", Integer),
    Column("high", Integer),
    Column("first_day", Text),
    Column("last_day", Text),
    Column("modality", Text, nullable=False),
    Column("speaker", Text),
    Column("start", Integer, comment="code points into the document's text"),
    Column("end", Integer),
    Column("words", Text),
    Column("inferred_from", Text, nullable=False, comment="JSON: the spans that the value was inferred from"),
    Column("is_part", Boolean, nullable=False),
    Column("is_update", Boolean, nullable=False),
    ForeignKeyConstraint(["record", "event"], ["events.record", "events.event"]),
)

judgements = Table(
    "judgements",
    metadata,
    Column("judgement", Text, primary_key=True),
    Column("verdict", Text, nullable=False, comment="same, different or unsure"),
    Column("left_event", Text, nullable=False),
    Column("right_event", Text, nullable=False),
    Column("judge", Text, nullable=False),
    Column("made", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("undoes", Text, ForeignKey("judgements.judgement")),
)

incidents = Table(
    "incidents",
    metadata,
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False, index=True),
    Column("modes", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("first_day", Text, index=True),
    Column("last_day", Text, index=True),
    Column("place", Text),
    Column("country", Text),
    Column("actors", Text, nullable=False),
    Column("recipients", Text, nullable=False),
    Column("toll", Text, nullable=False),
    Column("accounts", Integer, nullable=False),
    Column("sources", Text, nullable=False),
    comment="computed from the records; rebuilt at any time",
)

incident_events = Table(
    "incident_events",
    metadata,
    Column("incident", Text, ForeignKey("incidents.id"), primary_key=True),
    Column("record", Integer, primary_key=True),
    Column("event", Text, primary_key=True),
    ForeignKeyConstraint(["record", "event"], ["events.record", "events.event"]),
    Index("incident_events_by_record", "record"),
)

incident_places = Table(
    "incident_places",
    metadata,
    Column("incident", Text, ForeignKey("incidents.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, index=True, comment="the name without regard to case"),
    Column("admin1", Text),
    Column("country", Text, index=True),
    Column("lat", Float),
    Column("lon", Float),
)

APPENDED = (documents, records, events, claims, judgements)
COMPUTED = (incident_places, incident_events, incidents)
