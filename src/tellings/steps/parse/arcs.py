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
        self._bias = lower.get_param("b").T.reshape(-1)
        padding = lower.get_param("pad").reshape(self._features, units, pieces).transpose(0, 2, 1)
        self._padding = padding.reshape(-1)
        self._upper = np.concatenate([upper.get_param("W").T, upper.get_param("b")[None]])
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
        largest = np.ones((len(waiting), self._units + 1), np.float32)
        while waiting:
            rows = self._asked(waiting) * self._features + first
            scores = self._scores(table.take(rows, axis=0), largest[: len(waiting)])
            waiting = self._part.transition_states(waiting, scores)
        self._part.set_annotations(docs, states)

    def _table(self, vectors: Floats) -> Floats:
        """What each word adds in each feature; before the first word what no word adds.

        One feature of each also adds the layer's bias: that need not be done again at each move.
        """
        table = np.empty((len(vectors) + 1, len(self._padding)), np.float32)
        table[0] = self._padding
        np.matmul(vectors, self._weights, out=table[1:])
        width = len(self._bias)
        table[:, :width] += self._bias
        return table.reshape(-1, width)

    def _scores(self, added: Floats, largest: Floats) -> Floats:
        """The score of every move in every state, from what is added (states, features, all pieces of all units).

        ``largest`` is where the largest piece of each unit is put, before a one for the bias.
        """
        every: Floats = np.add.reduce(added, axis=1)
        units, found = self._units, largest[:, :-1]
        np.maximum(every[:, :units], every[:, units : 2 * units], out=found)
        for piece in range(2, self._pieces):
            np.maximum(found, every[:, piece * units : (piece + 1) * units], out=found)
        scores: Floats = largest @ self._upper
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
