"""Pairing two lists one to one so that the scores of the pairs add up to the most (the Hungarian algorithm)."""

from __future__ import annotations

import math
from collections.abc import Sequence

Scores = Sequence[Sequence[float]]


def assign(scores: Scores) -> list[tuple[int, int]]:
    """The pairs (row, column) of the best assignment, by row; a pair that scores 0 or less is no pair.

    Among equals the choice is always the same one: it depends on the order of rows and columns alone.
    """
    if not scores or not scores[0]:
        return []
    if len(scores) > len(scores[0]):
        return sorted((row, column) for column, row in assign([*zip(*scores, strict=True)]))
    owners = _owners(scores)
    pairs = ((owner - 1, column - 1) for column, owner in enumerate(owners) if column and owner)
    return sorted((row, column) for row, column in pairs if scores[row][column] > 0)


def _owners(scores: Scores) -> list[int]:
    """For each column, counted from 1, the row that has it, or 0. Rows are given a column one after the other."""
    columns = len(scores[0])
    potentials = [0.0] * (len(scores) + 1), [0.0] * (columns + 1)
    owners = [0] * (columns + 1)
    for row in range(1, len(scores) + 1):
        owners[0] = row
        _augment(scores, potentials, owners)
    return owners


def _augment(scores: Scores, potentials: tuple[list[float], list[float]], owners: list[int]) -> None:
    """Find a column for the row that stands at 0, moving others to where they are as good."""
    of_row, of_column = potentials
    columns = range(1, len(owners))
    least, before, used = [math.inf] * len(owners), [0] * len(owners), [False] * len(owners)
    here = 0
    while owners[here]:
        used[here], row = True, owners[here]
        for column in (c for c in columns if not used[c]):
            cost = -scores[row - 1][column - 1] - of_row[row] - of_column[column]
            if cost < least[column]:
                least[column], before[column] = cost, here
        there = min((c for c in columns if not used[c]), key=least.__getitem__)
        step = least[there]
        for column in range(len(owners)):
            if used[column]:
                of_row[owners[column]] += step
                of_column[column] -= step
            else:
                least[column] -= step
        here = there
    while here:
        owners[here] = owners[before[here]]
        here = before[here]
