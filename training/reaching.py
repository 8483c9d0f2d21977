"""What clusters reach on a set of documents grouped by what they tell of: B-cubed over documents, as the referee counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

from pairs import Pairs, fold_of

from tellings.reconcile.cluster import cluster
from tellings.reconcile.documents import of_documents
from tellings.reconcile.score import Weights, scored
from tellings.reconcile.telling import Telling


def groups(pairs: Pairs, weights: Weights) -> list[list[Telling]]:
    """The clusters that some weights make of a set."""

    def of(a: Telling, b: Telling) -> float:
        pair = (min(a.story.version, b.story.version), max(a.story.version, b.story.version))
        return scored(a, b, of_documents(a.story, b.story, pairs.wording.get(pair)), weights)

    likely = {
        (a.key, b.key): of(a, b)
        for one, other in pairs.blocked()
        for a, b in product(pairs.told[one], pairs.told[other])
        if of(a, b) > 0
    }
    return cluster([one for told in pairs.told.values() for one in told], likely, of)


def reached(pairs: Pairs, folds: Sequence[Weights], number: int) -> Mapping[str, float]:
    """Precision, recall and F1, each document by the weights of its fold, documents without any telling included."""
    rows: list[tuple[float, float]] = [(1.0, 1 / pairs.size[label]) for _, label in pairs.silent]
    right = found = wanted = 0
    made: dict[int, dict[str, set[str]]] = {}
    for fold, weights in enumerate(folds):
        some = {v for v in pairs.told if fold_of(pairs.topic[v], number) == fold}
        if some and id(weights) not in made:
            made[id(weights)] = _near(groups(pairs, weights))
        near = made.get(id(weights), {})
        for version in some:
            with_it = near.get(version, set()) | {version}
            hit = sum(pairs.group[other] == pairs.group[version] for other in with_it)
            rows.append((hit / len(with_it), hit / pairs.size[pairs.group[version]]))
            right += hit - 1
            found += sum(pairs.topic[other] == pairs.topic[version] for other in with_it) - 1
            wanted += pairs.size[pairs.group[version]] - 1
    precision, recall = (sum(row[n] for row in rows) / len(rows) for n in (0, 1))
    wanted += sum(pairs.size[label] - 1 for _, label in pairs.silent)
    measures = {"b3_precision": precision, "b3_recall": recall, "b3_f1": 2 * precision * recall / (precision + recall)}
    if pairs.name == "ecbplus":
        measures["lookalike_f1"] = 2 * right / (found + wanted)
    return {name: round(value, 3) for name, value in measures.items()}


def _near(found: Sequence[Sequence[Telling]]) -> dict[str, set[str]]:
    near: dict[str, set[str]] = {}
    for group in found:
        if any(one.founds for one in group):
            together = {one.story.version for one in group}
            for version in together:
                near.setdefault(version, set()).update(together)
    return near
