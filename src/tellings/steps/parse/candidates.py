"""Which sentences are worth parsing: those with a word that may tell an act or say who speaks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from tellings.model import Sentence


class Triggers:
    """Words looked for in one pass, whole words only, whatever their case."""

    def __init__(self, words: Iterable[str]) -> None:
        self._search = AhoCorasick(
            sorted({w.lower() for w in words}), matchkind=MatchKind.Standard, implementation=Implementation.DFA
        )

    def candidates(self, cased: str, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """The sentences in which one of the words stands."""
        return tuple(s for s in sentences if self.stands_in(cased[s.start : s.end]))

    def stands_in(self, text: str) -> bool:
        """Whether one of the words stands in the text as a whole word."""
        small = text.lower()
        return any(
            _bounded(small, start, end)
            for _, start, end in self._search.find_matches_as_indexes(small, overlapping=True)
        )


def _bounded(text: str, start: int, end: int) -> bool:
    return not (start > 0 and text[start - 1].isalpha()) and not (end < len(text) and text[end].isalpha())
