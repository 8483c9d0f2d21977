"""Values: how far two happenings lie apart by what is said of when they were, and by how many were counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from tellings.reconcile.telling import Range, When

SAME = frozenset({"same day", "overlapping", "same date", "same weekday"})
OTHER = frozenset({"days apart", "far apart", "other date", "other weekday", "too early", "long after"})
APART = frozenset({"a day apart", "days apart", "far apart", "other date"})


def days_between(a: tuple[str, str], b: tuple[str, str]) -> int:
    """The days from the end of one stretch to the beginning of the other; 0 where they overlap."""
    first, last = sorted((a, b))
    return max(0, number(last[0]) - number(first[1]))


@cache
def number(day: str) -> int:
    """A day's number in the calendar."""
    return date.fromisoformat(day).toordinal()


def in_time(a: When, b: When, published: tuple[str | None, str | None]) -> str:
    """The level of the field time. ``published``: the days on which their documents were."""
    if a.days and b.days:
        if a.days == b.days and a.days[0] == a.days[1]:
            return "same day"
        apart = days_between(a.days, b.days)
        return {0: "overlapping", 1: "a day apart"}.get(apart, "days apart" if apart <= 7 else "far apart")
    if a.dates and b.dates:
        return _dates(a.dates, b.dates)
    if a.days:
        return _by_publication(a.days, published[1])
    if b.days:
        return _by_publication(b.days, published[0])
    return _weekdays(a.weekdays, b.weekdays) if a.weekdays and b.weekdays else "silent"


def _by_publication(days: tuple[str, str], published: str | None) -> str:
    """Of one that gives no day, but was published on one."""
    if not published:
        return "silent"
    if number(published) < number(days[0]) - 1:
        return "too early"
    return "in time" if number(published) - number(days[1]) <= 7 else "long after"


def _dates(a: frozenset[str], b: frozenset[str]) -> str:
    """Dates without their year: 3 December, 4 December. February may have 29 days."""
    apart = min(abs(number(f"2000-{x}") - number(f"2000-{y}")) for x in a for y in b)
    return "same date" if apart == 0 else "next date" if apart == 1 else "other date"


def _weekdays(a: frozenset[int], b: frozenset[int]) -> str:
    """Days of a week that is not known: Sunday is next to Monday."""
    apart = min(min((x - y) % 7, (y - x) % 7) for x in a for y in b)
    return "same weekday" if apart == 0 else "next weekday" if apart == 1 else "other weekday"


def figures(a: Sequence[tuple[str, Range]], b: Sequence[tuple[str, Range]]) -> str:
    """The level of the field figures: of those that both give, each by its kind."""
    known = dict(b)
    both = [(of, known[kind]) for kind, of in a if kind in known]
    if not both:
        return "silent"
    return "agree" if all(_overlap(x, y) for x, y in both) else "differ"


def _overlap(a: Range, b: Range) -> bool:
    return (b[1] is None or a[0] <= b[1]) and (a[1] is None or b[0] <= a[1])
