"""How a pattern over classes of words is written and matched.

A pattern is a regular expression whose atoms are classes of lexemes: ``month number (comma? year)?`` matches "March 12,
1999". English has every class, also those that only another language has words for. Each becomes one private-use
character, so that patterns run over one short string for a whole text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec import Struct

from tellings.knowledge.languages import ENGLISH
from tellings.steps.resolve.times.lexemes import SHAPES, Lexeme
from tellings.steps.resolve.times.meanings import Meaning
from tellings.steps.resolve.times.words import listed, time_words

_LETTERS = {name: chr(0xE000 + n) for n, name in enumerate(sorted({*time_words(ENGLISH).classes, *SHAPES}))}
_NAME = re.compile(r"[a-z_]{2,}|\ba\b")
_PIECE = re.compile(r"\(\?:|[()|]|(?:[a-z_]{2,}|\ba\b)[?*]?")


# Classes of words that join others to a time and make none by themselves, as a test holds; nothing crosses those APART.
JOINING = frozenset({"a", "and", "bound", "comma", "dash", "number", "of", "or", "possessive", "the", "to"})
APART = ("other", "break")
_OTHER = _LETTERS["other"]
_FOREIGN = _LETTERS["foreign_month"]  # the one class whose patterns take in words of no class
_ISLAND = re.compile(
    "[{joining}]*[^{joining}{apart}][^{apart}]*".format(
        joining="".join(_LETTERS[kind] for kind in sorted(JOINING)), apart="".join(_LETTERS[kind] for kind in APART)
    )
)


class Coded(NamedTuple):
    """The string that patterns run over, one character a lexeme, and which lexeme each character stands for.

    ``kinds`` are its characters.
    """

    letters: str
    places: Sequence[int]
    kinds: frozenset[str]


def coded(lexemes: Sequence[Lexeme]) -> Coded:
    """The lexemes among which a time may be found: most words of a text are of no class, and few of the others tell one.

    Each of the 70 patterns then runs over some dozens of characters in place of hundreds.
    """
    every = "".join([_LETTERS[lexeme.kind] for lexeme in lexemes])
    if _FOREIGN in every:
        return Coded(every, range(len(every) + 1), frozenset(every))
    islands = list(_ISLAND.finditer(every))
    places = [place for island in islands for place in range(island.start(), island.end() + 1)]
    letters = _OTHER.join([island[0] for island in islands])
    return Coded(letters, places, frozenset(letters))


class Found:
    """What a pattern matched: its lexemes by class, and those around it."""

    def __init__(self, begin: int, stop: int, lexemes: Sequence[Lexeme], language: str) -> None:
        self._lexemes, self.begin, self.stop = lexemes, begin, stop
        self._language = language
        self.words = tuple(lexemes[self.begin : self.stop])

    def listed(self, name: str) -> frozenset[str]:
        """One of the language's lists of words that decide a single question."""
        return listed(self._language, name)

    def all(self, *kinds: str) -> list[Lexeme]:
        """The lexemes of these classes, in order."""
        return [lexeme for lexeme in self.words if lexeme.kind in kinds]

    def get(self, *kinds: str) -> Lexeme | None:
        """The first lexeme of these classes, if there is one."""
        return next((lexeme for lexeme in self.words if lexeme.kind in kinds), None)

    def number(self, *kinds: str) -> int | None:
        """The value of the first lexeme of these classes."""
        lexeme = self.get(*kinds)
        return lexeme.whole if lexeme else None

    @property
    def before(self) -> Lexeme | None:
        """The lexeme before the match."""
        return self._lexemes[self.begin - 1] if self.begin else None

    @property
    def after(self) -> Lexeme | None:
        """The lexeme after the match."""
        return self._lexemes[self.stop] if self.stop < len(self._lexemes) else None

    def following(self, count: int) -> Sequence[Lexeme]:
        """The lexemes after the match, at most so many."""
        return self._lexemes[self.stop : self.stop + count]


class Candidate(Struct, frozen=True):
    """A stretch of lexemes that a rule reads as a time."""

    begin: int
    stop: int
    meaning: Meaning


class Rule:
    """A pattern with the function that makes a meaning of what it matched, or None where it is no time after all."""

    def __init__(self, pattern: str, make: Callable[[Found], Meaning | None]) -> None:
        self.pattern = re.compile(_NAME.sub(lambda name: _LETTERS[name[0]], pattern), re.VERBOSE)
        self._telling = frozenset(_LETTERS[name] for name in _NAME.findall(pattern) if name not in JOINING)
        self._needed = frozenset(_LETTERS[name] for name in _needed(pattern))
        self._make = make

    def may_match(self, kinds: frozenset[str]) -> bool:
        """Whether the pattern may match a string of these characters: most do not hold what it needs."""
        return not self._telling.isdisjoint(kinds) and self._needed <= kinds

    def candidates(self, coded: Coded, lexemes: Sequence[Lexeme], language: str) -> list[Candidate]:
        """Every stretch that the rule reads as a time; stretches of one rule do not overlap."""
        found: list[Candidate] = []
        if not self.may_match(coded.kinds):
            return found
        for match in self.pattern.finditer(coded.letters):
            begin, stop = coded.places[match.start()], coded.places[match.end()]
            meaning = self._make(Found(begin, stop, lexemes, language))
            if meaning is not None:
                found.append(Candidate(begin, stop, meaning))
        return found

    def reads(self, kinds: Sequence[str]) -> bool:
        """Whether the pattern takes words of these classes, in this order, for one time."""
        return self.pattern.fullmatch("".join(map(_LETTERS.__getitem__, kinds))) is not None


def _needed(pattern: str) -> set[str]:
    """The classes that stand in whatever a pattern matches: those outside all groups that may not be left out."""
    depth, found = 0, set()
    for piece in _PIECE.findall(pattern):
        if piece == "|" and not depth:
            return set()
        depth += (piece[0] == "(") - (piece == ")")
        if not depth and piece[-1].isalpha():
            found.add(piece)
    return found
