"""Scores: how surely any two tellings tell of the same, each computed once, and kept for as long as both are in memory.

What is filed next has mostly the same neighbours as what was filed before. What is kept of two documents is kept by the very
objects that it was computed from: of the same version as another coder tells it there are others.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from weakref import ref

from tellings.reconcile.documents import of_documents
from tellings.reconcile.levels import Levels
from tellings.reconcile.score import scored
from tellings.reconcile.telling import Story, Telling

KEPT = 131_072  # pairs of documents, of less than a kilobyte each
Versions = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Between:
    """What is known of two documents: the levels that they decide, and the scores of their tellings by their events."""

    one: ref[Story]
    other: ref[Story]
    levels: Levels
    scores: dict[tuple[str, str], float] = field(default_factory=dict)


class Scores:
    """The score of any two tellings, and what their documents give to it: each is computed once."""

    def __init__(self) -> None:
        self._known: dict[Versions, _Between] = {}

    def __call__(self, a: Telling, b: Telling) -> float:
        """The logarithm of the odds that they are one happening."""
        if (b.story.version, b.order) < (a.story.version, a.order):
            a, b = b, a
        between = self._between(a.story, b.story)
        pair = (a.event, b.event)
        value = between.scores.get(pair)
        if value is None:
            value = between.scores[pair] = scored(a, b, between.levels)
        return value

    def beside(self, a: Story, b: Story) -> Levels:
        """The levels that two documents decide."""
        return self._between(a, b).levels if a.version < b.version else self._between(b, a).levels

    def _between(self, a: Story, b: Story) -> _Between:
        pair = (a.version, b.version)
        if pair not in self._known:
            self._known[pair] = _kept(pair, a, b)
        return self._known[pair]


def _kept(pair: Versions, a: Story, b: Story) -> _Between:
    found = _KEPT.get(pair)
    if found is None or found.one() is not a or found.other() is not b:
        found = _Between(ref(a), ref(b), of_documents(a, b))
        with _LOCK:
            while len(_KEPT) >= KEPT:
                _KEPT.popitem(last=False)
            _KEPT[pair] = found
    return found


_KEPT = OrderedDict[Versions, _Between]()  # a plain dict takes ever longer to find the first that is left
_LOCK = Lock()
