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
from tellings.steps.parse.windows import SEEN, Windows

PART = "tok2vec"
_KEY, _KEPT_BY = [ORTH, NORM, SPACY], "V24"  # a word is kept by three numbers, as the bytes of all of them
_FIRST = 256  # words; twice as many are made room for whenever there are more


class Vectors:
    """Sets the vectors of texts in place of a part of a model. ``instead_of``: that part, or none where it is unknown."""

    def __init__(self, model: Language) -> None:
        self.instead_of: list[str] = []
        self._numbers: dict[bytes, int] = {}
        part: Any = model.get_pipe(PART).model if PART in model.pipe_names else None  # type: ignore[attr-defined]
        if part is not None and is_known(part):
            self.instead_of = [PART]
            words, context = part.layers
            self._columns = words.layers[0].attrs["columns"]
            self._word = layer_of(words.layers[3].layers[0])
            self._features = features_of([layer.layers[-1] for layer in leaves(words.layers[2])], self._word)
            self._windows = Windows([layer_of(layer.layers[0].layers[1]) for layer in context.layers[0].layers])
            # What is kept of each word by its number, from 1 on: 0 is no word.
            self._alone: Floats = np.zeros((_FIRST, len(self._word.gain)), np.float32)
            self._added: Floats = np.zeros((SEEN * _FIRST, self._windows.width), np.float32)

    def give(self, docs: Sequence[Doc]) -> None:
        """Give each text its vectors, if they are not the model's own part's to give."""
        lengths = [len(doc) for doc in docs]
        if not self.instead_of or not any(lengths):
            return
        between = [0] * PADDING
        every, starts = [*between], []
        for numbers in self._numbered(docs):
            starts.append(len(every))
            every += numbers
            every += between
        which = np.array(every, np.int64)
        rows = self._alone.take(which, axis=0)
        self._windows.over(rows, which, self._added)
        for doc, start, length in zip(docs, starts, lengths, strict=True):
            doc.tensor = rows[start : start + length]  # type: ignore[assignment]  # its stub knows no other floats

    def _numbered(self, docs: Sequence[Doc]) -> list[list[int]]:
        """The numbers of the words of each text, by which it is known what the first half makes of them."""
        if len(self._numbers) + sum(map(len, docs)) > MOST_KEPT:
            self._numbers.clear()
        every, known = [], self._numbers
        for doc in docs:
            keys: list[bytes] = doc.to_array(_KEY).view(_KEPT_BY).ravel().tolist()
            which = [known.get(key, 0) for key in keys]
            if 0 in which:
                hashes = doc.to_array(self._columns).tolist()
                which = [known.get(key) or self._keep(key, hashes[i]) for i, key in enumerate(keys)]
            every.append(which)
        return every

    def _keep(self, key: bytes, hashes: Sequence[int]) -> int:
        """Keep what the first half makes of a word that is not known yet: of one at a time, so that it is always the same."""
        number = self._numbers[key] = len(self._numbers) + 1
        if number == len(self._alone):
            self._alone, self._added = (
                np.concatenate([all_, np.zeros_like(all_)]) for all_ in (self._alone, self._added)
            )
        added = [feature.of(hashed) for feature, hashed in zip(self._features, hashes, strict=True)]
        self._alone[number] = word = self._word.out_of(np.add.reduce(added)[None, :])[0]
        self._added[SEEN * number : SEEN * (number + 1)] = self._windows.adds(word)
        return number
