"""What reading makes of a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from tellings.model.spans import Rejection, Span


class Provenance(Struct, frozen=True):
    """Where on the page a field stood, and its words there."""

    origin: Literal["visible", "element", "meta", "json-ld", "input"]
    raw: str


class Story(Struct, frozen=True):
    """An entry of a page's own list of other stories."""

    kind: Literal["related", "latest", "other"]
    title: str
    subtitle: str | None = None
    published: str | None = None
    url: str | None = None


class Document(Struct, frozen=True):
    """One version of a page, as text: title, subtitle and body joined by empty lines; the body starts at ``body_start``.

    ``published`` and ``modified`` are ISO 8601 with the precision and the offset that the page states.
    """

    id: str
    sha256: str
    text: str
    body_start: int = 0
    source: str | None = None
    url: str | None = None
    title: str | None = None
    subtitle: str | None = None
    section: str | None = None
    byline: str | None = None
    language: str | None = None
    published: str | None = None
    modified: str | None = None
    provenance: Mapping[str, Provenance] = field(default_factory=dict)
    stories: tuple[Story, ...] = ()
    rejected: tuple[Rejection, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The span from ``start`` to ``end``. Raises ValueError where that is empty or not in the text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no span {start}:{end} in the {len(self.text)} code points of document {self.id}")
        return Span(start, end, self.text[start:end])
