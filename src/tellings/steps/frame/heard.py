"""A sentence as the rules of framing hear it: what most of them ask first is whether one of their words is in it at all."""

from __future__ import annotations

from collections.abc import Sequence

from tellings.model import Sentence, Token


class Heard:
    """A parsed sentence with its words in lower case, ``said``.

    ``lower`` is the document's text in lower case, ``phrases`` the set phrases that stand somewhere in it.
    """

    __slots__ = ("lower", "phrases", "said", "sentence")

    def __init__(self, sentence: Sentence, lower: str, phrases: Sequence[str]) -> None:
        self.sentence, self.lower, self.phrases = sentence, lower, phrases
        self.said = frozenset(sentence.lower)

    def tokens(self, words: frozenset[str]) -> Sequence[Token]:
        """Those that are one of some words; of most lists there is none, which is told at once."""
        if self.said.isdisjoint(words):
            return ()
        return [t for t, word in zip(self.sentence.tokens, self.sentence.lower, strict=True) if word in words]
