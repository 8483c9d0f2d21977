"""A sentence as the rules of framing hear it: what most of them ask first is whether one of their words is in it at all."""

from __future__ import annotations

from collections.abc import Sequence

from tellings.model import Sentence


class Heard:
    """A parsed sentence with its words in lower case, ``said``.

    ``lower`` is the document's text in lower case, ``phrases`` the set phrases that stand somewhere in it.
    """

    __slots__ = ("lower", "phrases", "said", "sentence")

    def __init__(self, sentence: Sentence, lower: str, phrases: Sequence[str]) -> None:
        self.sentence, self.lower, self.phrases = sentence, lower, phrases
        self.said = frozenset(sentence.lower)
