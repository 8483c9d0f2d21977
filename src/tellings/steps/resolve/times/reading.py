"""What is known at a place of the text, and what is read there."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from tellings.steps.resolve.times.periods import Period
from tellings.steps.resolve.times.story import Story
from tellings.steps.resolve.times.tense import Tense

Basis = Literal["stated", "publication", "context"]


class Now(Struct, frozen=True):
    """What is known at one place of the text. ``told`` is the last time before it, ``quarter`` the last quarter.

    ``at`` is the place, ``nearby`` the day that the same sentence names, ``told_year`` the year of the time before it
    where that stands in the same paragraph and is a day or month with its year written.
    """

    story: Story
    tense: Tense | None = None
    told: Period | None = None
    quarter: Period | None = None
    nearby: Period | None = None
    at: int = 0
    told_year: int | None = None


class Reading(Struct, frozen=True):
    """A TIMEX3 value, its period if it has one, and what it was counted from."""

    value: str
    period: Period | None
    basis: Basis = "stated"

    @classmethod
    def of(cls, period: Period, basis: Basis) -> Reading:
        """The reading of a period."""
        return cls(period.value, period, basis)


def reading(period: Period | None, basis: Basis) -> Reading | None:
    """The reading of a period, if there is one."""
    return Reading.of(period, basis) if period else None
