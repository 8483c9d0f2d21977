"""Which sentences are worth parsing: those with a word that may tell an act or say who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from tellings.knowledge.furniture import words_in
from tellings.model import Name, Sentence

_REFERRING = re.compile(r"\b(?:he|she|they|them|it|both|the two|those|others|some)\b", re.IGNORECASE)
_PAIR = re.compile(r"\b(?:the two|both|two)\b", re.IGNORECASE)
# Words that stand wherever these are found, in a text of ASCII: to ask for words first is quicker.
_REFERRED = frozenset("he she they them it both two those others some".split())
_PAIRED = frozenset({"both", "two"})
_FAR = 6  # sentences before, for the two that a pair means
_BACK = 2  # sentences before, for what such a word refers back to


class Triggers:
    """Words looked for in one pass, whole words only, whatever their case."""

    def __init__(self, words: Iterable[str]) -> None:
        every = {w.lower() for w in words}
        self._plain = frozenset(w for w in every if w.isalpha())
        self._search, self._others = _search(every), _search(every - self._plain)

    def candidates(self, cased: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Sentence, ...]:
        """The sentences in which one of the words stands, and those before that their pronouns and pairs may mean."""
        chosen: set[int] = set()
        for place, sentence in enumerate(sentences):
            text = cased[sentence.start : sentence.end]
            words = words_in(text.lower())
            if self._stand(text.lower(), words):
                told = _REFERRED.union(_PAIRED) if not text.isascii() else _REFERRED.intersection(words)
                back = _BACK if told and _REFERRING.search(text) else 0
                chosen.update(range(max(0, place - back), place + 1))
                if not told.isdisjoint(_PAIRED) and _PAIR.search(text):
                    chosen.update(_naming_two(sentences[max(0, place - _FAR) : place], names)[-1:])
        return tuple(sentences[place] for place in sorted(chosen))

    def stands_in(self, text: str) -> bool:
        """Whether one of the words stands in the text as a whole word."""
        small = text.lower()
        return self._stand(small, words_in(small))

    def _stand(self, small: str, words: Sequence[str]) -> bool:
        if not self._plain.isdisjoint(words):
            return True
        # What is left has a blank or a mark in it; beyond ASCII some signs that are no letters may stand within a word.
        search = self._others if small.isascii() else self._search
        return any(
            _bounded(small, start, end) for _, start, end in search.find_matches_as_indexes(small, overlapping=True)
        )


def _search(words: Iterable[str]) -> AhoCorasick:
    return AhoCorasick(sorted(words), matchkind=MatchKind.Standard, implementation=Implementation.DFA)


def _naming_two(sentences: Sequence[Sentence], names: Sequence[Name]) -> list[int]:
    """The sentences that name just two countries: "the two states" may mean them."""
    found = []
    for sentence in sentences:
        inside = {n.key for n in names if n.kind == "country" and sentence.start <= n.start and n.end <= sentence.end}
        if len(inside) == 2:
            found.append(sentence.index)
    return found


def _bounded(text: str, start: int, end: int) -> bool:
    return not (start > 0 and text[start - 1].isalpha()) and not (end < len(text) and text[end].isalpha())
