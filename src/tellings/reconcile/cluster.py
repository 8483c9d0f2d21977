"""Cluster: which tellings are one incident, from the scores of pairs and from what people have judged.

Groups of tellings are joined, the surest first, as long as the mean score between the members of both is above zero: a
telling that is like one member and unlike the others stays out. What a person called different is never joined, what a
person called the same always; nor are two that one document tells of as two.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from math import inf

from tellings.reconcile.telling import Telling

MOST = 8  # members of a group that speak for it: its earliest
BOUND = 8.0  # no single pair weighs more than this, either way
Key = tuple[str, str]
Pair = tuple[Key, Key]
Numbers = tuple[int, int]  # of two tellings, by their order
Score = Callable[[Telling, Telling], float]
Entry = tuple[float, int, int, int, int, int, int]


@dataclass(slots=True)
class _Group:
    """Members by their numbers, which are in their order. ``stamp`` changes when those that speak for the group do."""

    members: list[int]
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
    ordered = sorted(told, key=lambda t: t.order)
    number = {one.key: n for n, one in enumerate(ordered)}
    work = _Work(ordered, _numbered(likely, number), score, _numbered(dict.fromkeys(different, 0.0), number))
    for one, other in same:
        if one in number and other in number:
            work.force(number[one], number[other])
    pairs = [(number[one], number[other]) for one, other in likely]
    work.join([pair for pair in pairs if work.founds(pair)])
    work.attach([pair for pair in pairs if not work.founds(pair)])
    return work.groups()


def _numbered(pairs: Mapping[Pair, float], number: Mapping[Key, int]) -> dict[Numbers, float]:
    """Pairs by the numbers of their tellings, the lesser first."""
    known = (
        (number[one], number[other], value)
        for (one, other), value in pairs.items()
        if one in number and other in number
    )
    return {(a, b) if a < b else (b, a): value for a, b, value in known}


class _Work:
    def __init__(
        self,
        told: Sequence[Telling],
        likely: Mapping[Numbers, float],
        score: Score,
        different: Collection[Numbers],
    ) -> None:
        self._told = told
        self._score = score
        self._apart = frozenset(different)
        self._versions = [one.story.version for one in told]
        self._founds = [one.founds for one in told]
        self._groups = {n: _Group([n], {version}, n) for n, version in enumerate(self._versions)}
        self._home = list(range(len(told)))
        self._stamps = len(told)
        self._known = {pair: _bounded(value) for pair, value in likely.items()}

    def founds(self, pair: Numbers) -> bool:
        return self._founds[pair[0]] and self._founds[pair[1]]

    def groups(self) -> list[list[Telling]]:
        every = sorted((group.members for group in self._groups.values()), key=lambda members: members[0])
        return [[self._told[n] for n in members] for members in every]

    def force(self, one: int, other: int) -> None:
        if self._home[one] != self._home[other]:
            self._merge(self._home[one], self._home[other])

    def join(self, pairs: Sequence[Numbers]) -> None:
        for one, other in pairs:
            a, b = self._home[one], self._home[other]
            if a != b:
                self._groups[a].near.add(b)
                self._groups[b].near.add(a)
        waiting = [e for a in self._groups for b in self._groups[a].near if a < b if (e := self._entry(a, b))[0] < 0]
        heapify(waiting)
        while waiting:
            _, _, _, a, b, *stamps = heappop(waiting)
            if self._stand(a, b, stamps) and not self._must_not(self._groups[a], self._groups[b]):
                for number in self._merge(a, b):
                    entry = self._entry(a, number)
                    if entry[0] < 0:  # what is likelier two than one is not joined as it is
                        heappush(waiting, entry)

    def attach(self, pairs: Sequence[Numbers]) -> None:
        """Each denied telling joins the group that it is most like."""
        loose: dict[int, set[int]] = {}
        for pair in pairs:
            for one, other in (pair, pair[::-1]):
                if not self._founds[one] and self._founds[other]:
                    loose.setdefault(one, set()).add(other)
        for key in sorted(loose):
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
        one, other = self._groups[a], self._groups[b]
        if other.members[0] < one.members[0]:
            a, b, one, other = b, a, other, one
        return -self._mean(one, other), one.members[0], other.members[0], a, b, one.stamp, other.stamp

    def _mean(self, one: _Group, other: _Group) -> float:
        """The mean score between those that speak for two groups, what must not be joined left to :meth:`_must_not`."""
        some, known, scores = other.members[:MOST], self._known, list[float]()
        for x in one.members[:MOST]:
            for y in some:
                value = known.get((x, y) if x < y else (y, x))
                scores.append(self._of(x, y) if value is None else value)
        return sum(score for score in scores if score != -inf) / len(scores)

    def _must_not(self, one: _Group, other: _Group) -> bool:
        """Whether a person called any two different, or their document tells of them as of two."""
        if self._apart and any(_pair(x, y) in self._apart for x in one.members for y in other.members):
            return True
        shared = one.versions & other.versions
        return bool(shared) and any(
            self._versions[x] == self._versions[y] and self._of(x, y) == -inf
            for x in one.members
            if self._versions[x] in shared
            for y in other.members
        )

    def _of(self, x: int, y: int) -> float:
        pair = _pair(x, y)
        if pair not in self._known:
            self._known[pair] = _bounded(self._score(self._told[x], self._told[y]))
        return self._known[pair]

    def _merge(self, a: int, b: int) -> list[int]:
        """Join the second group to the first; the groups beside it whose mean with it may have changed."""
        kept, gone = self._groups[a], self._groups.pop(b)
        before = kept.members[:MOST]
        kept.members = sorted([*kept.members, *gone.members])
        kept.versions |= gone.versions
        fresh = gone.near - kept.near - {a, b}
        kept.near = (kept.near | gone.near) - {a, b}
        for number in gone.near - {a}:
            self._groups[number].near.discard(b)
            self._groups[number].near.add(a)
        for member in gone.members:
            self._home[member] = a
        if kept.members[:MOST] != before:
            self._stamps += 1
            kept.stamp = self._stamps
            fresh = kept.near
        return sorted(fresh)


def _pair(x: int, y: int) -> Numbers:
    return (x, y) if x < y else (y, x)


def _bounded(score: float) -> float:
    return score if score == -inf else max(-BOUND, min(BOUND, score))
