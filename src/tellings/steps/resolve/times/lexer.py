"""Cuts a text into lexemes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache, partial
from typing import NamedTuple

from tellings.steps.resolve.quantities.lexicon import NumberWords, number_words
from tellings.steps.resolve.quantities.numerals import read
from tellings.steps.resolve.times.doubts import DOUBTED, sure
from tellings.steps.resolve.times.lexemes import Lexeme
from tellings.steps.resolve.times.words import Entry, TimeWords, folded, time_words

# Plain words stand first, as most are: none of two letters is the beginning of anything else here.
_TOKEN = re.compile(
    r"""
    (?P<plain>(?-i:[A-Za-z]{2,})(?![^\W\d_]))
    |(?P<iso_date>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?(?!\d))
    |(?P<numeric_date>\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)|\d{1,2}/\d{1,2}/\d\d(?!\d)|\d{4}[/.]\d{1,2}[/.]\d{1,2}(?!\d))
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
    re.VERBOSE | re.IGNORECASE,
)
_lexeme = partial(tuple.__new__, Lexeme)  # takes half as long as the class itself
# The same with no more groups than it needs, to cut a text with: that takes half as long as to go from match to match;
# and half as long again where a blank is not held against each of them.
_CUT = re.compile(r"((?=\S)(?:" + re.sub(r"\(\?P<(?!sign)\w+>", "(?:", _TOKEN.pattern) + "))", _TOKEN.flags)
_SIGNS = frozenset("'’Qq")  # with one of these or a digit all begins that is more than a word or a mark
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_PLAIN = frozenset(("iso_date", "numeric_date", "clock", "decade", "ordinal", "quarter_name"))


def lex(cased: str, language: str) -> list[Lexeme]:
    """All lexemes of a text in a language, in order; a *break* stands where an empty line is."""
    tokens = _tokens(cased)
    words = [token.lower for token in tokens]
    known, times, told, alone = number_words(language), time_words(language), _told(language), _alone(language)
    found: list[Lexeme] = []
    at, last = 0, len(words) - 1
    for i, word in enumerate(words):
        if i < at:
            continue
        if word not in told and word.isascii() and not word[:1].isdigit():  # as most are
            found.append(tokens[i])
        elif (told_alone := alone.get(word)) is not None and (i == last or words[i + 1] not in told_alone.following):
            entry = told_alone.entry
            found.append(_joined(tokens, i, 1, entry.kind, entry.number, entry.meaning) if entry else tokens[i])
        else:
            lexeme, length = (
                _phrase(tokens, words, i, times, known) or _number(tokens, words, i, known) or (tokens[i], 1)
            )
            found.append(lexeme)
            at = i + length
    return [sure(cased, found, i, language) if lexeme.kind in DOUBTED else lexeme for i, lexeme in enumerate(found)]


@cache
def _told(language: str) -> frozenset[str]:
    """The words that a time or a number can begin with."""
    time, number = time_words(language), number_words(language)
    return frozenset({*time.entries, *time.foreign_months, *number.ordinals, *number.cardinals})


class _Alone(NamedTuple):
    """What a word tells by itself, which may be nothing, and the words behind it with which it may tell something else."""

    entry: Entry | None
    following: frozenset[str]


@cache
def _alone(language: str) -> Mapping[str, _Alone]:
    """The words that tell a time by entries of the word list alone: most that a text has are among them ("the", "at")."""
    times, number = time_words(language), number_words(language)
    found = {}
    for word, some in times.entries.items():
        entry = next((one for one in some if len(one.words) == 1), None)
        numeral = word in number.ordinals or word in number.cardinals or word[0].isdigit()
        if not (entry.short if entry else numeral or folded(word) in times.foreign_months):
            found[word] = _Alone(entry, frozenset(one.words[1] for one in some if len(one.words) > 1))
    return found


def _tokens(cased: str) -> list[Lexeme]:
    found = []
    pieces, end = _CUT.split(cased), 0
    for gap, word in zip(pieces[::3], pieces[1::3], strict=False):  # and the gap after the last word
        if len(gap) > 1 and _BLANK_LINE.search(gap):
            found.append(Lexeme("break", end, end, ""))
        start, lower = end + len(gap), word.lower()
        end = start + len(word)
        if word.isalpha() or not (word[0] in _SIGNS or word[0].isdecimal()):  # as most are
            found.append(_lexeme(("other", start, end, lower, "", 0)))
        else:
            kind, number = _shaped(cased, start, lower)
            found.append(Lexeme(kind, start, end, lower, "", number))
    return found


def _shaped(cased: str, start: int, lower: str) -> tuple[str, int | Fraction]:
    """The class and the value of what stands somewhere and may be no plain word."""
    match = _TOKEN.match(cased, start)
    shape = match.lastgroup if match else None
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


def _phrase(
    tokens: Sequence[Lexeme], words: Sequence[str], at: int, known: TimeWords, numbers: NumberWords
) -> tuple[Lexeme, int] | None:
    """The longest entry of the word list that begins here."""
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else ""
    for entry in known.entries.get(word, ()):
        length = len(entry.words)
        if length == 1 or (entry.words[1] == following and tuple(words[at : at + length]) == entry.words):
            return _entered(tokens, entry, at, length)
    if word in numbers.ordinals:
        return _joined(tokens, at, 1, "ordinal", numbers.ordinals[word]), 1
    month = known.foreign_months.get(word if word.isascii() else folded(word))
    return (_joined(tokens, at, 1, "foreign_month", month), 1) if month else None


def _entered(tokens: Sequence[Lexeme], entry: Entry, at: int, length: int) -> tuple[Lexeme, int]:
    lexeme = _joined(tokens, at, length, entry.kind, entry.number, entry.meaning)
    if entry.short and at + 1 < len(tokens) and tokens[at + 1].lower[:1] == "." and tokens[at + 1].start == lexeme.end:
        return lexeme._replace(end=lexeme.end + 1, lower=lexeme.lower + "."), 2  # a short form takes its full stop
    return lexeme, length


def _joined(
    tokens: Sequence[Lexeme], at: int, length: int, kind: str, number: int | Fraction = 0, meaning: str = ""
) -> Lexeme:
    first = tokens[at]
    if length == 1:
        return _lexeme((kind, first.start, first.end, first.lower, meaning, number))
    lower = " ".join(token.lower for token in tokens[at : at + length])
    return Lexeme(kind, first.start, tokens[at + length - 1].end, lower, meaning, number)


def _number(tokens: Sequence[Lexeme], words: Sequence[str], at: int, known: NumberWords) -> tuple[Lexeme, int] | None:
    word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word.isascii() and word.isdigit() and len(word) < 9 and following not in known.scales:
        return _joined(tokens, at, 1, "number", int(word)), 1
    numeral = (
        read(words, known, at)
        if tokens[at].kind == "other" and (word in known.cardinals or word[0].isdigit())
        else None
    )
    if numeral is None:
        return None
    after = read(words, known, at + numeral.length) if numeral.value in (18, 19) and words[at].isalpha() else None
    if after and 10 <= after.value <= 99 and words[at + numeral.length].isalpha():
        length = numeral.length + after.length
        return _joined(tokens, at, length, "year", numeral.value * 100 + after.value), length
    return _joined(tokens, at, numeral.length, "number", numeral.value), numeral.length
