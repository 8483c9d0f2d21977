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

from tellings.reconcile.compare import compare, kinds, prominence, two_of_one_document, when, where
from tellings.reconcile.levels import Levels
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


def scored(a: Telling, b: Telling, beside: Levels | None = None, weights: Weights | None = None) -> float:
    """The score of two tellings; less than anything where their document tells of them as of two happenings.

    ``beside`` are the levels that their documents decide, where they are known already.
    """
    levels = compare(a, b, beside)
    return -inf if two_of_one_document(a, b, levels) else score(levels, weights)


def may_be_one(a: Telling, b: Telling, given: float) -> bool:
    """Whether two tellings can have a score above 0; what costs least to compare is asked first, and saves most of the rest.

    ``given`` is what their documents give, which is the same for all of their tellings, and what there is without any.
    """
    table, given = shipped(), given + _SLACK
    given += table["type"][kinds(a, b)] + table["main"][prominence(a, b)]
    if given + _most(()) <= 0:
        return False
    time = when(a, b)
    given += table["time"][time]
    return given + _most(("time",)) > 0 and given + table["place"][where(a, b, time)] + _most(("time", "place")) > 0


_SLACK = 1e-6  # sums of the same numbers in another order differ in their last bits
_OF_TELLINGS = ("time", "place", "actor", "recipient", "figures", "means", "told", "names")


@cache
def _most(known: tuple[str, ...]) -> float:
    """The most that the fields of two tellings can give of which it is not known yet what they do."""
    return sum(max(shipped()[name].values()) for name in _OF_TELLINGS if name not in known)


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
