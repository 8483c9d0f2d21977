"""Cluster: which tellings are one incident, from the scores of pairs and from what people have judged.

Groups of tellings are joined, the surest first, as long as the mean score between the members of both is above zero: a
telling that is like one member and unlike the others stays out. What a person called different is never joined, what a
person called the same always.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import islice
from math import inf

from tellings.reconcile.telling import Telling

MOST = 8  # members of a group that speak for it: its earliest
BOUND = 8.0  # no single pair weighs more than this, either way
Key = tuple[str, str]
Pair = tuple[Key, Key]
Score = Callable[[Telling, Telling], float]


@dataclass(slots=True)
class _Group:
    members: list[Telling]
    near: set[int] = field(default_factory=set)


def cluster(
    told: Sequence[Telling],
    likely: Iterable[Pair],
    score: Score,
    same: Iterable[Pair] = (),
    different: Iterable[Pair] = (),
) -> list[list[Telling]]:
    """The groups, each in the order of its tellings, by their least.

    ``likely`` are the pairs that may be joined; ``score`` gives any pair's. Denied and negated tellings join a group, and
    never bring two together.
    """
    work = _Work(sorted(told, key=lambda t: t.order), score, frozenset(different))
    for one, other in same:
        work.force(one, other)
    pairs = list(likely)
    work.join([pair for pair in pairs if work.founds(pair)])
    work.attach([pair for pair in pairs if not work.founds(pair)])
    return work.groups()


class _Work:
    def __init__(self, told: Sequence[Telling], score: Score, different: frozenset[Pair]) -> None:
        self._told = {one.key: one for one in told}
        self._score = score
        self._apart = different | {(b, a) for a, b in different}
        self._groups = {n: _Group([one]) for n, one in enumerate(told)}
        self._home = {one.key: n for n, one in enumerate(told)}
        self._known: dict[Pair, float] = {}

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
            gain, _, _, a, b, size = heappop(waiting)
            if gain >= 0:
                return
            if a in self._groups and b in self._groups and size == self._size(a, b):
                kept = self._merge(a, b)
                for number in sorted(self._groups[kept].near):
                    heappush(waiting, self._entry(kept, number))

    def attach(self, pairs: Sequence[Pair]) -> None:
        """Each denied telling joins the group that it is most like."""
        loose: dict[Key, set[Key]] = {}
        for pair in pairs:
            for one, other in (pair, pair[::-1]):
                if not self._told[one].founds and self._told[other].founds:
                    loose.setdefault(one, set()).add(other)
        for key in sorted(loose, key=lambda k: self._told[k].order):
            homes = {self._home[other] for other in loose[key]} - {self._home[key]}
            entries = [self._entry(self._home[key], home) for home in homes]
            gain, _, _, a, b, _ = min(entries, default=(0.0, (), (), 0, 0, (0, 0)))
            if gain < 0 and len(self._groups[self._home[key]].members) == 1:
                self._merge(a, b)

    def _entry(self, a: int, b: int) -> tuple[float, object, object, int, int, tuple[int, int]]:
        first, second = sorted((a, b), key=lambda n: self._groups[n].members[0].order)
        orders = self._groups[first].members[0].order, self._groups[second].members[0].order
        return -self._mean(first, second), *orders, first, second, self._size(first, second)

    def _size(self, a: int, b: int) -> tuple[int, int]:
        return len(self._groups[a].members), len(self._groups[b].members)

    def _mean(self, a: int, b: int) -> float:
        """The mean score between two groups; less than anything where they must not be joined."""
        one, other = self._groups[a].members, self._groups[b].members
        if any(self._must_not(x, y) for x in one for y in other):
            return -inf
        scores = [self._of(x, y) for x in islice(one, MOST) for y in islice(other, MOST)]
        return sum(scores) / len(scores)

    def _must_not(self, x: Telling, y: Telling) -> bool:
        """Whether a person called the two different, or their document tells of them as of two."""
        return (x.key, y.key) in self._apart or (x.story.version == y.story.version and self._of(x, y) == -inf)

    def _of(self, x: Telling, y: Telling) -> float:
        pair = (x.key, y.key) if x.order < y.order else (y.key, x.key)
        if pair not in self._known:
            score = self._score(x, y)
            self._known[pair] = score if score == -inf else max(-BOUND, min(BOUND, score))
        return self._known[pair]

    def _merge(self, a: int, b: int) -> int:
        kept, gone = self._groups[a], self._groups.pop(b)
        kept.members = sorted([*kept.members, *gone.members], key=lambda t: t.order)
        kept.near = (kept.near | gone.near) - {a, b}
        for other in gone.near - {a}:
            self._groups[other].near.discard(b)
            self._groups[other].near.add(a)
        for member in gone.members:
            self._home[member.key] = a
        return a
