"""Reads an exact number out of words and digits: "twenty-one", "1.2 million", "two hundred and five", "5 lakh"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from msgspec import Struct

from tellings.steps.resolve.quantities.lexicon import NumberWords

# Groups of three, or the Indian way (1,00,000): a comma stands before two digits only where three end the number.
DIGITS = r"\d{1,3}(?:,\d{2,3}){0,5},\d{3}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_DIGITS = re.compile(DIGITS, re.ASCII)
_LONGEST = 15  # digits; what is longer is a telephone number or noise, no count


class Numeral(Struct, frozen=True):
    """A number read from a sequence of words, and how many of them it took."""

    value: Fraction
    length: int


def digits(word: str) -> Fraction | None:
    """The value of a number in digits ("1,234", "1,00,000", "1.2"), or None where the word is none."""
    if len(word) > 2 * _LONGEST or not _DIGITS.fullmatch(word):
        return None
    plain = word.replace(",", "")
    if len(plain) > _LONGEST:
        return None
    return Fraction(plain) if "." in plain else Fraction(int(plain))  # to read a whole number takes a fifth of the time


def read(words: Sequence[str], known: NumberWords, at: int = 0) -> Numeral | None:
    """The longest number that begins at ``words[at]``; words in lower case, hyphens as words of their own."""
    in_digits = digits(words[at]) if at < len(words) else None
    if in_digits is not None:
        return _scaled(in_digits, words, known, at)
    if words[at : at + 1] in (["a"], ["an"]) and words[at + 1 : at + 2] and words[at + 1] in known.scales:
        return _scaled(Fraction(1), words, known, at)  # "a hundred"
    return _spelled(words, known, at)


def _scaled(value: Fraction, words: Sequence[str], known: NumberWords, at: int) -> Numeral:
    """Digits with the scales that follow them: "1.2 million", "40 thousand"."""
    end = at + 1
    scales = known.scales
    while end < len(words) and words[end] in scales and end - at < 3:
        value *= scales[words[end]]
        end += 1
    return Numeral(value, end - at)


@dataclass(slots=True)
class _Sum:
    """A number being read: what is finished, and the part below the next scale."""

    finished: int = 0
    part: int = 0
    begun: bool = False

    def add(self, cardinal: int) -> bool:
        """Take "one" after "twenty" or "hundred", and anything at a start; False where it is another number."""
        room = 100 if self.part % 100 == 0 else 10 if self.part % 10 == 0 and self.part % 100 > 10 else 0
        if self.begun and cardinal >= (room if self.part else 100):
            return False
        self.part += cardinal
        self.begun = True
        return True

    def scale(self, by: int) -> bool:
        """Take "hundred" or "million"; False where nothing is there to multiply or the scales do not fall."""
        if not self.part or (by == 100 and self.part >= 100) or (self.finished and by >= self.finished):
            return False
        if by == 100:
            self.part *= 100
        else:
            self.finished += self.part * by
            self.part = 0
        return True


def _spelled(words: Sequence[str], known: NumberWords, at: int) -> Numeral | None:
    """A number in words; "a hundred" is one, "a" alone is none."""
    total, end = _Sum(), at
    if end + 1 < len(words) and words[end] == "a" and words[end + 1] in known.scales:
        total, end = _Sum(part=1, begun=True), at + 1
    while (step := _step(total, words, known, end)) is not None:
        end += step
    return Numeral(Fraction(total.finished + total.part), end - at) if total.begun else None


def _step(total: _Sum, words: Sequence[str], known: NumberWords, at: int) -> int | None:
    """How many words the number goes on by, or None at its end."""
    joint = total.begun and at + 1 < len(words) and _joins(total, known, words[at], words[at + 1])
    word = words[at + 1] if joint else words[at] if at < len(words) else ""
    if word in known.cardinals and total.add(known.cardinals[word]):
        return 1 + joint
    if not joint and total.begun and word in known.scales and total.scale(known.scales[word]):
        return 1
    return None


def _joins(total: _Sum, known: NumberWords, joint: str, word: str) -> bool:
    """The hyphen of "twenty-one", the "and" of "two hundred and five"."""
    value = known.cardinals.get(word, 0)
    if joint == "-":
        return 0 < value < 10 and total.part % 10 == 0 and total.part % 100 > 10
    return joint == "and" and value > 0 and (total.part > 0 or total.finished > 0) and total.part % 100 == 0
