"""Which sentences are worth parsing: those with a word, in whatever form, that may tell an act or say who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tellings.knowledge.languages.ru.grammar import plain
from tellings.knowledge.languages.ru.naming import lemmas
from tellings.model import Sentence

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_REFERRING = frozenset("он она оно они оба обе".split())
_BACK = 2  # sentences before, for what such a word refers back to


class RussianTriggers:
    """Words looked for by their lemmas, and phrases as they stand."""

    def __init__(self, words: Iterable[str]) -> None:
        every = {plain(word.lower()) for word in words}
        self._words = frozenset(word for word in every if " " not in word)
        phrases = sorted(re.escape(word) for word in every if " " in word)
        self._phrases = re.compile(rf"\b(?:{'|'.join(phrases)})\b" if phrases else r"(?!)", re.IGNORECASE)

    def candidates(self, cased: str, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """The sentences in which one of the words stands, and those before that their pronouns may mean."""
        chosen: set[int] = set()
        for place, sentence in enumerate(sentences):
            found = set(_lemmas(cased, sentence))
            if found & self._words or self._phrases.search(cased, sentence.start, sentence.end):
                back = _BACK if found & _REFERRING else 0
                chosen.update(range(max(0, place - back), place + 1))
        return tuple(sentences[place] for place in sorted(chosen))


def _lemmas(cased: str, sentence: Sentence) -> Iterator[str]:
    for match in _WORD.finditer(cased, sentence.start, sentence.end):
        yield from lemmas(match[0])
