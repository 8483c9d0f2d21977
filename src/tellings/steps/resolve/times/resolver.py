"""Gives a time expression its place in the calendar, from what is known when the reader comes to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import singledispatch
from typing import Literal

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
from tellings.steps.resolve.times.periods import Period, around, day, easter, moved, months, nth_weekday, season, weekend
from tellings.steps.resolve.times.story import Story
from tellings.steps.resolve.times.tense import Tense

Basis = Literal["stated", "publication", "context"]
_REPORTED = 100  # days after its end in which a quarter is still "the third quarter"
_FINENESS = {"D": 0, "WE": 1, "W": 1, "FN": 1, "M": 2, "Q": 3, "S": 3, "H": 3, "Y": 4, "E": 5, "C": 6, "L": 7}


@dataclass(frozen=True, slots=True)
class Now:
    """What is known at one place of the text. ``told`` is the last time before it, ``quarter`` the last quarter.

    ``at`` is the place, ``nearby`` the day that the same sentence names, ``told_year`` the year of the time before it where
    that stands in the same paragraph and is a day or month with its year written.
    """

    story: Story
    tense: Tense | None = None
    told: Period | None = None
    quarter: Period | None = None
    nearby: Period | None = None
    at: int = 0
    told_year: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A TIMEX3 value, its period if it has one, and what it was counted from."""

    value: str
    period: Period | None
    basis: Basis = "stated"

    @classmethod
    def of(cls, period: Period, basis: Basis) -> Reading:
        """The reading of a period."""
        return cls(period.value, period, basis)


@singledispatch
def resolve(meaning: Meaning, now: Now) -> Reading | None:
    """The reading of a meaning, or None where it contradicts itself."""
    raise TypeError(f"no rule resolves {meaning!r}")


@resolve.register
def _(meaning: Known, now: Now) -> Reading:
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
def _(meaning: Loose, now: Now) -> Reading:
    return Reading(meaning.value, None, "publication" if meaning.value.endswith("_REF") else "stated")


@resolve.register
def _(meaning: Date, now: Now) -> Reading | None:
    if meaning.year is not None:
        return _reading(dated(meaning, meaning.year), "stated")
    if meaning.month is None:
        return _day_of_month(meaning.day or 1, now)
    return _with_year(meaning, now)


def dated(of: Date, year: int) -> Period | None:
    """The period of a date in a year; None where there is no such day."""
    if of.month is None:
        return months(year, 1, "Y")
    if of.day is None:
        return months(year, of.month, "M")
    try:
        return day(date(year, of.month, of.day))
    except ValueError:
        return None


def _reading(period: Period | None, basis: Basis) -> Reading | None:
    return Reading.of(period, basis) if period else None


def _with_year(meaning: Date, now: Now) -> Reading | None:
    """A month or day with no year: near publication it is of that time, else of the story's year, else by tense."""
    published, month = now.story.day, meaning.month or 1
    by_calendar = _by_calendar(meaning, published, now.tense) if published else None
    if by_calendar and published and years.distance(by_calendar, published) <= years.NEAR:
        return Reading.of(by_calendar, "publication")
    told = now.story.year_of(month, now.at)
    if told is None and now.tense != "future" and now.told_year is not None:
        told = now.told_year
    if told is not None and (period := dated(meaning, told)):
        return Reading.of(period, "context")
    if by_calendar:
        return Reading.of(by_calendar, "publication")
    return Reading(f"XXXX-{month:02}" + (f"-{meaning.day:02}" if meaning.day else ""), None)


def _by_calendar(meaning: Date, published: date, tense: Tense | None) -> Period | None:
    """The date by the tense, unless a weekday beside it points to another year."""
    by_tense = years.nearest(lambda year: dated(meaning, year), published, tense)
    if meaning.weekday is None or by_tense is None or by_tense.start.isoweekday() == meaning.weekday:
        return by_tense
    around_it = [p for year in (by_tense.start.year - 1, by_tense.start.year + 1) if (p := dated(meaning, year))]
    return next((p for p in around_it if p.start.isoweekday() == meaning.weekday), by_tense)


def _day_of_month(number: int, now: Now) -> Reading:
    """ "The 15th": of the month told of, else of this month or, where that is still to come, the last."""
    published = now.story.day
    if published is None:
        return Reading(f"XXXX-XX-{number:02}", None)
    by = 1 if now.tense == "future" and number < published.day else -1 if now.tense != "future" and number > published.day else 0
    shifted = moved(published.replace(day=1), "M", by)
    try:
        return Reading.of(day((shifted or published).replace(day=number)), "publication")
    except ValueError:
        return Reading(f"XXXX-XX-{number:02}", None)


@resolve.register
def _(meaning: Weekday, now: Now) -> Reading:
    unknown = Reading(f"XXXX-WXX-{meaning.number}", None)
    if meaning.of is not None:
        of = resolve(meaning.of, now)
        if of is None or of.period is None:
            return unknown
        return Reading.of(day(of.period.start + timedelta(meaning.number - 1)), of.basis)
    if meaning.anchor == "context":
        base = now.told.start if now.told and now.told.unit == "D" else None
        return _from_weekday(meaning, base, "context") or unknown
    if now.story.day is None:
        return unknown
    if meaning.by is None:
        ahead = now.tense == "future"
        return Reading.of(day(_weekday(now.story.day, meaning.number, ahead=ahead)), "publication")
    return _from_weekday(meaning, now.story.day, "publication") or unknown


def _weekday(base: date, number: int, *, ahead: bool) -> date:
    """The nearest such weekday at or after the day, or at or before it."""
    if ahead:
        return base + timedelta((number - base.isoweekday()) % 7)
    return base - timedelta((base.isoweekday() - number) % 7)


def _from_weekday(meaning: Weekday, base: date | None, basis: Basis) -> Reading | None:
    """ "Last" and "next" leave the day itself out, "this" does not."""
    if base is None:
        return None
    if not meaning.by:
        return Reading.of(day(_weekday(base, meaning.number, ahead=True)), basis)
    ahead = meaning.by > 0
    return Reading.of(day(_weekday(base + timedelta(1 if ahead else -1), meaning.number, ahead=ahead)), basis)


@resolve.register
def _(meaning: Offset, now: Now) -> Reading | None:
    if meaning.base is not None:
        return _from_base(meaning, resolve(meaning.base, now))
    if meaning.unit == "WE" and meaning.by == 0 and meaning.anchor == "publication" and now.story.day:
        ahead = now.tense == "future"
        return Reading.of(weekend(_weekday(now.story.day, 6, ahead=ahead)), "publication")
    if meaning.anchor == "quarter":
        return _quarter_away(meaning, now) or _away(meaning, now.story.day, "publication")
    if meaning.anchor == "context":
        return _from_story(meaning, now)
    return _away(meaning, now.story.day, "publication")


def _from_base(meaning: Offset, base: Reading | None) -> Reading | None:
    if base is None or base.period is None:
        return None
    if meaning.unit == "M" and base.period.unit == "Y":  # "June last year"
        return Reading.of(months(base.period.start.year, meaning.by, "M"), base.basis)
    if meaning.by == 0:
        return Reading.of(around(base.period.start, meaning.unit), base.basis)
    shifted = moved(base.period.start, meaning.unit, meaning.by)
    return Reading.of(day(shifted), base.basis) if shifted else None


def _from_story(meaning: Offset, now: Now) -> Reading:
    """From the time told of before: not where that is a coarser one. Years may be counted from publication too."""
    if quarter := _quarter_away(meaning, now):
        return quarter
    told = now.told
    if told and _FINENESS[told.unit] <= _FINENESS.get(meaning.unit, 0):
        return _away(meaning, told.start, "context")
    if meaning.unit in ("D", "W", "WE"):
        return _unplaced(meaning)
    return _away(meaning, now.story.day, "publication")


def _quarter_away(meaning: Offset, now: Now) -> Reading | None:
    """A year before the quarter that is told of, or that quarter; with none told, the last that is over."""
    if meaning.unit not in ("Y", "Q"):
        return None
    published = now.story.day
    if now.quarter is None and meaning.unit == "Q" and published is not None:
        over = moved(published, "Q", meaning.by - 1)
        return Reading.of(around(over, "Q"), "publication") if over else None
    shifted = moved(now.quarter.start, meaning.unit, meaning.by) if now.quarter else None
    return Reading.of(around(shifted, "Q"), "context") if shifted else None


def _away(meaning: Offset, base: date | None, basis: Basis) -> Reading:
    shifted = moved(base, meaning.unit, meaning.by) if base else None
    if shifted is None or not 1000 <= shifted.year <= 2999:
        return _unplaced(meaning)
    return Reading.of(around(shifted, meaning.unit), basis)


def _unplaced(meaning: Offset) -> Reading:
    """The value of a unit that is not known: "that day" with no day before it."""
    values = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "FN": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX"}
    return Reading(values.get(meaning.unit, "XXXX"), None)


@resolve.register
def _(meaning: Division, now: Now) -> Reading | None:
    if meaning.name == "none":
        return Reading("XXXX-XX-XX", None)
    if meaning.year is not None:
        return _reading(division(meaning, meaning.year), "stated")
    if meaning.of is not None:
        of = resolve(meaning.of, now)
        return _reading(division(meaning, of.period.start.year), of.basis) if of and of.period else None
    return _division_by_day(meaning, now)


def _division_by_day(meaning: Division, now: Now) -> Reading:
    published = now.story.day
    if published is None:
        return Reading(f"XXXX-{meaning.name}" if meaning.kind != "holiday" else "XXXX-XX-XX", None)
    spread = range(published.year - 1, published.year + 2)
    all_periods = [p for year in spread if (p := division(meaning, year))]
    if meaning.by == 0:
        return Reading.of(all_periods[1], "publication")
    if meaning.by is not None:
        past = [p for p in all_periods if p.end < published]
        coming = [p for p in all_periods if p.start > published]
        return Reading.of(past[-1] if meaning.by < 0 else coming[0], "publication")
    tense = "past" if meaning.name.startswith("Q") and _just_over(meaning, published) else now.tense
    period = years.nearest(lambda year: division(meaning, year), published, tense)
    return Reading.of(period or all_periods[1], "publication")


def _just_over(meaning: Division, published: date) -> bool:
    """Whether the last such quarter is the one that companies still report on."""
    last = years.nearest(lambda year: division(meaning, year), published, "past")
    return last is not None and years.distance(last, published) <= _REPORTED


def division(of: Division, year: int) -> Period | None:
    """The period of a part of a year; None for a holiday of a calendar that is not computed."""
    if of.kind == "season":
        return season(year, of.name)
    if of.kind == "month":
        return months(year, int(of.name), "M")
    if of.kind == "part":
        unit, number = of.name[0], int(of.name[1])
        return months(year, (number - 1) * (3 if unit == "Q" else 6) + 1, unit)
    return day(_holiday(of.name, year))


def _holiday(rule: str, year: int) -> date:
    if rule.startswith("easter"):
        return easter(year) + timedelta(int(rule.split()[1]))
    if "-" in rule and " " not in rule:
        month, number = map(int, rule.split("-"))
        return date(year, month, number)
    return nth_weekday(year, *map(int, rule.split()))


@resolve.register
def _(meaning: Duration, now: Now) -> Reading:
    published = now.story.day
    if not meaning.by or published is None or not meaning.count:
        return Reading(meaning.value, None)
    other = moved(published, meaning.unit, meaning.by * meaning.count)
    if other is None or other == published:
        return Reading(meaning.value, None)
    first, last = min(other, published), max(other, published)
    return Reading(meaning.value, Period(meaning.value, first, last, "range"), "publication")


@resolve.register
def _(meaning: Clock, now: Now) -> Reading | None:
    of = resolve(meaning.of, now) if meaning.of is not None else None
    if meaning.of is None:
        of = _day_nearby(now)
    if of is None or of.period is None or of.period.unit != "D":
        return Reading(f"XXXX-XX-XX{meaning.value}", None)
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
    if isinstance(meaning.first, Date) and isinstance(meaning.last, Date) and meaning.first.year is None and meaning.last.year:
        start = dated(meaning.first, meaning.last.year) or start
    if end.start < start.start:
        return None
    return Reading.of(Period(f"{start.value}/{end.value}", start.start, end.end, "range"), last.basis)
