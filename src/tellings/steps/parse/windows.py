"""The layers that look at a word's neighbours, for the words of all sentences of a document at once.

Between two sentences stand empty rows, and each layer gives these rows something, as the model's own do. But of what it gives
them only what a word can still reach in the layers that follow makes a difference: no more is computed. A row of a product has
the same bits whatever stands in the other rows, if there are two or more.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from tellings.steps.parse.layers import PADDING, Floats, Layer

_LEAST = 2  # rows of a product: one alone is multiplied otherwise


def contextual(rows: Floats, words: NDArray[np.bool_], layers: Sequence[Layer]) -> None:
    """Add to each word's row what the layers make of it and its neighbours.

    ``rows`` (words and empty rows, width) holds the sentences, with PADDING empty rows before, between and after them;
    ``words`` (as many) says which are words. There are as many layers as empty rows between two sentences.
    """
    around = as_strided(rows, (len(rows) - 2, 3 * rows.shape[1]), (rows.strides[0], rows.itemsize), writeable=False)
    near = [words, _wider(words), _wider(_wider(words))]
    for done, layer in enumerate(layers, 1):
        some = np.flatnonzero(near[min(done, PADDING - done)])  # what is not empty any more, as far as a word will see
        some = some if len(some) >= _LEAST else np.flatnonzero(near[1])
        added = layer.of(around[some - 1])
        if done == 1:  # farther off all is empty, and what becomes of that is the same everywhere
            rows[~near[1]] += layer.of(around[:_LEAST])[0]
        rows[some] += added


def _wider(near: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The rows and those right before and after them."""
    found = near.copy()
    found[:-1] |= near[1:]
    found[1:] |= near[:-1]
    return found
