"""The ledger's tables of what is told and judged: only ever appended. What is computed from them is in computed.py."""

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

SCHEMA_VERSION = 5
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
    Column("event", Text, primary_key=True, index=True),
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
    Column("act", Text, nullable=False, index=True, comment="what was decided in one go, and is undone in one go"),
    Column("verdict", Text, nullable=False, comment="same, different, unsure or undo"),
    Column("left_version", Text, index=True, comment="the document's version"),
    Column("left_event", Text),
    Column("left_start", Integer, comment="where the words stand: a newer coder's event there is the same"),
    Column("left_end", Integer),
    Column("right_version", Text, index=True),
    Column("right_event", Text),
    Column("right_start", Integer),
    Column("right_end", Integer),
    Column("judge", Text, nullable=False),
    Column("made", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("undoes", Text, comment="the act that is taken back"),
)

reviews = Table(
    "reviews",
    metadata,
    Column("review", Text, primary_key=True),
    Column("version", Text, nullable=False, index=True),
    Column("event", Text, nullable=False),
    Column("claim", Text, index=True),
    Column("field", Text, nullable=False),
    Column("value", Text, nullable=False, comment="a person's, beside the machine's"),
    Column("reviewer", Text, nullable=False),
    Column("made", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("verdict", Text, comment="accept, reject, edit, add or undo; none is edit"),
    Column("start", Integer, comment="code points: the words of a claim that a person adds"),
    Column("end", Integer),
    Column("blind", Boolean, comment="decided without seeing what others did"),
    Column("undoes", Text, comment="the review that is taken back"),
)

disclosures = Table(
    "disclosures",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("version", Text, nullable=False, index=True),
    Column("start", Integer, nullable=False, comment="code points: where the name stands"),
    Column("end", Integer, nullable=False),
    Column("person", Text, nullable=False, comment="who was shown it; the name itself is not kept here"),
    Column("made", Text, nullable=False),
    Column("why", Text, nullable=False),
    comment="which private persons' names were shown, to whom, when and why",
)

changes = Table(
    "changes",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("made", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False, comment="added, corrected, merged, split, moved or withdrawn"),
    Column("incident", Text, nullable=False, index=True),
    Column("becomes", Text, comment="the incident that its least event is in now"),
    Column("cause", Text, nullable=False, comment="document, judgement, review, rebuild or merge"),
    Column("by", Text, comment="the document's version, or the act"),
    comment="history: what each filing and each judgement did to the incidents",
)

tombstones = Table(
    "tombstones",
    metadata,
    Column("version", Text, primary_key=True, comment="of the document that was purged"),
    Column("sha256", Text, nullable=False, index=True, comment="of the bytes as they were read"),
    Column("records", Text, nullable=False, comment="JSON: the numbers of its records, which went with it"),
    Column("last_record", Integer, nullable=False, comment="the last of them, or 0: no number is given twice"),
    Column("reviews", Text, nullable=False, comment="JSON: the reviews of it, which went with it"),
    Column("purger", Text, nullable=False),
    Column("made", Text, nullable=False),
    Column("why", Text, nullable=False),
    comment="what is left of documents that had to be removed",
)

exports = Table(
    "exports",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("made", Text, nullable=False),
    Column("exporter", Text, nullable=False),
    Column("form", Text, nullable=False, comment="the format"),
    Column("profile", Text, nullable=False),
    Column("incidents", Integer, nullable=False),
    Column("digest", Text, comment="SHA-256 of the file"),
    comment="what left the ledger with names",
)

chain = Table(
    "chain",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False, comment="from 1, without a gap"),
    Column("kind", Text, nullable=False, comment="the table of the row"),
    Column("key", Text, nullable=False, comment="JSON: the row's primary key"),
    Column("digest", Text, nullable=False, comment="SHA-256 of the row"),
    Column("link", Text, nullable=False, comment="SHA-256 of the link before and of this entry"),
    comment="every row that was appended, in the order in which it was",
)

APPENDED = (documents, records, events, claims, judgements, reviews, changes, tombstones, exports, disclosures)
