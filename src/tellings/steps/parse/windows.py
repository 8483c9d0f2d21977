"""The layers that look at a word's neighbours, for the words of all sentences of a document at once.

Between two sentences stand empty rows, and each layer gives these rows something, as the model's own do. But of what it gives
them only what a word can still reach in the layers that follow makes a difference: no more is computed. A row of a product has
the same bits whatever stands in the other rows, if there are two or more.

The first of these layers sees of each word what it is alone. What a word adds to its products, for itself and for the words
beside it, is therefore always the same: it is computed once for each word and kept, and here only added.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from tellings.steps.parse.layers import PADDING, Floats, Layer

SEEN = 3  # rows that a layer sees: one before, the word itself, one after
_LEAST = 2  # rows of a product: one alone is multiplied otherwise


class Windows:
    """The layers of a model; there are as many as empty rows between two sentences."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        self._first, *self._others = layers
        added = self._first.weights
        width = len(added) // SEEN
        # Of a word's row the products for the one after it, for itself and for the one before it, side by side.
        self._weights = np.concatenate([added[at * width : (at + 1) * width] for at in range(SEEN)], axis=1)
        self._far = self._first.out_of(np.zeros((1, added.shape[1]), np.float32))[0]

    @property
    def width(self) -> int:
        """The number of products of the first layer."""
        return len(self._first.bias)

    def adds(self, word: Floats) -> Floats:
        """What a word, by its row, adds to the first layer's products of the word after it, its own, of the one before it."""
        added: Floats = word @ self._weights
        return added.reshape(SEEN, -1)

    def over(self, rows: Floats, which: NDArray[np.int64], kept: Floats) -> None:
        """Add to each word's row what the layers make of it and its neighbours.

        ``rows`` (words and empty rows, width) holds the sentences, with PADDING empty rows before, between and after them;
        ``which`` (as many) is the number of each word, and 0 where there is none. What word ``n`` adds stands in the three
        rows of ``kept`` from ``SEEN * n`` on; what no word adds is nothing.
        """
        near = [which > 0]
        for _ in range(PADDING // 2):
            near.append(_wider(near[-1]))
        some, far = np.flatnonzero(near[1]), ~near[1]
        rows[some] += self._first.out_of(_products(SEEN * which, some, kept))
        rows[far] += self._far  # all is empty there, and what becomes of that is the same everywhere
        shape, strides = (len(rows) - 2, SEEN * rows.shape[1]), (rows.strides[0], rows.itemsize)
        around = as_strided(rows, shape, strides, writeable=False)
        for done, layer in enumerate(self._others, 2):
            # What is not empty any more, as far as a word will see.
            some = np.flatnonzero(near[min(done, PADDING - done)])
            some = some if len(some) >= _LEAST else np.flatnonzero(near[1])
            rows[some] += layer.of(around[some - 1])


def _products(where: NDArray[np.int64], some: NDArray[np.int64], kept: Floats) -> Floats:
    """The products of some rows: what the words there and on either side add."""
    found = kept.take(where[some] + 1, axis=0)
    found += kept.take(where[some - 1], axis=0)
    found += kept.take(where[some + 1] + 2, axis=0)
    return found


def _wider(near: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The rows and those right before and after them."""
    found = near.copy()
    found[:-1] |= near[1:]
    found[1:] |= near[:-1]
    return found
