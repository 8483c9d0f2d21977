"""Match: from the tellings of all documents to groups that tell of one happening each, by the four functions in a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from tellings.reconcile.block import blocks, keys, place
from tellings.reconcile.cluster import cluster
from tellings.reconcile.judging import judged
from tellings.reconcile.nouns import Judgement
from tellings.reconcile.score import may_be_one, score
from tellings.reconcile.scores import Scores
from tellings.reconcile.telling import Telling

Told = Mapping[str, Sequence[Telling]]
Pair = tuple[tuple[str, str], tuple[str, str]]


def matched(told: Told, judgements: Iterable[Judgement] = ()) -> list[list[Telling]]:
    """The groups of tellings, denied ones that join none included, by the least of each."""
    scores = Scores()
    pairs = blocks({version: (place(some[0].story), keys(some)) for version, some in told.items() if some})
    likely = {p: value for one, other in pairs for p, value in likely_pairs(told[one], told[other], scores)}
    decided = judged(judgements, told)
    every = [one for some in told.values() for one in some]
    return cluster(every, likely, scores, decided.same, decided.different)


def likely_pairs(one: Sequence[Telling], other: Sequence[Telling], scores: Scores) -> Iterator[tuple[Pair, float]]:
    """The pairs of tellings of two documents that are more likely one happening than not, with their scores."""
    if not one or not other:
        return
    given = score(scores.beside(one[0].story, other[0].story))
    for a, b in product(one, other):
        if (a.founds or b.founds) and may_be_one(a, b, given):
            value = scores(a, b)
            if value > 0:
                yield ((a.key, b.key) if a.order < b.order else (b.key, a.key)), value
