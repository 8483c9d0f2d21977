"""The ledger's tables of what is told and judged: only ever appended. What is computed from them is in computed.py."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
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
)

from tellings.ledger.words import Words

SCHEMA_VERSION = 5
metadata = MetaData()
LONG = BigInteger().with_variant(Integer, "sqlite")  # there a key of 64 bits is INTEGER

about = Table(
    "about",
    metadata,
    Column("name", Words, primary_key=True),
    Column("value", Words, nullable=False),
    comment="what this ledger is: the version of its schema, and the rules by which its incidents were computed",
)

documents = Table(
    "documents",
    metadata,
    Column("version", Words, primary_key=True, comment="digest of source, address, id and bytes"),
    Column("id", Words, nullable=False, index=True),
    Column("sha256", Words, nullable=False, index=True, comment="of the bytes as read"),
    Column("source", Words),
    Column("url", Words),
    Column("title", Words),
    Column("subtitle", Words),
    Column("section", Words),
    Column("byline", Words),
    Column("language", Words),
    Column("published", Words),
    Column("modified", Words),
    Column("body_start", Integer, nullable=False),
    Column("text", Words, nullable=False),
    Column("provenance", Words, nullable=False, comment="JSON"),
    Column("links", Words, nullable=False, comment="JSON: the page's own lists of other stories"),
    Column("data", LargeBinary, nullable=False, comment="the bytes as read, packed by zlib"),
    Column("added", Words, nullable=False, comment="when it was filed, UTC; part of no id"),
)

records = Table(
    "records",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("version", Words, ForeignKey("documents.version"), nullable=False),
    Column("coder", Words, nullable=False, comment="the program, model and gazetteer that coded it"),
    Column("body", Words, nullable=False, comment="JSON: the record without its document"),
    Column("added", Words, nullable=False),
    Index("records_by_version", "version", "coder", unique=True),
)

events = Table(
    "events",
    metadata,
    Column("record", Integer, ForeignKey("records.number"), primary_key=True),
    Column("event", Words, primary_key=True, index=True),
    Column("type", Words, nullable=False),
    Column("mode", Words),
    Column("acled_event_type", Words),
    Column("acled_sub_event_type", Words),
    Column("main", Boolean, nullable=False),
    Column("scope", Words, nullable=False),
    Column("modality", Words, nullable=False),
    Column("trigger", Words, nullable=False),
    Column("sentence", Words, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("rule", Words, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("record", Integer, primary_key=True),
    Column("event", Words, primary_key=True),
    Column("claim", Words, primary_key=True, comment="digest of all of it, its words and their place included"),
    Column("field", Words, nullable=False),
    Column("value", Words, nullable=False),
    Column("low", BigInteger),
    Column("high", BigInteger),
    Column("first_day", Words),
    Column("last_day", Words),
    Column("modality", Words, nullable=False),
    Column("speaker", Words),
    Column("start", Integer, comment="code points into the document's text"),
    Column("end", Integer),
    Column("words", Words),
    Column("inferred_from", Words, nullable=False, comment="JSON: the spans that the value was inferred from"),
    Column("is_part", Boolean, nullable=False),
    Column("is_update", Boolean, nullable=False),
    ForeignKeyConstraint(["record", "event"], ["events.record", "events.event"]),
)

judgements = Table(
    "judgements",
    metadata,
    Column("judgement", Words, primary_key=True),
    Column("act", Words, nullable=False, index=True, comment="what was decided in one go, and is undone in one go"),
    Column("verdict", Words, nullable=False, comment="same, different, unsure or undo"),
    Column("left_version", Words, index=True, comment="the document's version"),
    Column("left_event", Words),
    Column("left_start", Integer, comment="where the words stand: a newer coder's event there is the same"),
    Column("left_end", Integer),
    Column("right_version", Words, index=True),
    Column("right_event", Words),
    Column("right_start", Integer),
    Column("right_end", Integer),
    Column("judge", Words, nullable=False),
    Column("made", Words, nullable=False),
    Column("why", Words, nullable=False),
    Column("undoes", Words, comment="the act that is taken back"),
)

reviews = Table(
    "reviews",
    metadata,
    Column("review", Words, primary_key=True),
    Column("version", Words, nullable=False, index=True),
    Column("event", Words, nullable=False),
    Column("claim", Words, index=True),
    Column("field", Words, nullable=False),
    Column("value", Words, nullable=False, comment="a person's, beside the machine's"),
    Column("reviewer", Words, nullable=False),
    Column("made", Words, nullable=False),
    Column("why", Words, nullable=False),
    Column("verdict", Words, comment="accept, reject, edit, add or undo; none is edit"),
    Column("start", Integer, comment="code points: the words of a claim that a person adds"),
    Column("end", Integer),
    Column("blind", Boolean, comment="decided without seeing what others did"),
    Column("undoes", Words, comment="the review that is taken back"),
)

disclosures = Table(
    "disclosures",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("version", Words, nullable=False, index=True),
    Column("start", Integer, nullable=False, comment="code points: where the name stands"),
    Column("end", Integer, nullable=False),
    Column("person", Words, nullable=False, comment="who was shown it; the name itself is not kept here"),
    Column("made", Words, nullable=False),
    Column("why", Words, nullable=False),
    comment="which private persons' names were shown, to whom, when and why",
)

changes = Table(
    "changes",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("made", Words, nullable=False, index=True),
    Column("kind", Words, nullable=False, comment="added, corrected, merged, split, moved or withdrawn"),
    Column("incident", Words, nullable=False, index=True),
    Column("becomes", Words, comment="the incident that its least event is in now"),
    Column("cause", Words, nullable=False, comment="document, judgement, review, rebuild or merge"),
    Column("by", Words, comment="the document's version, or the act"),
    comment="history: what each filing and each judgement did to the incidents",
)

tombstones = Table(
    "tombstones",
    metadata,
    Column("version", Words, primary_key=True, comment="of the document that was purged"),
    Column("sha256", Words, nullable=False, index=True, comment="of the bytes as they were read"),
    Column("records", Words, nullable=False, comment="JSON: the numbers of its records, which went with it"),
    Column("last_record", Integer, nullable=False, comment="the last of them, or 0: no number is given twice"),
    Column("reviews", Words, nullable=False, comment="JSON: the reviews of it, which went with it"),
    Column("purger", Words, nullable=False),
    Column("made", Words, nullable=False),
    Column("why", Words, nullable=False),
    comment="what is left of documents that had to be removed",
)

exports = Table(
    "exports",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("made", Words, nullable=False),
    Column("exporter", Words, nullable=False),
    Column("form", Words, nullable=False, comment="the format"),
    Column("profile", Words, nullable=False),
    Column("incidents", Integer, nullable=False),
    Column("digest", Words, comment="SHA-256 of the file"),
    comment="what left the ledger with names",
)

chain = Table(
    "chain",
    metadata,
    Column("number", LONG, primary_key=True, autoincrement=False, comment="from 1, without a gap"),
    Column("kind", Words, nullable=False, comment="the table of the row"),
    Column("key", Words, nullable=False, comment="JSON: the row's primary key"),
    Column("digest", Words, nullable=False, comment="SHA-256 of the row"),
    Column("link", Words, nullable=False, comment="SHA-256 of the link before and of this entry"),
    comment="every row that was appended, in the order in which it was",
)

APPENDED = (documents, records, events, claims, judgements, reviews, changes, tombstones, exports, disclosures)
