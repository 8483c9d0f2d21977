"""Cuts a text into lexemes: words of time and numbers with their meaning, everything else as *other*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from tellings.steps.resolve.quantities.numerals import number_words, read
from tellings.steps.resolve.times.words import Entry, folded, time_words

_TOKEN = re.compile(
    r"""
    (?P<iso_date>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?(?!\d))
    |(?P<numeric_date>\d{1,2}[/.]\d{1,2}[/.]\d{4}(?!\d)|\d{1,2}/\d{1,2}/\d\d(?!\d)|\d{4}[/.]\d{1,2}[/.]\d{1,2}(?!\d))
    |(?P<clock>\d{1,2}[:.]\d\d(?=\s?[ap]\.?m\b)|\d{1,2}:\d\d(?::\d\d)?(?![\d:]))
    |(?P<decade>\d{3}0['’]?s\b|['’]\d0s\b)
    |(?P<ordinal>\d{1,3}(?:st|nd|rd|th)\b)
    |(?P<short_year>(?<!['’])['’]\d\d\b(?!['’]))
    |(?P<quarter_name>Q[1-4]\b)
    |(?P<half>\d{1,3}[ -]1/2(?!\d))
    |(?P<number>\d{1,3}(?:,\d{2,3}){0,5},\d{3}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)
    |(?P<possessive>['’]s\b)
    |(?P<word>[ap]\.m\b\.?|o['’]clock\b|[^\W\d_]+)
    |(?P<mark>(?P<sign>[^\s\w])(?P=sign)*|\S)
    """,
    re.X | re.I,
)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_DOUBTED = frozenset(("number", "month", "weekday"))
_PLAIN = frozenset(("iso_date", "numeric_date", "clock", "decade", "ordinal", "quarter_name"))
_EARLIEST_YEAR, _LATEST_YEAR = 1000, 2999
_SURE_YEAR = 1700  # an earlier year is one only after "in", "since" …
_YEAR_BEFORE = frozenset("in since of from by until till to year before after during and early late mid - – ( ,".split())


class Lexeme(NamedTuple):
    """A word of time, a number or anything else. ``meaning`` is in the words of the data file, ``number`` its value.

    A tuple, as there is one for each word of a text.
    """

    kind: str
    start: int
    end: int
    lower: str
    meaning: str = ""
    number: int | Fraction = 0

    @property
    def whole(self) -> int:
        """The value as a whole number."""
        return int(self.number)


def lex(cased: str) -> list[Lexeme]:
    """All lexemes of a text, in order; a *break* stands where an empty line is."""
    tokens = list(_tokens(cased))
    words = [token.lower for token in tokens]
    found: list[Lexeme] = []
    at = 0
    while at < len(tokens):
        lexeme, length = _phrase(tokens, words, at) or _number(tokens, words, at) or (tokens[at], 1)
        found.append(lexeme)
        at += length
    return [_checked(cased, found, i) if found[i].kind in _DOUBTED else found[i] for i in range(len(found))]


def _tokens(cased: str) -> Iterator[Lexeme]:
    last = 0
    for match in _TOKEN.finditer(cased):
        if match.start() - last > 1 and _BLANK_LINE.search(cased, last, match.start()):
            yield Lexeme("break", last, last, "")
        shape = match.lastgroup or "mark"
        lower = match[0].lower()
        kind, number = _shaped(shape, lower) if shape not in ("word", "mark") else ("other", 0)
        yield Lexeme(kind, match.start(), match.end(), lower, "", number)
        last = match.end()


def _shaped(shape: str, lower: str) -> tuple[str, int | Fraction]:
    """The class and the value of what is not a plain word."""
    if shape == "ordinal":
        return shape, int(lower[:-2])
    if shape == "short_year":
        return "year", century(int(lower[1:]))
    if shape == "half":
        return "number", int(lower[:-4]) + Fraction(1, 2)
    return (shape if shape in _PLAIN else "other"), 0


def century(two_digits: int) -> int:
    """The year of two digits, by the rule of POSIX: 69 to 99 are 1969 to 1999."""
    return two_digits + (1900 if two_digits >= 69 else 2000)


def _phrase(tokens: Sequence[Lexeme], words: Sequence[str], at: int) -> tuple[Lexeme, int] | None:
    """The longest entry of the word list that begins here."""
    word = words[at]
    for entry in time_words().entries.get(word, ()):
        length = len(entry.words)
        if length == 1 or tuple(words[at : at + length]) == entry.words:
            return _entered(tokens, entry, at, length)
    if word in (ordinals := number_words().ordinals):
        return _joined(tokens, at, 1, "ordinal", ordinals[word]), 1
    month = time_words().foreign_months.get(word if word.isascii() else folded(word))
    return (_joined(tokens, at, 1, "foreign_month", month), 1) if month else None


def _entered(tokens: Sequence[Lexeme], entry: Entry, at: int, length: int) -> tuple[Lexeme, int]:
    number = int(entry.meaning) if entry.kind in ("month", "weekday") else 0
    lexeme = _joined(tokens, at, length, entry.kind, number, entry.meaning)
    if entry.short and at + 1 < len(tokens) and tokens[at + 1].lower[0] == "." and tokens[at + 1].start == lexeme.end:
        return lexeme._replace(end=lexeme.end + 1, lower=lexeme.lower + "."), 2  # a short form takes its full stop
    return lexeme, length


def _joined(
    tokens: Sequence[Lexeme], at: int, length: int, kind: str, number: int | Fraction = 0, meaning: str = ""
) -> Lexeme:
    lower = tokens[at].lower if length == 1 else " ".join(token.lower for token in tokens[at : at + length])
    return Lexeme(kind, tokens[at].start, tokens[at + length - 1].end, lower, meaning, number)


def _cardinals() -> Mapping[str, int]:
    return number_words().cardinals


def _number(tokens: Sequence[Lexeme], words: Sequence[str], at: int) -> tuple[Lexeme, int] | None:
    word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word.isascii() and word.isdigit() and len(word) < 9 and following not in number_words().scales:
        return _joined(tokens, at, 1, "number", int(word)), 1
    numeral = read(words, at) if tokens[at].kind == "other" and (word in _cardinals() or word[0].isdigit()) else None
    if numeral is None:
        return None
    after = read(words, at + numeral.length) if numeral.value in (18, 19) and words[at].isalpha() else None
    if after and 10 <= after.value <= 99 and words[at + numeral.length].isalpha():
        length = numeral.length + after.length
        return _joined(tokens, at, length, "year", numeral.value * 100 + after.value), length
    return _joined(tokens, at, numeral.length, "number", numeral.value), numeral.length


def _checked(cased: str, lexemes: Sequence[Lexeme], index: int) -> Lexeme:
    """A number that is a year becomes one; a month that may be another word becomes *other* where nothing speaks for it."""
    lexeme = lexemes[index]
    before = lexemes[index - 1] if index else None
    if before and before.kind == "dash" and index > 1 and lexemes[index - 2].kind == "edge":
        before = lexemes[index - 2]  # "mid-March"
    after = lexemes[index + 1] if index + 1 < len(lexemes) else None
    if lexeme.kind == "number" and _is_year(lexeme, before, after):
        return Lexeme("year", lexeme.start, lexeme.end, lexeme.lower, "", lexeme.number)
    doubted = _is_month if lexeme.kind == "month" else _is_weekday if lexeme.kind == "weekday" else None
    if doubted and not doubted(cased, lexeme, before, after):
        return Lexeme("other", lexeme.start, lexeme.end, lexeme.lower)
    return lexeme


def _is_year(number: Lexeme, before: Lexeme | None, after: Lexeme | None) -> bool:
    if len(number.lower) != 4 or not number.lower.isdigit() or not _EARLIEST_YEAR <= number.number <= _LATEST_YEAR:
        return False
    previous, following = before.lower if before else "", after.lower if after else ""
    if previous in _YEAR_BEFORE and previous.isalpha() and following not in time_words().after_no_year:
        return True
    if before and before.kind in ("month", "foreign_month", "season", "ordinal"):
        return True
    if previous in time_words().before_no_year or before and before.kind == "bound" or following in time_words().after_no_year:
        return False
    if number.whole % 100 == 0 or number.whole < _SURE_YEAR or number.whole > 2100:
        return bool(following) and not following[0].isalpha() and previous in _YEAR_BEFORE
    return True


def _is_month(cased: str, month: Lexeme, before: Lexeme | None, after: Lexeme | None) -> bool:
    if month.lower not in time_words().doubtful_months:
        return True
    if any(beside and beside.kind in ("number", "ordinal", "year") for beside in (before, after)):
        return True
    named = cased[month.start].isupper() or cased.islower()
    return named and before is not None and before.lower.split()[-1:] != [] and (
        before.lower.split()[-1] in time_words().before_months
    )


def _is_weekday(cased: str, weekday: Lexeme, before: Lexeme | None, after: Lexeme | None) -> bool:
    """A short form without its full stop ("Sun", "sat") needs a date, a part of the day or a preposition beside it."""
    if len(weekday.lower) > 5 or weekday.lower.endswith("."):
        return True
    if cased[weekday.start].islower() and not cased.islower():
        return False
    dated = after is not None and after.kind in ("comma", "part", "month", "number", "ordinal")
    return dated or (before is not None and before.lower in ("on", "last", "next", "since", "until"))
