"""Which year, month or week a time means that does not say: by tense, by nearness and by the story."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tellings.steps.resolve.times.periods import Period
from tellings.steps.resolve.times.tense import Tense

NEAR = 45  # days from publication; so near, a date with no year is of that time whatever else the text names
# A date with no year is not the last such one where that lies so many days back and the next one so near: with no verb
# that tells the tense, with a verb in the past, and the other way round with one in the future.
_UNTOLD, _TOLD = (240, 120), (319, 50)


def nearest(make: Callable[[int], Period | None], published: date, tense: Tense | None) -> Period | None:
    """Of the periods that ``make`` gives for the years around publication, the one that the tense points to."""
    periods = [p for year in range(published.year - 4, published.year + 5) if (p := make(year))]
    past = [p for p in periods if p.start <= published]
    coming = [p for p in periods if p.end >= published]
    if not (past and coming):
        return None
    last, following = past[-1], coming[0]
    back, ahead = (published - last.end).days, (following.start - published).days
    if tense == "future":
        return last if _outweighs(ahead, back, _TOLD) else following
    return following if _outweighs(back, ahead, _TOLD if tense else _UNTOLD) else last


def _outweighs(far: int, near: int, limits: tuple[int, int]) -> bool:
    return far >= limits[0] and near <= limits[1]


def distance(period: Period, published: date) -> int:
    """Days between a period and the day of publication; 0 where it holds that day."""
    return max((period.start - published).days, (published - period.end).days, 0)
