"""A stretch of a text with its words, and a reason why something could not be used: both stand everywhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text: half-open code points, with the words themselves."""

    start: int
    end: int
    text: str

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Rejection:
    """What could not be used, and why: nothing is dropped without one of these."""

    reason: str
    detail: str
