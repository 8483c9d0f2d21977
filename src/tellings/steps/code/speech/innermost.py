"""Whose words a stretch of text is: of all attributions that hold it, the innermost."""

from __future__ import annotations

from collections.abc import Sequence

from tellings.model import Attribution, Span


def innermost(attributions: Sequence[Attribution], span: Span) -> int | None:
    """The index of the innermost attribution whose content holds the whole span: it begins last, and of those ends first.

    Lengths are not compared: they depend on how long the names in a sentence are.
    """
    holding = [
        (-part.start, part.end, index)
        for index, attribution in enumerate(attributions)
        for part in (attribution.content, *attribution.content_more)
        if part.start <= span.start and span.end <= part.end
    ]
    return min(holding)[2] if holding else None
