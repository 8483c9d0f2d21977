"""Tags: what the model's own tagger gives, computed and set for all sentences of a document at once.

spaCy's own loop looks up the name of the tag anew for each word, which takes longer than to find out which it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tellings.steps.parse.alone import TAG, Doc, Language
from tellings.steps.parse.layers import Floats

PART = "tagger"
_LAYERS = "tok2vec-listener>>with_array(softmax)"


class Tags:
    """Sets the tags of texts in place of a part of a model. ``instead_of``: that part, or none if unknown.

    ``vectors``: whether the texts come with their vectors; if the model gives these only later, so does it all else.
    """

    def __init__(self, model: Language, *, vectors: bool = True) -> None:
        self.instead_of: list[str] = []
        part: Any = model.get_pipe(PART) if vectors and PART in model.pipe_names else None
        if part is None or part.model.name != _LAYERS:
            return
        self.instead_of = [PART]
        layer = part.model.layers[1].layers[0]
        self._weights: Floats = layer.get_param("W").T
        self._bias: Floats = layer.get_param("b")
        self._names: NDArray[np.uint64] = np.array([model.vocab.strings.add(name) for name in part.labels], np.uint64)

    def give(self, docs: Sequence[Doc]) -> None:
        """Give each text, which has its vectors, its tags, if they are not the model's own part's to give."""
        some = [doc for doc in docs if len(doc)]
        if not self.instead_of or not some:
            return
        scores: Floats = np.concatenate([doc.tensor for doc in some]) @ self._weights
        scores += self._bias
        found = self._names[scores.argmax(axis=1)][:, None]
        start = 0
        for doc in some:
            doc.from_array([TAG], found[start : start + len(doc)])
            start += len(doc)
