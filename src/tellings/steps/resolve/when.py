"""The time of an act: the expression that its clause holds, else the story's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tellings.model import Draft, Sentence, Tie, Time
from tellings.steps.resolve.anchoring import token_at, way

_MOST = 1.5
_FINEST = ("day", "range", "month", "year", "none")
TOLD = ("actual", "hedged", "denied", "negated")  # modalities of what is told of the past


def time_in_sentence(draft: Draft, sentence: Sentence, times: Sequence[Time]) -> Time | None:
    """The time that the act's own sentence gives it: the nearest in its clause, dates before durations."""
    rated = [row for row in _rated(draft, sentence, times) if row[0] <= _MOST]
    best = min(rated, key=lambda row: row[:3], default=None)
    return replace(best[3], tie=Tie("sentence")) if best is not None else None


def time_beside(draft: Draft, sentence: Sentence, times: Sequence[Time]) -> Time | None:
    """A day that the sentence names for something else, as when it was said ("police reported on Friday that …")."""
    days = [row for row in _rated(draft, sentence, times) if row[3].precision == "day"]
    best = min(days, key=lambda row: row[:3], default=None)
    return in_context(best[3]) if best is not None else None


def in_context(time: Time) -> Time | None:
    """A time as it holds for an act that its own words do not tie it to."""
    return replace(time, tie=Tie("context", (time.span,))) if time.span is not None else None


def may_be_of(draft: Draft, time: Time, published: str | None) -> bool:
    """Whether a time can be that of an act: what is told as having happened did not happen after the day of publication."""
    if time.span is None or time.start is None or time.value in ("PRESENT_REF", "FUTURE_REF"):
        return False
    return published is None or draft.modality not in TOLD or time.start <= published[:10]


def _rated(draft: Draft, sentence: Sentence, times: Sequence[Time]) -> Iterator[tuple[float, int, int, Time]]:
    trigger = sentence.tokens[draft.token]
    for time in times:
        token = token_at(sentence, time.span) if time.span is not None else None
        if token is not None:
            cost = way(sentence, token, trigger, "time").cost
            yield cost, _FINEST.index(time.precision), abs(token.index - trigger.index), time


def assumed(published: str | None) -> Time | None:
    """Where nothing in the text says when: not after the day of publication. None where there is no such day."""
    if published is None:
        return None
    return Time(None, "PAST_REF", None, published[:10], "none", "assumed")
