"""The bounds that words set to a number: "at least 106", "nearly 50", by the conventions of docs/record.md."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction

from msgspec import Struct

_TENTH = Fraction(1, 10)  # "about 50" is 45 to 55, "nearly 50" is 45 to 50


class Bounds(Struct, frozen=True):
    """The least, the told and the most; ``best`` and ``high`` are None where the words leave them open."""

    low: int
    best: int | None
    high: int | None

    @classmethod
    def exactly(cls, number: int) -> Bounds:
        """A plain number."""
        return cls(number, number, number)

    @property
    def top(self) -> int:
        """The highest number that the words name."""
        return self.low if self.high is None else self.high


def at_least(b: Bounds) -> Bounds:
    """From there on, open: "at least 106"."""
    return Bounds(b.low, None, None)


def more_than(b: Bounds) -> Bounds:
    """One above and on: "more than 50" begins at 51."""
    return Bounds(b.low + 1, None, None)


def at_most(b: Bounds) -> Bounds:
    """From nothing to that: "up to 50"."""
    return Bounds(0, None, b.top)


def fewer_than(b: Bounds) -> Bounds:
    """From nothing to one below: "fewer than 51" ends at 50."""
    return Bounds(0, None, max(0, b.top - 1))


def nearly(b: Bounds) -> Bounds:
    """A tenth below, and no more than it: "nearly 50"."""
    return Bounds(math.floor(b.low * (1 - _TENTH)), None, b.top)


def about(b: Bounds) -> Bounds:
    """A tenth to either side: "about 50". What is a range already ("about 10 to 15") stays as it is."""
    if b.best is None:
        return b
    return Bounds(math.floor(b.best * (1 - _TENTH)), b.best, math.ceil(b.best * (1 + _TENTH)))


EFFECTS: dict[str, Callable[[Bounds], Bounds]] = {
    "at_least": at_least,
    "more_than": more_than,
    "at_most": at_most,
    "fewer_than": fewer_than,
    "nearly": nearly,
    "about": about,
}
