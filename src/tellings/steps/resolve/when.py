"""The time of an act: the expression that its clause holds, else the story's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tellings.model import Draft, Sentence, Tie, Time
from tellings.steps.resolve.anchoring import anchor, nearness, token_at


def time_in_sentence(draft: Draft, sentence: Sentence, times: Sequence[Time]) -> Time | None:
    """The time that the act's own sentence gives it: the nearest in its clause, dates before durations."""
    trigger = sentence.tokens[draft.token]
    rated: list[tuple[int, int, int, Time]] = []
    for time in times:
        if time.span is None or time.start is None or time.value in ("PRESENT_REF", "FUTURE_REF"):
            continue
        token = token_at(sentence, time.span)
        if token is None:
            continue
        near = nearness(sentence, trigger, anchor(sentence, token))
        distance = abs(token.index - trigger.index)
        fine = ("day", "range", "month", "year", "none").index(time.precision)
        rated.append((-near, fine, distance, time))
    best = min(rated, key=lambda row: row[:3], default=None)
    return replace(best[3], tie=Tie("sentence")) if best is not None else None


def assumed(published: str | None) -> Time | None:
    """Where nothing in the text says when: not after the day of publication. None where there is no such day."""
    if published is None:
        return None
    return Time(None, "PAST_REF", None, published[:10], "none", "assumed")
