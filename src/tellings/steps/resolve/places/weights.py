"""The weights of the two judgements, whether a match is a place and which, as :mod:`fit` found them."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from tellings.steps.resolve.places.ranking import CONTEXT, PRIOR, Array


@dataclass(frozen=True, slots=True)
class Weights:
    """``first`` and ``second`` judge a match, without and with its document; ``prior`` and ``context`` rank places."""

    first: Mapping[str, float]
    second: Mapping[str, float]
    prior: Array
    context: Array


def chance(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    """The logistic function of the weighted sum."""
    total = weights["bias"] + sum([weights.get(name, 0.0) * value for name, value in features.items()])
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def shipped() -> Weights:
    """The weights in ``weights.json``."""
    read = json.loads(files(__package__).joinpath("weights.json").read_text(encoding="utf-8"))
    prior = np.array([read["prior"][name] for name in PRIOR])
    context = np.array([read["context"][name] for name in (*PRIOR, *CONTEXT)])
    return Weights(read["first"], read["second"], prior, context)
