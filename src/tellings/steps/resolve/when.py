"""The time of an act: the expression that its clause holds, else the story's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tellings.model import Draft, Sentence, Tie, Time
from tellings.steps.resolve.anchoring import token_at, way

_MOST = 1.5
_TOLD = ("actual", "hedged", "denied", "negated")


def time_in_sentence(
    draft: Draft, sentence: Sentence, times: Sequence[Time], published: str | None
) -> Time | None:
    """The time that the act's own sentence gives it: the nearest in its clause, dates before durations."""
    trigger = sentence.tokens[draft.token]
    rated: list[tuple[float, int, int, Time]] = []
    for time in times:
        if time.span is None or time.start is None or time.value in ("PRESENT_REF", "FUTURE_REF"):
            continue
        if published is not None and draft.modality in _TOLD and time.start > published[:10]:
            continue
        token = token_at(sentence, time.span)
        if token is None:
            continue
        cost = way(sentence, token, trigger, "time").cost
        fine = ("day", "range", "month", "year", "none").index(time.precision)
        rated.append((cost, fine, abs(token.index - trigger.index), time))
    best = min((row for row in rated if row[0] <= _MOST), key=lambda row: row[:3], default=None)
    if best is None:
        best = min(rated, key=lambda row: row[:3], default=None)
        return replace(best[3], tie=Tie("context", (best[3].span,))) if best else None
    return replace(best[3], tie=Tie("sentence")) if best is not None else None


def assumed(published: str | None) -> Time | None:
    """Where nothing in the text says when: not after the day of publication. None where there is no such day."""
    if published is None:
        return None
    return Time(None, "PAST_REF", None, published[:10], "none", "assumed")
