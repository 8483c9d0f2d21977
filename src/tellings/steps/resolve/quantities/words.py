"""The words, numbers and signs of a text with their places, for reading phrases that hold numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tellings.steps.resolve.quantities.lexicon import NumberWords, number_words
from tellings.steps.resolve.quantities.numerals import DIGITS

# A number; a word, with an abbreviation's inner stop ("p.m", "u.s"); or another sign, a run of one sign being one word.
# Plain words stand first, as most are: none of two letters is the beginning of anything else here.
_WORD = re.compile(
    rf"[A-Za-z]{{2,}}(?![^\W\d_])|(?a:{DIGITS})|(?i:(?:[ap]\.m|u\.s)\b|o['’]clock\b)|[^\W\d_]+"
    r"|(?i:(?P<sign>\S)(?P=sign)*)"
)


class Word(NamedTuple):
    """A word, number or sign: half-open code points, and the word in lower case."""

    start: int
    end: int
    raw: str
    lower: str


_NONE = Word(-1, -1, "", "")


@dataclass(frozen=True, slots=True)
class Words:
    """A text as words, and the number words of its language.

    Beyond either end there is an empty word, so that a neighbour can always be asked for. A word is made when it is
    asked for: few are.
    """

    text: str
    spans: Sequence[tuple[int, int]]
    lower: tuple[str, ...]
    known: NumberWords
    made: dict[int, Word] = field(default_factory=dict)

    def __getitem__(self, index: int) -> Word:
        found = self.made.get(index)
        return self._make(index) if found is None else found

    def _make(self, index: int) -> Word:
        if not 0 <= index < len(self.spans):
            return _NONE
        start, end = self.spans[index]
        self.made[index] = found = Word(start, end, self.text[start:end], self.lower[index])
        return found

    def touch(self, left: int) -> bool:
        """Whether nothing stands between a word and the next."""
        return 0 <= left < len(self.spans) - 1 and self.spans[left][1] == self.spans[left + 1][0]


def words_of(text: str, language: str) -> Words:
    """The words of a text in a language, in order."""
    spans = [match.span() for match in _WORD.finditer(text)]
    if text.isascii():  # each word is as long in small letters
        small = text.lower()
        lower = tuple([small[start:end] for start, end in spans])
    else:
        lower = tuple([text[start:end].lower() for start, end in spans])
    return Words(text, spans, lower, number_words(language))
