"""The words, numbers and signs of a text with their places, for reading phrases that hold numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from tellings.steps.resolve.quantities.lexicon import NumberWords, number_words
from tellings.steps.resolve.quantities.numerals import DIGITS

# A number; a word, with an abbreviation's inner stop ("p.m", "u.s"); or another sign, a run of one sign being one word.
_WORD = re.compile(rf"(?a:{DIGITS})|(?:[ap]\.m|u\.s)\b|o['’]clock\b|[^\W\d_]+|(?P<sign>\S)(?P=sign)*", re.IGNORECASE)


class Word(NamedTuple):
    """A word, number or sign: half-open code points, and the word in lower case."""

    start: int
    end: int
    raw: str
    lower: str


@dataclass(frozen=True, slots=True)
class Words:
    """A text as words, and the number words of its language.

    Beyond either end there is an empty word, so that a neighbour can always be asked for.
    """

    text: str
    words: tuple[Word, ...]
    lower: tuple[str, ...]
    known: NumberWords

    def __getitem__(self, index: int) -> Word:
        return self.words[index] if 0 <= index < len(self.words) else Word(-1, -1, "", "")

    def __len__(self) -> int:
        return len(self.words)

    def touch(self, left: int) -> bool:
        """Whether nothing stands between a word and the next."""
        return self[left].end == self[left + 1].start != -1


def words_of(text: str, language: str) -> Words:
    """The words of a text in a language, in order."""
    found = tuple(Word(*m.span(), m[0], m[0].lower()) for m in _WORD.finditer(text))
    return Words(text, found, tuple(word.lower for word in found), number_words(language))
