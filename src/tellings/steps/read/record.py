"""A document given as fields (a line of JSONL): its text stays as it is, character for character."""

from __future__ import annotations

from tellings.model import Document, Page, Provenance, Refused, Rejection
from tellings.steps.read.draft import digest, named
from tellings.steps.read.language import declared, detect
from tellings.steps.read.published import given_time

BAD_LANGUAGE = "unreadable language"


def read_record(page: Page) -> Document | Refused:
    """The document of a record: with no title its text is the text given; with one it is title, empty line, text."""
    text, given = page.data.decode("utf8"), page.given
    title = " ".join(given.title.split()) if given.title else None
    published, fault = given_time(given.published)
    language = declared(given.language)
    wrong = (
        Rejection(BAD_LANGUAGE, f"{given.language!r} is no language tag") if given.language and not language else None
    )
    head = f"{title}\n\n" if title else ""
    fields = {"title": given.title, "published": given.published if published else None, "language": language}
    source = given.source or given.outlet
    return Document(
        id=given.id or digest(source, given.url, page.sha256),
        sha256=page.sha256,
        text=head + text,
        body_start=len(head),
        source=named(source, given.url),
        url=given.url,
        title=title,
        language=language or detect(text),
        published=published,
        provenance={name: Provenance("input", raw) for name, raw in fields.items() if raw},
        rejected=(*page.rejected, *(fault for fault in (fault, wrong) if fault)),
    )
