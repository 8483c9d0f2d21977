"""What a way of reading found on a page, before it is a document: the fields, and where each of them stood."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from tellings.knowledge.outlets import host, outlet
from tellings.model import Document, Page, Provenance, Refused, Rejection, Story
from tellings.steps.read.published import given_time

NO_TEXT = "no article"
_SEPARATOR = "\n\n"


@dataclass(frozen=True, slots=True)
class Draft:
    """The parts of a page: white space is single in each of them, and ``body`` is its paragraphs."""

    body: tuple[str, ...]
    title: str | None = None
    subtitle: str | None = None
    section: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    source: str | None = None
    url: str | None = None
    provenance: Mapping[str, Provenance] = field(default_factory=dict)
    stories: tuple[Story, ...] = ()
    rejected: tuple[Rejection, ...] = ()


def document(page: Page, draft: Draft, noted: tuple[Rejection, ...] = ()) -> Document | Refused:
    """The document that a page is: title, subtitle and body joined by empty lines. Refused where there is no text.

    ``noted`` is what was wrong with the bytes.
    """
    if not draft.body and not draft.title:
        return Refused(page.address, Rejection(NO_TEXT, "no title and no paragraph was found"), page.sha256, page.given)
    heads = [part for part in (draft.title, draft.subtitle) if part]
    url = page.given.url or draft.url
    published, provenance, fault = _published(page, draft)
    source = page.given.source or _own(draft.source, url) or page.given.outlet or draft.source
    return Document(
        id=page.given.id or digest(source, url, page.sha256),
        sha256=page.sha256,
        text=_SEPARATOR.join([*heads, *draft.body]),
        body_start=sum(len(part) + len(_SEPARATOR) for part in heads) if draft.body else len(_SEPARATOR.join(heads)),
        source=named(source, url),
        url=url,
        title=draft.title,
        subtitle=draft.subtitle,
        section=draft.section,
        byline=draft.byline,
        language=draft.language,
        published=published,
        modified=draft.modified,
        provenance=provenance,
        stories=draft.stories,
        rejected=(*page.rejected, *noted, *draft.rejected, *fault),
    )


def _published(page: Page, draft: Draft) -> tuple[str | None, Mapping[str, Provenance], tuple[Rejection, ...]]:
    """When a page was published: as it says itself, else as the input says (a feed that led to it)."""
    raw = page.given.published
    if draft.published or not raw:
        return draft.published, draft.provenance, ()
    value, fault = given_time(raw)
    provenance = {**draft.provenance, "published": Provenance("input", raw)} if value else draft.provenance
    return value, provenance, (fault,) if fault else ()


def _own(source: str | None, url: str | None) -> str | None:
    """The source that a page names; its host is no name."""
    return source if source != host(url).removeprefix("www.") else None


def digest(source: str | None, url: str | None, sha256: str) -> str:
    """An id of a version of a page: outlet, address, bytes. A path is no address: a copied file keeps its id."""
    parts = "\x00".join((source or "", url or "", sha256))
    return hashlib.sha256(parts.encode("utf8", "surrogatepass")).hexdigest()[:32]


def named(source: str | None, url: str | None) -> str | None:
    """The source; of a page that does not say whose it is, but for its address, the outlet there. No part of the id."""
    listed = outlet(url) if source is None or source == host(url).removeprefix("www.") else None
    return listed.name if listed else source
