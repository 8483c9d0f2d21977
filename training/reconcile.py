"""Makes the weights behind ``tellings.reconcile.score``: how much each level of each field says for or against one incident.

    python training/reconcile.py SHARED [--records FOLDER]

``SHARED``: the folder with the benchmarks and their referee; ``FOLDER`` keeps what the program coded of them, for the next
time. Pairs of tellings are judged by the sets: documents of different groups tell of nothing in common; of two documents
of one group, the likest pair of tellings is one incident, found anew in each round from the weights of the last; pairs
that ECB+ chains mark are taken as marked. Levels that have an order keep it. Needs numpy only; the same input gives the
same weights. Prints what clusters made by weights from the other folds (by topic) reach.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import yaml
from pairs import SETS, Pairs, Sample, load, undated
from reaching import reached
from tools.quality.referee import Shared

from tellings.reconcile.levels import fields, ordered

OUT = Path(__file__).parent.parent / "src" / "tellings" / "reconcile" / "weights.yaml"
FOLDS, RIDGE, ROUNDS, NEWTON = 5, 3.0, 6, 25
# What makes up for pairs being judged by their best only, chosen by what clusters reach.
SHIFT = 3.0
# Set by hand. The sets have next to no outlet that reports of the same place in the same words day after day; where both
# texts say the day, such reports are kept apart by it, and by the town where the words that tell it name one. Nor does what
# is told of another town and another day join, whatever the words. What one document has in common is no sign of one
# happening.
BY_HAND = {
    "time": {"days apart": -7.0, "far apart": -9.0},
    "place": {"named elsewhere": -6.0, "elsewhere, another day": -9.0},
    "published": {"one document": 0.0},
    "wording": {"one document": -3.0},
}
HEAD = """\
# How much each level of each field says for or against one incident: logarithms of odds, which add up.
# Written by training/reconcile.py, not by hand; levels.yaml says what the levels are, docs/incidents.md what this reaches.
"""
Table = dict[str, dict[str, float]]


def columns() -> list[list[tuple[str, str]]]:
    """For each number that is learned, the levels that have it: a level has all of those less like than it."""
    found = [[("always", "always")]]
    for field, levels in fields().items():
        row = ordered()[field]
        found += [[(field, level) for level in row[: n + 1]] for n in range(len(row) - 1)]
        found += [[(field, level)] for level in levels if level not in row]
    return found


def fitted(table: np.ndarray, want: np.ndarray, count: np.ndarray) -> np.ndarray:
    """The numbers, by Newton's method with a ridge; a step up from one level to the next may not be a step down."""
    steps = np.array([len(c) > 1 or c[0][1] in {row[0] for row in ordered().values()} for c in columns()])
    kept = np.ones(len(steps), dtype=bool)
    numbers = np.zeros(len(steps))
    while True:
        numbers[kept] = _newton(table[:, kept], want, count, numbers[kept])
        fallen = kept & steps & (numbers < 0)
        if not fallen.any():
            return numbers
        kept &= ~fallen
        numbers[~kept] = 0


def _newton(table: np.ndarray, want: np.ndarray, count: np.ndarray, start: np.ndarray) -> np.ndarray:
    ridge = np.array([1e-3, *[RIDGE] * (table.shape[1] - 1)])

    def loss(numbers: np.ndarray) -> float:
        logit = table @ numbers
        return float((count * (np.logaddexp(0, logit) - want * logit)).sum() + (ridge * numbers**2).sum() / 2)

    numbers, least = start.copy(), loss(start)
    for _ in range(NEWTON):
        chance = 1 / (1 + np.exp(-np.clip(table @ numbers, -50, 50)))
        slope = table.T @ (count * (want - chance)) - ridge * numbers
        step = np.linalg.solve((table.T * (count * chance * (1 - chance))) @ table + np.diag(ridge), slope)
        while (now := loss(numbers + step)) > least and np.abs(step).max() >= 1e-4:
            step /= 2
        numbers, least = numbers + step, now
        if np.abs(step).max() < 1e-4:
            break
    return numbers


def learned(sample: Sample) -> Table:
    """The weights that a sample gives."""
    levels = {name: n for n, name in enumerate(sample.names)}
    shape = np.zeros((len(sample.names), len(columns())))
    for n, column in enumerate(columns()):
        shape[[levels[name] for name in column], n] = 1
    first, alike = _alike(sample.rows)
    table = sample.rows[first] @ shape
    found = np.zeros(0)
    for _ in range(ROUNDS):
        want, count = sample.judged((table @ found)[alike] if found.size else None)
        total = np.bincount(alike, count)
        kept = total > 0
        found = fitted(table[kept], np.bincount(alike, count * want)[kept] / total[kept], total[kept])
    result: Table = {}
    for (field, level), weight in zip(sample.names, shape @ found, strict=True):
        result.setdefault(field, {})[level] = round(float(weight), 2)
    return shifted(result)


def _alike(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Of rows that are the same the first, and for each row which of those it is."""
    packed = np.packbits(rows > 0, axis=1)
    _, first, alike = np.unique(packed.view(f"V{packed.shape[1]}").ravel(), return_index=True, return_inverse=True)
    return first, alike


def shifted(weights: Table) -> Table:
    """The weights with what was chosen by hand."""
    weights["always"]["always"] = round(weights["always"]["always"] + SHIFT, 2)
    return {field: {**levels, **BY_HAND.get(field, {})} for field, levels in weights.items()}


def main(arguments: Sequence[str]) -> int:
    """Writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--records", type=Path)
    asked = parser.parse_args(arguments)
    sets = [load(Shared(asked.shared), name, asked.records) for name in SETS]
    every: list[Pairs] = [*sets, *(undated(one) for one in sets if one.dated)]
    sample = Sample.of(every, FOLDS)
    weights = learned(sample)
    folds = [learned(sample.without(fold)) for fold in range(FOLDS)]
    card = {
        "sets": dict(SETS),
        "pairs of tellings": len(sample.rows),
        "reached, by weights from other topics": {one.name: reached(one, folds, FOLDS) for one in every},
    }
    print(yaml.safe_dump(card, sort_keys=False))
    print(json.dumps({one.name: reached(one, [weights] * FOLDS, FOLDS) for one in every}, indent=1))
    OUT.write_text(HEAD + yaml.safe_dump({"card": card, "weights": weights}, sort_keys=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
