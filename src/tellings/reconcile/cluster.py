"""Cluster: which tellings are one incident, from the scores of pairs and from what people have judged.

Groups of tellings are joined, the surest first, as long as the mean score between the members of both is above zero: a
telling that is like one member and unlike the others stays out. What a person called different is never joined, what a
person called the same always; nor are two that one document tells of as two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from math import inf

from tellings.reconcile.telling import Order, Telling

MOST = 8  # members of a group that speak for it: its earliest
BOUND = 8.0  # no single pair weighs more than this, either way
Key = tuple[str, str]
Pair = tuple[Key, Key]
Score = Callable[[Telling, Telling], float]
Entry = tuple[float, Order, Order, int, int, int, int]


@dataclass(slots=True)
class _Group:
    """Members in their order. ``stamp`` changes when those that speak for the group do."""

    members: list[Telling]
    versions: set[str]
    stamp: int
    near: set[int] = field(default_factory=set)


def cluster(
    told: Sequence[Telling],
    likely: Mapping[Pair, float],
    score: Score,
    same: Iterable[Pair] = (),
    different: Iterable[Pair] = (),
) -> list[list[Telling]]:
    """The groups, each in the order of its tellings, by their least.

    ``likely`` are the pairs that may be joined, with their scores; ``score`` gives any other pair's. Denied and negated
    tellings join a group, and never bring two together.
    """
    work = _Work(sorted(told, key=lambda t: t.order), likely, score, frozenset(different))
    for one, other in same:
        work.force(one, other)
    work.join([pair for pair in likely if work.founds(pair)])
    work.attach([pair for pair in likely if not work.founds(pair)])
    return work.groups()


class _Work:
    def __init__(
        self, told: Sequence[Telling], likely: Mapping[Pair, float], score: Score, different: frozenset[Pair]
    ) -> None:
        self._told = {one.key: one for one in told}
        self._score = score
        self._apart = different | {(b, a) for a, b in different}
        self._groups = {n: _Group([one], {one.story.version}, n) for n, one in enumerate(told)}
        self._home = {one.key: n for n, one in enumerate(told)}
        self._stamps = len(self._groups)
        self._known = {self._pair(*pair): _bounded(value) for pair, value in likely.items()}

    def founds(self, pair: Pair) -> bool:
        return self._told[pair[0]].founds and self._told[pair[1]].founds

    def groups(self) -> list[list[Telling]]:
        return sorted((group.members for group in self._groups.values()), key=lambda members: members[0].order)

    def force(self, one: Key, other: Key) -> None:
        if one in self._home and other in self._home and self._home[one] != self._home[other]:
            self._merge(self._home[one], self._home[other])

    def join(self, pairs: Sequence[Pair]) -> None:
        for one, other in pairs:
            a, b = self._home[one], self._home[other]
            if a != b:
                self._groups[a].near.add(b)
                self._groups[b].near.add(a)
        waiting = [self._entry(a, b) for a in self._groups for b in self._groups[a].near if a < b]
        heapify(waiting)
        while waiting:
            gain, _, _, a, b, *stamps = heappop(waiting)
            if gain >= 0:
                return
            if self._stand(a, b, stamps) and not self._must_not(self._groups[a], self._groups[b]):
                for number in self._merge(a, b):
                    heappush(waiting, self._entry(a, number))

    def attach(self, pairs: Sequence[Pair]) -> None:
        """Each denied telling joins the group that it is most like."""
        loose: dict[Key, set[Key]] = {}
        for pair in pairs:
            for one, other in (pair, pair[::-1]):
                if not self._told[one].founds and self._told[other].founds:
                    loose.setdefault(one, set()).add(other)
        for key in sorted(loose, key=lambda k: self._told[k].order):
            own = self._home[key]
            entries = [self._entry(own, home) for home in {self._home[other] for other in loose[key]} - {own}]
            entries = [e for e in entries if not self._must_not(self._groups[e[3]], self._groups[e[4]])]
            if entries and min(entries)[0] < 0 and len(self._groups[own].members) == 1:
                self._merge(min(entries)[3], min(entries)[4])

    def _stand(self, a: int, b: int, stamps: Sequence[int]) -> bool:
        """Whether two groups are still there, and spoken for as they were."""
        found = (self._groups.get(a), self._groups.get(b))
        return [group and group.stamp for group in found] == list(stamps)

    def _entry(self, a: int, b: int) -> Entry:
        first, second = sorted((a, b), key=lambda n: self._groups[n].members[0].order)
        one, other = self._groups[first], self._groups[second]
        mean = self._mean(one, other)
        return -mean, one.members[0].order, other.members[0].order, first, second, one.stamp, other.stamp

    def _mean(self, one: _Group, other: _Group) -> float:
        """The mean score between those that speak for two groups, what must not be joined left to :meth:`_must_not`."""
        scores = [self._of(x, y) for x in one.members[:MOST] for y in other.members[:MOST]]
        return sum(score for score in scores if score != -inf) / len(scores)

    def _must_not(self, one: _Group, other: _Group) -> bool:
        """Whether a person called any two different, or their document tells of them as of two."""
        if self._apart and any((x.key, y.key) in self._apart for x in one.members for y in other.members):
            return True
        shared = one.versions & other.versions
        return bool(shared) and any(
            x.story.version == y.story.version and self._of(x, y) == -inf
            for x in one.members
            if x.story.version in shared
            for y in other.members
        )

    def _of(self, x: Telling, y: Telling) -> float:
        pair = (x.key, y.key) if x.order < y.order else (y.key, x.key)
        if pair not in self._known:
            self._known[pair] = _bounded(self._score(x, y))
        return self._known[pair]

    def _pair(self, one: Key, other: Key) -> Pair:
        return (one, other) if self._told[one].order < self._told[other].order else (other, one)

    def _merge(self, a: int, b: int) -> list[int]:
        """Join the second group to the first; the groups beside it whose mean with it may have changed."""
        kept, gone = self._groups[a], self._groups.pop(b)
        before = kept.members[:MOST]
        kept.members = sorted([*kept.members, *gone.members], key=lambda t: t.order)
        kept.versions |= gone.versions
        fresh = gone.near - kept.near - {a, b}
        kept.near = (kept.near | gone.near) - {a, b}
        for number in gone.near - {a}:
            self._groups[number].near.discard(b)
            self._groups[number].near.add(a)
        for member in gone.members:
            self._home[member.key] = a
        if kept.members[:MOST] != before:
            self._stamps += 1
            kept.stamp = self._stamps
            fresh = kept.near
        return sorted(fresh)


def _bounded(score: float) -> float:
    return score if score == -inf else max(-BOUND, min(BOUND, score))
