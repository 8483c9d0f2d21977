"""The words of a text's sentences, found for the whole text at once: every text comes to a gate, so this has to be cheap."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tellings.knowledge.furniture import letters, words_in

# A pattern that opens with a set of characters is tried only where one of them stands.
_PIECE = re.compile(r"[\n.!?…](?:(?<=\n)\n*|(?<!\n)([\"'”’»)\]]*\s+)(?=[\"'“‘«(\[]?[A-Z0-9]))")
_PRINTED = "’‘“”–—…«»\N{NO-BREAK SPACE}"
"""What is no letter and yet stands in texts whose words are ASCII."""


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where each piece of a text starts and ends: it is cut in lines and these in sentences, roughly.

    A piece may hold two sentences, seldom half a one.
    """
    start = 0
    for cut in _PIECE.finditer(text):
        yield start, cut.start(cut.lastindex or 0)  # behind the stop, where there is one
        start = cut.end()
    yield start, len(text)


class Words:
    """The words of a text's stretches: whatever is no letter divides them."""

    __slots__ = ("_ascii", "_lower", "_plain", "_written")

    def __init__(self, text: str) -> None:
        for mark in "" if text.isascii() else _PRINTED:
            text = text.replace(mark, " ")
        self._plain, self._ascii = text, text.isascii()
        self._written = letters(text)
        self._lower = self._written.lower()

    def lower(self, start: int, end: int) -> list[str]:
        """The words of a stretch in their order, each in lower case."""
        if self._ascii or self._plain[start:end].isascii():
            return self._lower[start:end].split()
        return [word.lower() for word in self.written(start, end)]

    def written(self, start: int, end: int) -> list[str]:
        """The words of a stretch in their order."""
        if self._ascii or self._plain[start:end].isascii():
            return self._written[start:end].split()
        return words_in(self._plain[start:end])

    def plain(self, start: int, end: int) -> bool:
        """Whether a stretch is seen at once to have no capital letter but its first: its words need not be looked at."""
        return self._ascii and self._written[start + 1 : end] == self._lower[start + 1 : end]
