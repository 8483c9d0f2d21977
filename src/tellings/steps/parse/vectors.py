"""Word vectors for the tagger and the parser: what the model's own layers compute, in fewer and larger steps.

The first half of the network looks at one word alone: what it makes of a word is computed once and kept. The second half
looks at the neighbours too. It is computed here for all sentences of a document at once, with the model's weights laid out
so that the largest of a unit's pieces is found by whole rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from tellings.steps.parse.alone import NORM, ORTH, SPACY, Doc, Language

PART = "tok2vec"
MOST_KEPT = 1 << 14
_PADDING = 4  # empty rows between sentences: one for each layer, so that no sentence sees the next
_TINY = np.float32(1e-8)
_LAYERS = (
    "extract_features>>list2ragged>>with_array(",
    "maxout>>layernorm",
    "residual(expand_window>>maxout>>layernorm>>dropout)",
)
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Layer:
    """A layer's weights, first those of every unit's first piece, and what brings its output to one scale."""

    weights: Floats
    bias: Floats
    pieces: int
    gain: Floats
    shift: Floats

    def of(self, rows: Floats) -> Floats:
        """The layer's output: of every unit the largest piece, and each row at one scale."""
        every: Floats = rows @ self.weights
        every += self.bias
        width = every.shape[1] // self.pieces
        found: Floats = np.maximum(every[:, :width], every[:, width : 2 * width])
        for piece in range(2, self.pieces):
            np.maximum(found, every[:, piece * width : (piece + 1) * width], out=found)
        found -= found.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", found, found)[:, None] / np.float32(width) + _TINY
        found *= spread ** np.float32(-0.5)
        found *= self.gain
        found += self.shift
        return found


class Vectors:
    """Sets the vectors of texts in place of a part of a model. ``instead_of``: that part, or none where it is unknown."""

    def __init__(self, model: Language) -> None:
        self.instead_of: list[str] = []
        self._rows: dict[tuple[int, ...], int] = {}
        part: Any = model.get_pipe(PART).model if PART in model.pipe_names else None  # type: ignore[attr-defined]
        if part is not None and _is_known(part):
            self.instead_of = [PART]
            words, context = part.layers
            self._features = words.layers[0]
            self._embedded = [layer.layers[-1] for layer in _leaves(words.layers[2])]
            self._word = _layer(words.layers[3].layers[0])
            self._around = [_layer(layer.layers[0].layers[1]) for layer in context.layers[0].layers]
            self._kept: Floats = np.zeros((256, self._word.gain.shape[0]), np.float32)

    def give(self, docs: Sequence[Doc]) -> None:
        """Give each text its vectors, if they are not the model's own part's to give."""
        lengths = [len(doc) for doc in docs]
        if not self.instead_of or not any(lengths):
            return
        starts, total = [], _PADDING
        for length in lengths:
            starts.append(total)
            total += length + _PADDING
        rows: Floats = np.zeros((total, self._kept.shape[1]), np.float32)
        for doc, start, length in zip(docs, starts, lengths, strict=True):
            rows[start : start + length] = self._of_words(doc)
        for layer in self._around:
            rows += layer.of(_with_neighbours(rows))
        for doc, start, length in zip(docs, starts, lengths, strict=True):
            doc.tensor = rows[start : start + length]  # type: ignore[assignment]  # its stub knows no other floats

    def _of_words(self, doc: Doc) -> Floats:
        """What the first half makes of each word."""
        keys = list(map(tuple, doc.to_array([ORTH, NORM, SPACY]).tolist()))
        if len(self._rows) + len(keys) > MOST_KEPT:
            self._rows.clear()
        where = [self._rows.get(key, -1) for key in keys]
        for i, key in enumerate(keys):
            if where[i] < 0:
                where[i] = self._rows[key] if key in self._rows else self._keep(key, self._of_word(doc, i))
        found: Floats = self._kept[where]
        return found

    def _keep(self, key: tuple[int, ...], vector: Floats) -> int:
        row = self._rows[key] = len(self._rows)
        if row == len(self._kept):
            self._kept = np.concatenate([self._kept, np.zeros_like(self._kept)], dtype=np.float32)
        self._kept[row] = vector
        return row

    def _of_word(self, doc: Doc, i: int) -> Floats:
        """What the first half makes of a word that is not known yet: one at a time, so that it is always the same."""
        ids = doc.to_array(self._features.attrs["columns"])[i]
        parts = [_looked_up(layer, int(ids[column])) for column, layer in enumerate(self._embedded)]
        found: Floats = self._word.of(np.concatenate(parts)[None, :])[0]
        return found


def _looked_up(layer: Any, number: int) -> Floats:  # noqa: ANN401  (a layer of thinc's)
    """The vector of a feature: the sum of the rows that its four hashes name."""
    table = layer.get_param("E")
    keys = layer.ops.hash(np.array([number], "uint64"), layer.attrs["seed"])[0] % table.shape[0]
    found: Floats = table[keys].sum(axis=0)
    return found


def _with_neighbours(rows: Floats) -> Floats:
    """Each row with the one before and the one after it; the first and the last row, which are empty, stay so."""
    number, width = rows.shape
    found = np.zeros((number, 3 * width), np.float32)
    step = rows.strides[0]
    found[1:-1] = as_strided(rows, (number - 2, 3 * width), (step, rows.itemsize), writeable=False)
    return found


def _is_known(part: Any) -> bool:  # noqa: ANN401  (a model of thinc's)
    """Whether a part is built as those of spaCy's small models are: hashed features, then windows of one word around."""
    if len(part.layers) != 2:
        return False
    words, context = part.layers
    return (
        len(words.layers) == 5
        and words.name.startswith(_LAYERS[0])
        and words.layers[3].layers[0].name.startswith(_LAYERS[1])
        and all(layer.layers[-1].name == "hashembed" for layer in _leaves(words.layers[2]))
        and context.attrs.get("pad") == _PADDING == len(context.layers[0].layers)
        and all(layer.name == _LAYERS[2] for layer in context.layers[0].layers)
        and all(layer.layers[0].layers[0].attrs["window_size"] == 1 for layer in context.layers[0].layers)
    )


def _leaves(joined: Any) -> list[Any]:  # noqa: ANN401  (a layer of thinc's)
    """The layers side by side in one."""
    found: list[Any] = joined.layers[0].layers
    return found


def _layer(chained: Any) -> _Layer:  # noqa: ANN401  (a layer of thinc's)
    """The weights of a maxout layer and of what follows it."""
    maxout, norm = (_named(chained, name) for name in ("maxout", "layernorm"))
    weights, bias = maxout.get_param("W"), maxout.get_param("b")
    units, pieces, width = weights.shape
    return _Layer(
        np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(pieces * units, width).T),
        np.ascontiguousarray(bias.T.reshape(-1)),
        pieces,
        norm.get_param("G"),
        norm.get_param("b"),
    )


def _named(chained: Any, name: str) -> Any:  # noqa: ANN401  (a layer of thinc's)
    return next(layer for layer in chained.walk() if layer.name == name)
