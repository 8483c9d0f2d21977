"""Inputs that gave nothing: the record of one that could not be read, and the reasons for which a text is not coded."""

from __future__ import annotations

from tellings.digest import digest
from tellings.model import Document, Record, Refused, Rejection

# The reasons for which a document that was read is not coded at all. Every other reason is about a part of it.
LANGUAGE = "language not coded"
TOO_LONG = "text too long"
FAILED = "coding failed"
_WHOLE = frozenset({LANGUAGE, TOO_LONG, FAILED})
# The gates at which a page is stopped that may tell nothing: on its bytes as a first look shows them, on its text, on
# the few lines of it in which something may be told.
PAGE_GATE = "stopped at the page gate"
TEXT_GATE = "stopped at the text gate"
LINE_GATE = "stopped at the line gate"
TELL_NONE = "the few sentences that may tell an event tell none by themselves"
GATES = (PAGE_GATE, TEXT_GATE, LINE_GATE)


def refused(what: Refused) -> Record:
    """A record without text whose ``rejected`` says why; its id is the input's, or a digest of where it came from."""
    given = what.given
    document = Document(
        id=given.id or digest("refused", given.source or given.outlet, what.address, what.sha256),
        sha256=what.sha256 or "",
        text="",
        source=given.source or given.outlet,
        url=given.url,
        title=given.title,
        language=given.language,
        published=given.published,
    )
    return Record(document, rejected=(_with_address(what),))


def uncoded(document: Document, reason: str, detail: str) -> Record:
    """A record with the document as it was read and nothing coded, for one of this module's reasons."""
    return Record(document, rejected=(Rejection(reason, detail),))


def was_refused(record: Record) -> bool:
    """Whether the input could not be read at all: a page that was read has text."""
    return not record.document.text


def was_coded(record: Record) -> bool:
    """Whether the coder worked on the document, whatever it found."""
    return not was_refused(record) and stopped(record) is None and not any(r.reason in _WHOLE for r in record.rejected)


def stopped(record: Record) -> str | None:
    """The gate at which a page was stopped, by its reason; it can be coded in full later. None where it was not."""
    return next((r.reason for r in record.rejected if r.reason in GATES), None)


def _with_address(what: Refused) -> Rejection:
    """The reason, naming the input: a person must be able to find what was refused."""
    reason, detail = what.rejection.reason, what.rejection.detail
    return Rejection(reason, detail if what.address in detail else f"{what.address}: {detail}".removesuffix(": "))
