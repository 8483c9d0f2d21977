"""Days and clocks as numbers: which exist, and how ISO 8601 writes them."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from typing import Literal, get_args

from tellings.model import Rejection

Order = Literal["dmy", "mdy"]
ORDERS: tuple[Order, ...] = get_args(Order)
IMPOSSIBLE, AMBIGUOUS, YEARLESS = "impossible date", "ambiguous date", "date without a year"
RELATIVE, CLOCK_ONLY, IMPOSSIBLE_CLOCK = "relative time", "time without a date", "impossible time"


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day as printed: ``day`` is None in "March 2023".

    ``riddle`` if day and month may be the other way round; ``order`` is the one that the numbers themselves show.
    """

    year: int | None
    month: int
    day: int | None
    riddle: bool = False
    order: Order | None = None

    def ordered(self, order: Order | None) -> Day:
        """The day by the page's order of day and month. What was no riddle stays as it is."""
        if not self.riddle or order is None or self.day is None:
            return self
        day, month = (self.month, self.day) if order == "mdy" else (self.day, self.month)
        return replace(self, month=month, day=day, riddle=False)

    def fault(self, raw: str) -> Rejection | None:
        """Why the day cannot be used, if it cannot."""
        if self.riddle:
            return Rejection(AMBIGUOUS, f"{raw!r}: nothing on the page says whether the day or the month comes first")
        if not 1 <= self.month <= 12:
            return Rejection(IMPOSSIBLE, f"{raw!r}: there is no month {self.month}")
        if self.day is not None and not 1 <= self.day <= _length(self.year, self.month):
            return Rejection(IMPOSSIBLE, f"{raw!r}: {calendar.month_name[self.month]} has no day {self.day}")
        return Rejection(YEARLESS, f"{raw!r} names no year") if self.year is None else None

    def iso(self) -> str:
        """The day in ISO 8601: a month where no day is printed."""
        return f"{self.year:04}-{self.month:02}" + ("" if self.day is None else f"-{self.day:02}")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as printed; ``offset`` in minutes east of UTC where one is stated."""

    hour: int
    minute: int
    second: int | None = None
    half: Literal["a", "p"] | None = None
    offset: int | None = None

    def fault(self, raw: str) -> Rejection | None:
        """Why the time cannot be used, if it cannot."""
        fine = self.hour <= 23 and self.minute <= 59 and (self.second or 0) <= 59 and (self.hour > 0 or not self.half)
        return None if fine else Rejection(IMPOSSIBLE_CLOCK, f"{raw!r}: there is no such time of day")

    def iso(self) -> str:
        """The time in ISO 8601, from 00:00; noon is 12 pm."""
        hour = self.hour % 12 + (12 if self.half == "p" else 0) if self.half and self.hour <= 12 else self.hour
        seconds = "" if self.second is None else f":{self.second:02}"
        return f"{hour:02}:{self.minute:02}{seconds}{_offset(self.offset)}"


def _length(year: int | None, month: int) -> int:
    """How many days the month has; in a year that is not named, February may have 29."""
    return calendar.monthrange(year or 2000, month)[1]


def _offset(minutes: int | None) -> str:
    if minutes is None:
        return ""
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"
