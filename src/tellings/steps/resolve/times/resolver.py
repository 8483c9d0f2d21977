"""Gives a time expression its place in the calendar, from what is known when the reader comes to it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import singledispatch

from tellings.steps.resolve.times import years
from tellings.steps.resolve.times.meanings import (
    Clock,
    Date,
    Division,
    Duration,
    Known,
    Loose,
    Meaning,
    Numeric,
    Offset,
    Range,
    Weekday,
)
from tellings.steps.resolve.times.offsets import place_offset
from tellings.steps.resolve.times.periods import Period, day, moved
from tellings.steps.resolve.times.reading import Now, Reading, reading
from tellings.steps.resolve.times.undated import dated, day_of_month, with_year
from tellings.steps.resolve.times.weekdays import place_weekday
from tellings.steps.resolve.times.yearparts import place_division

_WEEKDAY = re.compile(r"XXXX-WXX-[1-7]")


@singledispatch
def resolve(meaning: Meaning, _now: Now) -> Reading | None:
    """The reading of a meaning, or None where it contradicts itself."""
    raise TypeError(f"no rule resolves {meaning!r}")


@resolve.register
def _(meaning: Known, _now: Now) -> Reading:
    return Reading.of(meaning.period, "stated")


@resolve.register
def _(meaning: Numeric, now: Now) -> Reading | None:
    """As the text writes its other dates; else the reading nearer to publication; else month first."""
    first, second = resolve(meaning.month_first, now), resolve(meaning.day_first, now)
    if now.story.day_first is not None:
        return second if now.story.day_first else first
    published = now.story.day
    if published and first and second and first.period and second.period:
        days = years.distance(first.period, published), years.distance(second.period, published)
        return second if days[1] < days[0] else first
    return first


@resolve.register
def _(meaning: Loose, _now: Now) -> Reading:
    return Reading(meaning.value, None, "publication" if meaning.value.endswith("_REF") else "stated")


@resolve.register
def _(meaning: Date, now: Now) -> Reading | None:
    if meaning.year is not None:
        return reading(dated(meaning, meaning.year), "stated")
    if meaning.month is None:
        return day_of_month(meaning.day or 1, now)
    return with_year(meaning, now)


@resolve.register
def _(meaning: Weekday, now: Now) -> Reading:
    return place_weekday(meaning, _resolved(meaning.of, now), now)


@resolve.register
def _(meaning: Offset, now: Now) -> Reading | None:
    return place_offset(meaning, _resolved(meaning.base, now), now)


@resolve.register
def _(meaning: Division, now: Now) -> Reading | None:
    return place_division(meaning, _resolved(meaning.of, now), now)


def _resolved(meaning: Meaning | None, now: Now) -> Reading | None:
    return resolve(meaning, now) if meaning is not None else None


@resolve.register
def _(meaning: Duration, now: Now) -> Reading:
    published = now.story.day
    if not meaning.by or published is None or not meaning.count:
        return Reading(meaning.value, None)
    other = _away(published, meaning)
    if other is None or other == published:
        return Reading(meaning.value, None)
    first, last = min(other, published), max(other, published)
    return Reading(meaning.value, Period(meaning.value, first, last, "range"), "publication")


def _away(published: date, meaning: Duration) -> date | None:
    """The other end of "the past three days"; hours are rounded up to days."""
    count = meaning.by * (meaning.count or 0)
    return moved(published, "D", -(-count // 24)) if meaning.unit == "TH" else moved(published, meaning.unit, count)


@resolve.register
def _(meaning: Clock, now: Now) -> Reading | None:
    of = _day_nearby(now) if meaning.of is None else resolve(meaning.of, now)
    if of is None or of.period is None or of.period.unit != "D":
        weekday = of is not None and _WEEKDAY.fullmatch(of.value)
        return Reading(f"{of.value if of and weekday else 'XXXX-XX-XX'}{meaning.value}", None)
    return Reading.of(of.period.at(meaning.value), of.basis)


def _day_nearby(now: Now) -> Reading | None:
    if now.nearby is not None:
        return Reading.of(now.nearby, "context")
    return Reading.of(day(now.story.day), "publication") if now.story.day else None


@resolve.register
def _(meaning: Range, now: Now) -> Reading | None:
    first, last = resolve(meaning.first, now), resolve(meaning.last, now)
    if first is None or last is None or first.period is None or last.period is None:
        return None
    start, end = first.period, last.period
    if isinstance(meaning.first, Weekday) and start.start > end.start:
        end = day(end.start + timedelta(7))
    if (
        isinstance(meaning.first, Date)
        and isinstance(meaning.last, Date)
        and meaning.first.year is None
        and meaning.last.year
    ):
        start = dated(meaning.first, meaning.last.year) or start
    if end.start < start.start:
        return None
    return Reading.of(Period(f"{start.value}/{end.value}", start.start, end.end, "range"), last.basis)
