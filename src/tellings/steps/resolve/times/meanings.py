"""What a time expression says before it is known when it was said: the symbols that the grammar makes of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tellings.steps.resolve.times.periods import Period, Unit

# "quarter": the quarter told of, if there is one, else publication ("profit rose from a year ago").
Anchor = Literal["publication", "context", "quarter"]


@dataclass(frozen=True, slots=True)
class Date:
    """A day, month or year, as far as it is said: "12 March 1999", "March 12", "March 1999", "1999", "the 12th".

    A weekday beside it (1 is Monday) helps to find the year.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Numeric:
    """A date in digits that is month first or day first: "05/06/2025"."""

    month_first: Date
    day_first: Date


@dataclass(frozen=True, slots=True)
class Known:
    """A period that needs no context: a decade, a century."""

    period: Period


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week (1 is Monday); ``by`` is None for a bare one, else that of the word before it (last, next)."""

    number: int
    by: int | None = None
    anchor: Anchor = "publication"
    of: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units away from the day of publication, from the time told of before, or from ``base``."""

    unit: Unit
    by: int
    anchor: Anchor = "publication"
    base: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Division:
    """A named part of a year: a quarter or half (``Q3``, ``H1``), a season (``SU``), a month (``07``), a holiday.

    ``by`` is None for a bare one, else that of the word before it ("last summer"); ``of`` says which year otherwise.
    """

    kind: Literal["part", "season", "month", "holiday"]
    name: str
    year: int | None = None
    by: int | None = None
    of: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time. ``by`` is -1 in "the past three days", 1 in "the next three days", 0 where it is not placed."""

    value: str
    unit: Unit
    count: int | None = None
    by: int = 0


@dataclass(frozen=True, slots=True)
class Loose:
    """Only a TIMEX3 value: the present, the past, the future, what recurs."""

    value: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day (``T10:30``, ``TNI``) of some day; where ``of`` is None, of the day told of nearby."""

    value: str
    of: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """From one time to another, both included."""

    first: Meaning
    last: Meaning


Meaning = Date | Numeric | Known | Weekday | Offset | Division | Duration | Loose | Clock | Range
