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

from tellings.reconcile.compare import Levels, compare, kinds, prominence, step, two_of_one_document
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


def hopeless(wording: float) -> float:
    """What :func:`at_most` has to be above for two tellings of documents as alike as this: a bound that saves most comparing."""
    return -(shipped()["always"]["always"] + shipped()["wording"][step("wording", wording)])


def at_most(a: Telling, b: Telling) -> float:
    """No less than what all fields but the wording of the documents give, from the two that cost nothing to compare."""
    return shipped()["type"][kinds(a, b)] + shipped()["main"][prominence(a, b)] + _rest()


@cache
def _rest() -> float:
    """The most that the other fields can give."""
    return sum(
        max(some.values()) for name, some in shipped().items() if name not in {"always", "type", "main", "wording"}
    )


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
