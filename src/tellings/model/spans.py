"""A stretch of a text with its words, and a reason why something could not be used: both stand everywhere."""

from __future__ import annotations

from msgspec import Struct


class Span(Struct, frozen=True):
    """A stretch of a document's text: half-open code points, with the words themselves."""

    start: int
    end: int
    text: str

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Rejection(Struct, frozen=True):
    """What could not be used, and why: nothing is dropped without one of these."""

    reason: str
    detail: str
