"""The layers of spaCy's small models, with their weights laid out for numpy: the features of a word, and what follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
PADDING = 4  # empty rows between sentences: one for each layer, so that no sentence sees the next
MOST_KEPT = 1 << 14
_TINY = np.float32(1e-8)
_LAYERS = (
    "extract_features>>list2ragged>>with_array(",
    "maxout>>layernorm",
    "residual(expand_window>>maxout>>layernorm>>dropout)",
)


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer's weights, first those of every unit's first piece, and what brings its output to one scale."""

    weights: Floats
    bias: Floats
    pieces: int
    gain: Floats
    shift: Floats

    def of(self, rows: Floats) -> Floats:
        """The layer's output: of every unit the largest piece, and each row at one scale."""
        return self.out_of(rows @ self.weights)

    def out_of(self, every: Floats) -> Floats:
        """The layer's output, of the products of its rows, which are written over."""
        every += self.bias
        width = every.shape[1] // self.pieces
        found: Floats = np.maximum(every[:, :width], every[:, width : 2 * width])
        for piece in range(2, self.pieces):
            np.maximum(found, every[:, piece * width : (piece + 1) * width], out=found)
        share = np.float32(width)
        found -= np.add.reduce(found, axis=1, keepdims=True) / share
        spread = np.einsum("ij,ij->i", found, found)
        spread /= share
        spread += _TINY
        found *= np.power(spread, np.float32(-0.5), out=spread)[:, None]
        found *= self.gain
        found += self.shift
        return found


@dataclass(frozen=True, slots=True)
class Feature:
    """What one feature of a word adds to the products of its layer, ``weights`` being that layer's for it.

    A feature is the sum of the rows of a table that the four hashes of its number name. Most of a new word's are known.
    """

    table: Floats
    weights: Floats
    seed: int
    hashed: Callable[[NDArray[np.uint64], int], NDArray[np.uint32]]
    kept: dict[int, Floats]

    def of(self, number: int) -> Floats:
        """What the feature with this number adds."""
        found = self.kept.get(number)
        if found is None:
            rows = self.hashed(np.array([number], np.uint64), self.seed)[0] % len(self.table)
            if len(self.kept) >= MOST_KEPT:
                self.kept.clear()
            found = self.kept[number] = self.table[rows].sum(axis=0) @ self.weights
        return found


def is_known(part: Any) -> bool:  # noqa: ANN401  (a model of thinc's)
    """Whether a part is built as those of spaCy's small models are: hashed features, then windows of one word around."""
    if len(part.layers) != 2:
        return False
    words, context = part.layers
    return (
        len(words.layers) == 5
        and words.name.startswith(_LAYERS[0])
        and words.layers[3].layers[0].name.startswith(_LAYERS[1])
        and all(layer.layers[-1].name == "hashembed" for layer in leaves(words.layers[2]))
        and context.attrs.get("pad") == PADDING == len(context.layers[0].layers)
        and all(layer.name == _LAYERS[2] for layer in context.layers[0].layers)
        and all(layer.layers[0].layers[0].attrs["window_size"] == 1 for layer in context.layers[0].layers)
    )


def leaves(joined: Any) -> list[Any]:  # noqa: ANN401  (a layer of thinc's)
    """The layers side by side in one."""
    found: list[Any] = joined.layers[0].layers
    return found


def layer_of(chained: Any) -> Layer:  # noqa: ANN401  (a layer of thinc's)
    """The weights of a maxout layer and of what follows it."""
    maxout, norm = (_named(chained, name) for name in ("maxout", "layernorm"))
    weights, bias = maxout.get_param("W"), maxout.get_param("b")
    units, pieces, width = weights.shape
    return Layer(
        np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(pieces * units, width).T),
        np.ascontiguousarray(bias.T.reshape(-1)),
        pieces,
        norm.get_param("G"),
        norm.get_param("b"),
    )


def _named(chained: Any, name: str) -> Any:  # noqa: ANN401  (a layer of thinc's)
    return next(layer for layer in chained.walk() if layer.name == name)


def features_of(embedded: Sequence[Any], word: Layer) -> list[Feature]:
    """The features of a word, by the layers that embed them, one beside the other, and the layer to which they go."""
    tables: list[Floats] = [layer.get_param("E") for layer in embedded]
    parts = np.split(word.weights, np.cumsum([table.shape[1] for table in tables])[:-1])
    return [
        Feature(table, np.ascontiguousarray(part), layer.attrs["seed"], layer.ops.hash, {})
        for layer, table, part in zip(embedded, tables, parts, strict=True)
    ]
