"""Phrases that a line may open with, found by the line's first word."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tellings.knowledge.furniture.spelling import fold

_FIRST = re.compile(r"[^\W_]*")


class Openings:
    """Some phrases; :meth:`of` tells with which of them a line opens, as whole words."""

    __slots__ = ("_by_word", "phrases")

    def __init__(self, phrases: Iterable[str]) -> None:
        self.phrases = tuple(sorted({fold(phrase) for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase)))
        self._by_word: dict[str, list[str]] = {}
        for phrase in self.phrases:
            self._by_word.setdefault(_first(phrase), []).append(phrase)

    def of(self, folded: str) -> str | None:
        """The longest phrase that a folded line opens with, or None."""
        for phrase in self._by_word.get(_first(folded), ()):
            if folded.startswith(phrase) and not (
                phrase[-1].isalnum() and folded[len(phrase) : len(phrase) + 1].isalnum()
            ):
                return phrase
        return None


def _first(text: str) -> str:
    match = _FIRST.match(text)
    return match[0] if match else ""
