"""The words, numbers and signs of a text with their places, for reading phrases that hold numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import add
from typing import NamedTuple

from tellings.steps.resolve.quantities.lexicon import NumberWords, number_words
from tellings.steps.resolve.quantities.numerals import DIGITS

# A number; a word, with an abbreviation's inner stop ("p.m", "u.s"); or another sign, a run of one sign being one word.
# Plain words stand first, as most are: none of two letters is the beginning of anything else here.
# What can be no word is told at once.
_WORD = re.compile(
    rf"((?=\S)(?:[A-Za-z]{{2,}}(?![^\W\d_])|(?a:{DIGITS})|(?i:(?:[ap]\.m|u\.s)\b|o['’]clock\b)|[^\W\d_]+"
    r"|(?i:(?P<sign>\S)(?P=sign)*)))"
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
    raw: Sequence[str]
    starts: Sequence[int]
    lower: tuple[str, ...]
    known: NumberWords
    made: dict[int, Word] = field(default_factory=dict)

    def __getitem__(self, index: int) -> Word:
        found = self.made.get(index)
        return self._make(index) if found is None else found

    def _make(self, index: int) -> Word:
        if not 0 <= index < len(self.raw):
            return _NONE
        start, raw = self.starts[index], self.raw[index]
        self.made[index] = found = Word(start, start + len(raw), raw, self.lower[index])
        return found

    def touch(self, left: int) -> bool:
        """Whether nothing stands between a word and the next."""
        return 0 <= left < len(self.raw) - 1 and self[left].end == self.starts[left + 1]


def words_of(text: str, language: str) -> Words:
    """The words of a text in a language, in order."""
    pieces = _WORD.split(text)
    gaps, raw = pieces[::3], pieces[1::3]  # the third is the sign of a run of one
    starts = list(accumulate(map(add, map(len, gaps), [0, *map(len, raw)])))
    return Words(text, raw, starts, tuple(map(str.lower, raw)), number_words(language))
