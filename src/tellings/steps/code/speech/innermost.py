"""Whose words a stretch of text is: of all attributions that hold it, the innermost."""

from __future__ import annotations

from collections.abc import Sequence

from tellings.model import Attribution, Span


def innermost(attributions: Sequence[Attribution], span: Span) -> int | None:
    """The index of the attribution with the shortest content that holds the whole span; the earlier of two alike."""
    holding = [
        (part.end - part.start, index)
        for index, attribution in enumerate(attributions)
        for part in (attribution.content, *attribution.content_more)
        if part.start <= span.start and span.end <= part.end
    ]
    return min(holding)[1] if holding else None
