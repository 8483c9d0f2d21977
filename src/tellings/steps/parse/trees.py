"""Parsing: from sentences to sentences with tokens. The only module that calls the parser."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from tellings.model import Name, Sentence, Token
from tellings.steps.parse import english
from tellings.steps.parse.alone import HEAD, IDX, LENGTH, SENT_START, Doc, Language
from tellings.steps.parse.arcs import Arcs
from tellings.steps.parse.lemmas import Lemmas, Word
from tellings.steps.parse.mending import mended
from tellings.steps.parse.tags import Tags
from tellings.steps.parse.vectors import Vectors
from tellings.steps.parse.view import View, view

_PARTS = 4  # into so many parts by length spaCy divides a batch for the parser; in one its matrices are larger

MOST_TOKENS = 200  # what is longer is a list or a table; the parser's time is fine, its trees are not
_ONE_SENTENCE: Any = np.array([[1], *([[-1]] * (MOST_TOKENS - 1))], "int64").view("uint64")


class Parser:
    """The English tagger, parser and lemmatiser, with names as neutral words. Raises ResourceError when made."""

    def __init__(self, own: str = "") -> None:
        self._model: Language = english.load(own)
        self._lemmas = Lemmas(self._model)
        self._vectors = Vectors(self._model)
        given = bool(self._vectors.instead_of)
        self._tags, self._arcs = Tags(self._model, vectors=given), Arcs(self._model, vectors=given)
        here = (self._vectors, self._tags, self._arcs, self._lemmas)
        self._done_here = [name for part in here for name in part.instead_of]

    def parse(self, cased: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Sentence, ...]:
        """The sentences with their tokens. ``cased`` is the document's text, or that with its case restored.

        All sentences of a document go through the model as one batch, whatever else is being coded: the last bits of
        a matrix product depend on the batch, and the same document must always give the same record.
        """
        starts = [name.start for name in names]
        views = [view(cased, s.start, s.end, _within(names, starts, s)) for s in sentences]
        docs = [self._blank(v) for v in views]
        self._vectors.give(docs)
        self._tags.give(docs)
        self._arcs.give(docs)
        parsed = self._rest(docs)
        return tuple(
            sentence.with_tokens(mended(_tokens(cased, seen, doc, self._lemmas.of(doc))))
            for sentence, seen, doc in zip(sentences, views, parsed, strict=True)
        )

    def _rest(self, docs: Sequence[Doc]) -> Iterable[Doc]:
        """The texts with what is not done here: nothing, with a model as spaCy's small ones are."""
        if set(self._model.pipe_names) <= set(self._done_here):
            return docs
        return self._model.pipe(docs, batch_size=max(1, _PARTS * len(docs)), disable=self._done_here)

    def _blank(self, seen: View) -> Doc:
        doc = self._model.make_doc(seen.text.rstrip())
        doc = doc[:MOST_TOKENS].as_doc() if len(doc) > MOST_TOKENS else doc
        if len(doc):  # one tree a sentence: we have split already
            doc.from_array([SENT_START], _ONE_SENTENCE[: len(doc)])
        return doc


def _within(names: Sequence[Name], starts: Sequence[int], sentence: Sentence) -> list[Name]:
    """The names in a sentence; ``starts`` are those of all, which stand in order."""
    some = names[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
    return [name for name in some if name.end <= sentence.end]


def _tokens(cased: str, seen: View, doc: Doc, words: Sequence[Word]) -> list[Token]:
    rows = doc.to_array([HEAD, IDX, LENGTH]).view("int64").tolist()  # a head as so many words on
    below: list[tuple[int, ...]] = [()] * len(rows)
    for i, (on, _, _) in enumerate(rows):
        if on:
            below[i + on] += (i,)
    starts, ends, names, lemmas, found = seen.starts, seen.ends, seen.names, seen.lemmas, []
    for i, ((on, first, length), word) in enumerate(zip(rows, words, strict=True)):
        start, end = starts[first], ends[first + length - 1]
        text, name, lemma = cased[start:end], names.get(first), word.lemma
        if name is not None:
            lemma = text.lower()
        elif first in lemmas:
            lemma = lemmas[first].lower()
        found.append(Token(i, start, end, text, lemma, word.tag, word.dep, i + on, below[i], name))
    return found
