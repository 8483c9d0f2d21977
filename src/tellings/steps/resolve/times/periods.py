"""Stretches of the calendar with their TIMEX3 value: a day, a week, a month, a quarter, a season, a year and larger."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Unit = str  # TIMEX3's letter: D W M Q Y E C L, H a half year, S a season, WE a weekend; TH TM TS within a day
Precision = Literal["day", "month", "year", "range", "none"]

_PRECISION: dict[Unit, Precision] = {"D": "day", "M": "month", "Y": "year"}
SEASONS = {"WI": 12, "SP": 3, "SU": 6, "FA": 9}  # the month that a season begins in, in the north
_SPANS = {"M": 1, "Q": 3, "H": 6, "Y": 12, "E": 120, "C": 1200, "L": 12000}  # months in a unit


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of whole days. ``value`` is TIMEX3's; ``start`` and ``end`` are inclusive."""

    value: str
    start: date
    end: date
    unit: Unit

    @property
    def precision(self) -> Precision:
        """How fine it is, in the record's words."""
        return _PRECISION.get(self.unit, "range")

    def at(self, clock: str) -> Period:
        """The same day with a time of it: ``T10:30``, ``TNI``."""
        return Period(self.value.partition("T")[0] + clock, self.start, self.end, self.unit)


def day(of: date) -> Period:
    """One day."""
    return Period(of.isoformat(), of, of, "D")


def week(of: date) -> Period:
    """The ISO week that a day is in."""
    year, number, weekday = of.isocalendar()
    monday = of - timedelta(weekday - 1)
    return Period(f"{year:04}-W{number:02}", monday, monday + timedelta(6), "W")


def weekend(of: date) -> Period:
    """Saturday and Sunday of the ISO week that a day is in."""
    whole = week(of)
    return Period(whole.value + "-WE", whole.end - timedelta(1), whole.end, "WE")


def months(year: int, month: int, unit: Unit) -> Period:
    """The month, quarter, half, year, decade, century or millennium that a month is in.

    A century is that of its digits (19 is 1900 to 1999), as in TIMEX3.
    """
    span = _SPANS[unit]
    first = (year * 12 + month - 1) // span * span
    begins, ends = date(first // 12 or 1, first % 12 + 1, 1), _last_day(first + span - 1)
    return Period(_value(begins, unit), begins, ends, unit)


def season(year: int, name: str) -> Period:
    """A season of a year: ``SP``, ``SU``, ``FA`` or ``WI``. A winter begins in December of the year before."""
    first = (year - (name == "WI")) * 12 + SEASONS[name] - 1
    return Period(f"{year:04}-{name}", date(first // 12, first % 12 + 1, 1), _last_day(first + 2), "S")


def _last_day(month: int) -> date:
    year, month = month // 12, month % 12 + 1
    return date(year, month, calendar.monthrange(year, month)[1])


def _value(begins: date, unit: Unit) -> str:
    year = f"{begins.year:04}"
    written = {"M": f"{year}-{begins.month:02}", "Y": year, "E": year[:3], "C": year[:2], "L": year[:1]}
    written |= {"Q": f"{year}-Q{(begins.month + 2) // 3}", "H": f"{year}-H{(begins.month + 5) // 6}"}
    return written[unit]


def around(of: date, unit: Unit) -> Period:
    """The unit of time that a day is in. Raises KeyError for a unit that the calendar is not divided into."""
    whole: dict[Unit, Callable[[date], Period]] = {"D": day, "W": week, "WE": weekend, "FN": week}
    return whole[unit](of) if unit in whole else months(of.year, of.month, unit)


def moved(of: date, unit: Unit, by: int) -> date | None:
    """The day so many units away; the last of a shorter month. None where the calendar has no such day."""
    try:
        if unit in _SPANS:
            return _months_away(of, by * _SPANS[unit])
        return of + timedelta(by * {"D": 1, "W": 7, "WE": 7, "FN": 14}.get(unit, 0))
    except (ValueError, OverflowError):
        return None


def _months_away(of: date, by: int) -> date:
    year, month = divmod(of.year * 12 + of.month - 1 + by, 12)
    return date(year, month + 1, min(of.day, calendar.monthrange(year, month + 1)[1]))


def easter(year: int) -> date:
    """Western Easter Sunday, by the Gregorian rule (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    month, rest = divmod(d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114, 31)
    return date(year, month, rest + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The n-th Monday (1) … Sunday (7) of a month; -1 is the last."""
    days = [
        d for d in calendar.Calendar().itermonthdates(year, month) if d.month == month and d.isoweekday() == weekday
    ]
    return days[nth - 1 if nth > 0 else nth]
