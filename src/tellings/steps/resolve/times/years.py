"""Which year, month or week a time means that does not say: by tense, by nearness and by the story."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tellings.steps.resolve.times.periods import Period
from tellings.steps.resolve.times.tense import Tense

NEAR = 45  # days from publication; so near, a date with no year is of that time whatever else the text names
_MOSTLY_PAST = 240  # days; of what has no tense, the past is meant unless it lies so far back
_MOSTLY_SOON = 120  # and the next one is so near


def nearest(make: Callable[[int], Period | None], published: date, tense: Tense | None) -> Period | None:
    """Of the periods that ``make`` gives for the years around publication, the one that the tense points to."""
    periods = [p for year in range(published.year - 4, published.year + 5) if (p := make(year))]
    past = [p for p in periods if p.start <= published]
    coming = [p for p in periods if p.end >= published]
    if not (past and coming):
        return None
    last, following = past[-1], coming[0]
    if tense == "future":
        return following
    if tense is None and (published - last.end).days > _MOSTLY_PAST and (following.start - published).days < _MOSTLY_SOON:
        return following
    return last


def distance(period: Period, published: date) -> int:
    """Days between a period and the day of publication; 0 where it holds that day."""
    return max((period.start - published).days, (published - period.end).days, 0)
