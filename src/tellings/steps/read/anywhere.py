"""Whether a text holds one of many phrases, anywhere in it: asked of every line, so in one pass over each."""

from __future__ import annotations

from collections.abc import Iterable

from ahocorasick_rs import AhoCorasick, Implementation


class Anywhere:
    """Some phrases, none of them empty."""

    __slots__ = ("_automaton", "_phrases")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = sorted(set(phrases))
        self._automaton = AhoCorasick(self._phrases, implementation=Implementation.DFA)

    def held_by(self, text: str) -> bool:
        """Whether one of the phrases stands in the text, be it within a word."""
        try:
            return bool(self._automaton.find_matches_as_indexes(text))
        except UnicodeEncodeError:  # half of a pair of surrogates, which the automaton cannot take
            return any(phrase in text for phrase in self._phrases)

    def may_be_word_of(self, text: str) -> bool:
        """Whether one of the phrases may stand in the text with no letter right before or behind it; False if none does."""
        try:
            found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:
            return self.held_by(text)
        return any(not (text[start - 1 : start].isalpha() or text[end : end + 1].isalpha()) for _, start, end in found)
