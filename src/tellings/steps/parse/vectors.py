"""Word vectors for the tagger and the parser: what the model's own layers compute, in fewer and larger steps.

The first half of the network looks at one word alone: what it makes of a word is computed once and kept. The second half
looks at the neighbours too (:mod:`tellings.steps.parse.windows`), for all sentences of a document at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from tellings.steps.parse.alone import NORM, ORTH, SPACY, Doc, Language
from tellings.steps.parse.layers import MOST_KEPT, PADDING, Floats, features_of, is_known, layer_of, leaves
from tellings.steps.parse.windows import contextual

PART = "tok2vec"
_KEY, _KEPT_BY = [ORTH, NORM, SPACY], "V24"  # a word is kept by three numbers, as the bytes of all of them


class Vectors:
    """Sets the vectors of texts in place of a part of a model. ``instead_of``: that part, or none where it is unknown."""

    def __init__(self, model: Language) -> None:
        self.instead_of: list[str] = []
        self._rows: dict[bytes, int] = {}
        part: Any = model.get_pipe(PART).model if PART in model.pipe_names else None  # type: ignore[attr-defined]
        if part is not None and is_known(part):
            self.instead_of = [PART]
            words, context = part.layers
            self._columns = words.layers[0].attrs["columns"]
            self._word = layer_of(words.layers[3].layers[0])
            self._features = features_of([layer.layers[-1] for layer in leaves(words.layers[2])], self._word)
            self._around = [layer_of(layer.layers[0].layers[1]) for layer in context.layers[0].layers]
            self._kept: Floats = np.zeros((256, self._word.gain.shape[0]), np.float32)

    def give(self, docs: Sequence[Doc]) -> None:
        """Give each text its vectors, if they are not the model's own part's to give."""
        lengths = [len(doc) for doc in docs]
        if not self.instead_of or not any(lengths):
            return
        starts, total = [], PADDING
        for length in lengths:
            starts.append(total)
            total += length + PADDING
        words = np.zeros(total, np.bool_)
        for start, length in zip(starts, lengths, strict=True):
            words[start : start + length] = True
        rows: Floats = np.zeros((total, self._kept.shape[1]), np.float32)
        rows[words] = self._of_words(docs)
        contextual(rows, words, self._around)
        for doc, start, length in zip(docs, starts, lengths, strict=True):
            doc.tensor = rows[start : start + length]  # type: ignore[assignment]  # its stub knows no other floats

    def _of_words(self, docs: Sequence[Doc]) -> Floats:
        """What the first half makes of each word of some texts, one after the other."""
        if len(self._rows) + sum(map(len, docs)) > MOST_KEPT:
            self._rows.clear()
        every: list[int] = []
        for doc in docs:
            keys: list[bytes] = doc.to_array(_KEY).view(_KEPT_BY).ravel().tolist()
            where = [self._rows.get(key, -1) for key in keys]
            if -1 in where:
                numbers = doc.to_array(self._columns).tolist()
                for i, key in enumerate(keys):
                    if where[i] < 0:
                        where[i] = self._rows[key] if key in self._rows else self._keep(key, self._of_word(numbers[i]))
            every += where
        return self._kept.take(every, axis=0)

    def _keep(self, key: bytes, vector: Floats) -> int:
        row = self._rows[key] = len(self._rows)
        if row == len(self._kept):
            self._kept = np.concatenate([self._kept, np.zeros_like(self._kept)], dtype=np.float32)
        self._kept[row] = vector
        return row

    def _of_word(self, numbers: Sequence[int]) -> Floats:
        """What the first half makes of a word that is not known yet: one at a time, so that it is always the same."""
        added = [feature.of(number) for feature, number in zip(self._features, numbers, strict=True)]
        found: Floats = self._word.out_of(np.add.reduce(added)[None, :])[0]
        return found
