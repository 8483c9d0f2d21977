"""Counts with their bounds as bars on one scale, so that eyes can compare them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tellings.reconcile.nouns import Claim

WIDTH = 100  # the scale's length in the units of the drawing
LEAST = 1.5  # of a bar that is one number


@dataclass(frozen=True, slots=True)
class Bar:
    """A count on a scale: from where to where; ``open``: there may be more."""

    start: float
    length: float
    open: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """The scale of one fact's counts, from nothing to the most that is told."""

    most: int

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Scale:
        """The scale of some claims."""
        counts = [int(bound) for claim in claims for bound in (claim.low, claim.high) if bound is not None]
        return cls(max([1, *counts]))

    def bar(self, claim: Claim) -> Bar | None:
        """A claim's bounds on it; an open upper bound reaches to the end."""
        if claim.low is None and claim.high is None:
            return None
        low = int(claim.low or 0)
        high = self.most if claim.high is None else int(claim.high)
        start = WIDTH * low / self.most
        length = max(LEAST, WIDTH * (high - low) / self.most)
        return Bar(round(min(start, WIDTH - LEAST), 2), round(length, 2), claim.high is None)
