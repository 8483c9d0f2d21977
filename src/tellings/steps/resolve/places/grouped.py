"""The names of a page as they are weighed: gathered in groups, with the places that each may mean in one row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tellings.steps.resolve.places.groups import Bond, Group, bounded, find_groups
from tellings.steps.resolve.places.matches import Match
from tellings.steps.resolve.places.page import Page
from tellings.steps.resolve.places.ranking import Array, Candidates, features_alone

MOST = 4000  # candidates weighed at once: with many names, fewer for each


@dataclass(frozen=True, slots=True)
class Grouped:
    """The groups of some matches, the bonds between them, their candidates, and what is seen of each of these by itself."""

    matches: Sequence[Match]
    groups: list[Group]
    bonds: list[Bond]
    known: Candidates
    alone: Array


def grouped(page: Page, matches: Sequence[Match]) -> Grouped:
    """Some matches of a page, gathered."""
    groups, bonds = find_groups(page, matches)
    if not groups:  # as of many sentences
        return Grouped(matches, [], [], *_nothing())
    groups = [bounded(group, MOST // max(1, len(groups))) for group in groups]
    return Grouped(matches, groups, bonds, Candidates.of(groups), features_alone(groups))


@cache
def _nothing() -> tuple[Candidates, Array]:
    return Candidates.of([]), features_alone([])


class Groupings:
    """The matches of a page, of which some are gathered several times: the same ones are gathered once."""

    def __init__(self, page: Page, matches: Sequence[Match]) -> None:
        self.page, self.matches = page, matches
        self._made: dict[tuple[int, ...], Grouped] = {}

    def of(self, some: Sequence[int]) -> Grouped:
        """Those with these numbers."""
        key = tuple(some)
        if key not in self._made:
            self._made[key] = grouped(self.page, [self.matches[i] for i in key])
        return self._made[key]
