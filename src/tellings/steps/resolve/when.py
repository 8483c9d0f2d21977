"""The time of an act: the expression that its clause holds, else the story's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from tellings.model import Draft, Sentence, Tie, Time
from tellings.steps.resolve.anchoring import token_at, way

_MOST = 1.5
_FINEST = ("day", "range", "month", "year", "none")
TOLD = ("actual", "hedged", "denied", "negated")  # modalities of what is told of the past


@dataclass(frozen=True, slots=True)
class Rated:
    """A time of an act's sentence: what the way from it to the act costs, how fine it is, how many words lie between."""

    cost: float
    rank: int
    distance: int
    time: Time

    @property
    def order(self) -> tuple[float, int, int]:
        """By this the first is the act's."""
        return self.cost, self.rank, self.distance


def time_in_sentence(rated: Sequence[Rated]) -> Time | None:
    """The time that the act's own sentence gives it: the nearest in its clause, dates before durations."""
    best = min([row for row in rated if row.cost <= _MOST], key=lambda row: row.order, default=None)
    return replace(best.time, tie=Tie("sentence")) if best is not None else None


def time_beside(rated: Sequence[Rated]) -> Time | None:
    """A day that the sentence names for something else, as when it was said ("police reported on Friday that …")."""
    days = [row for row in rated if row.time.precision == "day"]
    best = min(days, key=lambda row: row.order, default=None)
    return in_context(best.time) if best is not None else None


def in_context(time: Time) -> Time | None:
    """A time as it holds for an act that its own words do not tie it to."""
    return replace(time, tie=Tie("context", (time.span,))) if time.span is not None else None


def may_be_of(draft: Draft, time: Time, published: str | None) -> bool:
    """Whether a time can be that of an act: what is told as having happened did not happen after the day of publication."""
    if time.span is None or time.start is None or time.value in ("PRESENT_REF", "FUTURE_REF"):
        return False
    return published is None or draft.modality not in TOLD or time.start <= published[:10]


def rated(draft: Draft, sentence: Sentence, times: Sequence[Time]) -> list[Rated]:
    """The times of an act's own sentence, in order."""
    trigger, found = sentence.tokens[draft.token], []
    for time in times:
        token = token_at(sentence, time.span) if time.span is not None else None
        if token is not None:
            cost = way(sentence, token, trigger, "time").cost
            found.append(Rated(cost, _FINEST.index(time.precision), abs(token.index - trigger.index), time))
    return found


def assumed(published: str | None) -> Time | None:
    """Where nothing in the text says when: not after the day of publication. None where there is no such day."""
    if published is None:
        return None
    return Time(None, "PAST_REF", None, published[:10], "none", "assumed")
