"""How sure a figure is: the middle 95 % of what it would be in other draws of the same number of documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

SEED, DRAWS = 20310305, 1000
BOUNDS = (2.5, 97.5)  # per cent
Floats = NDArray[np.float64]


def interval(rows: Sequence[Sequence[int]], figure: Callable[[Floats], Floats]) -> tuple[float, float]:
    """Lower and upper bound of ``figure``, which takes sums (draws x columns); ``rows`` has one row a document.

    Whole documents are drawn, with replacement, because mistakes within one document are not independent.
    """
    counts = np.array(rows, dtype=np.float64)
    number = len(counts)
    draws = np.random.default_rng(SEED).multinomial(number, np.full(number, 1 / number), size=DRAWS)
    low, high = np.percentile(figure(draws @ counts), BOUNDS)
    return float(low), float(high)
