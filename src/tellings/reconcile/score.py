"""Score: how surely two tellings tell of the same, as a sum of one weight for each field's level.

The weights are logarithms of odds, estimated on judged pairs by training/reconcile.py; weights.yaml says on which. Every
score can be taken apart again into what each field gave.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import inf
from typing import Any

from tellings.reconcile.compare import Levels, compare, two_of_one_document
from tellings.reconcile.telling import Telling
from tellings.tables import read_yaml

Weights = Mapping[str, Mapping[str, float]]


def score(levels: Levels, weights: Weights | None = None) -> float:
    """The logarithm of the odds that the two are one happening: above 0, more likely than not."""
    return sum(explained(levels, weights).values())


def explained(levels: Levels, weights: Weights | None = None) -> dict[str, float]:
    """What each field gives to the score, and under "always" what there is without any."""
    table = weights or shipped()
    return {"always": table["always"]["always"], **{field: table[field][level] for field, level in levels.items()}}


def scored(a: Telling, b: Telling, wording: float | None = None, weights: Weights | None = None) -> float:
    """The score of two tellings; less than anything where their document tells of them as of two happenings."""
    levels = compare(a, b, wording)
    return -inf if two_of_one_document(a, b, levels) else score(levels, weights)


@cache
def shipped() -> Weights:
    """The weights that ship."""
    found: Weights = _file()["weights"]
    return found


def card() -> Mapping[str, Any]:
    """What the weights were estimated on, and what they reach."""
    found: Mapping[str, Any] = _file()["card"]
    return found


@cache
def _file() -> Mapping[str, Any]:
    found: Mapping[str, Any] = read_yaml(files(__package__).joinpath("weights.yaml").read_text("utf-8"))
    return found
