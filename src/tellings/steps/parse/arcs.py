"""The parser's arcs: the model's own transitions, with the scores of all sentences of a document computed in one go.

spaCy's own loop asks for Python's lock eight times a word, which takes longer than what it computes between. Here the
states are spaCy's, and so is every move; only what is scored is computed by numpy, with the model's weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from tellings.steps.parse.alone import Doc, Language
from tellings.steps.parse.layers import Floats

PART = "parser"
_LAYERS = ["tok2vec", "lower", "upper"]
_NEEDED = ("moves", "transition_states", "set_annotations")


class Arcs:
    """Sets heads and relations of texts in place of a part of a model. ``instead_of``: that part, or none if unknown.

    ``vectors``: whether the texts come with their vectors; if the model gives these only later, so does it all else.
    """

    def __init__(self, model: Language, *, vectors: bool = True) -> None:
        self.instead_of: list[str] = []
        part: Any = model.get_pipe(PART) if vectors and PART in model.pipe_names else None
        if part is None or not _is_known(part):
            return
        self.instead_of = [PART]
        self._part = part
        self._words, lower, upper = (part.model.get_ref(name) for name in _LAYERS)
        self._features, units, pieces = (lower.get_dim(name) for name in ("nF", "nO", "nP"))
        self._units, self._pieces = units, pieces
        # Of each feature first the first piece of all units, then the next, so that the largest is found by whole rows.
        weights = lower.get_param("W").reshape(self._features, units, pieces, -1).transpose(0, 2, 1, 3)
        self._weights = np.ascontiguousarray(weights.reshape(self._features * pieces * units, -1).T)
        self._bias = np.ascontiguousarray(lower.get_param("b").T.reshape(-1))
        padding = lower.get_param("pad").reshape(self._features, units, pieces).transpose(0, 2, 1)
        self._padding = np.ascontiguousarray(padding.reshape(self._features, -1))
        self._upper, self._upper_bias = np.ascontiguousarray(upper.get_param("W").T), upper.get_param("b")
        # What knows of a state which words its next move is chosen by: a step of the model, made for no text.
        self._asked = part.model.predict([Doc(model.vocab, words=["x"])]).get_token_ids

    def give(self, docs: Sequence[Doc]) -> None:
        """Give each text, which has its vectors, its heads and relations, if they are not the model's own part's to give."""
        if not self.instead_of or not any(map(len, docs)):
            return
        states = self._part.moves.init_batch(docs)
        table = self._table(self._words.predict(docs))
        first = np.arange(self._features, 2 * self._features, dtype=np.int64)  # of the first word; no word is -1
        waiting = [state for state in states if not state.is_final()]
        while waiting:
            rows = self._asked(waiting) * self._features + first
            waiting = self._part.transition_states(waiting, self._scores(table, rows))
        self._part.set_annotations(docs, states)

    def _table(self, vectors: Floats) -> Floats:
        """What each word adds in each feature; before the first word the row for no word."""
        table = np.empty(((len(vectors) + 1) * self._features, self._padding.shape[1]), np.float32)
        table[: self._features] = self._padding
        np.matmul(vectors, self._weights, out=table[self._features :].reshape(len(vectors), -1))
        return table

    def _scores(self, table: Floats, rows: Any) -> Floats:  # noqa: ANN401  (numpy's integers)
        """The score of every move in every state, of whose features these are the rows in the table."""
        every: Floats = np.add.reduce(table.take(rows, axis=0), axis=1)
        every += self._bias
        largest = every[:, : self._units]
        for piece in range(1, self._pieces):
            largest = np.maximum(largest, every[:, piece * self._units : (piece + 1) * self._units])
        scores: Floats = largest @ self._upper
        scores += self._upper_bias
        return scores


def _is_known(part: Any) -> bool:  # noqa: ANN401  (a part of spaCy's)
    """Whether a parser is built and used as those of spaCy's small models are: one move at a time, by two layers."""
    model = part.model
    return (
        all(hasattr(part, name) for name in _NEEDED)
        and part.cfg.get("beam_width", 1) == 1
        and sorted(model.ref_names) == sorted(_LAYERS)
        and model.attrs.get("has_upper") is True
        and not model.attrs.get("unseen_classes")
        and model.get_ref("lower").get_dim("nP") >= 2
    )
