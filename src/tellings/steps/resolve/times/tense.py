"""Whether a time's sentence tells of what was or of what will be, from the verbs around it, with no parse."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from tellings.steps.resolve.times.words import listed

Tense = Literal["past", "future"]

_WORD = re.compile(r"['’]ll\b|[^\W\d_]+|[,;:.\"”“()]")
_REACH = 180  # code points on either side that are read
_NEXT = 40  # and so many for the words that follow at once
_POSSESSIVE = re.compile(r"['’]s\b")


def tense(cased: str, sentence: tuple[int, int], at: int, stop: int, language: str) -> Tense | None:
    """The tense at ``cased[at:stop]`` in the sentence between two places, or None where nothing tells it.

    A verb before the time counts before one after it, unless the time opens its clause ("…, and on Friday he will").
    """
    before = _words(cased, max(sentence[0], at - _REACH), at)
    following = _words(cased, stop, min(sentence[1], stop + _NEXT))[:3]
    if _POSSESSIVE.match(cased, stop) or _is_attribute(before, following, language):
        return None if listed(language, "coming_nouns").intersection(following) else "past"
    opens = _opens_clause(before, language)
    if not opens and before[-1] in listed(language, "until_words") and "had" not in before[-10:]:
        return "future"
    told = None if opens else _backward(before, language)
    told = told or _forward(_words(cased, stop, min(sentence[1], stop + _REACH)), language)
    return told or (_backward(before, language) if opens else None)


def _words(cased: str, start: int, end: int) -> list[str]:
    """The words of a stretch; names, which tell no tense ("United", "May"), as ``Name``."""
    return [word if word[0].islower() or not word[0].isalpha() else "Name" for word in _WORD.findall(cased, start, end)]


def _is_attribute(before: Sequence[str], after: Sequence[str], language: str) -> bool:
    """As in "The July 7 bombings": an article before it and a noun after it."""
    noun = after[:1] and after[0].isalpha() and after[0] not in _no_nouns(language)
    return bool(noun and before[-1:] and before[-1] in ("the", "a", "an", "its", "their"))


@cache
def _no_nouns(language: str) -> frozenset[str]:
    """Words that are no nouns, behind a time."""
    return frozenset().union(*(listed(language, name) for name in ("future", "past", "openers", "prepositions")))


@cache
def _begin_future(language: str) -> frozenset[str]:
    """The words with which a word or phrase of the future begins."""
    return frozenset(phrase.partition(" ")[0] for phrase in listed(language, "future"))


def _opens_clause(before: list[str], language: str) -> bool:
    words = list(before)
    while words and words[-1] in listed(language, "prepositions"):
        words.pop()
    opened = len(words) < len(before) and words[-1:] == [","]
    return not words or opened or words[-1] in listed(language, "openers") or words[-1] in (";", ":", '"', "“")


def _forward(words: Sequence[str], language: str) -> Tense | None:
    return next((clue for i in range(len(words)) if (clue := _clue(words, i, language))), None)


def _backward(words: Sequence[str], language: str) -> Tense | None:
    return next((clue for i in reversed(range(len(words))) if (clue := _clue(words, i, language))), None)


def _clue(words: Sequence[str], at: int, language: str) -> Tense | None:
    """What the word at a place tells, alone or with those after it."""
    word = words[at]
    if word in _begin_future(language):
        future = listed(language, "future")
        if any(" ".join(words[at : at + length]) in future for length in (1, 2, 3)):
            return "future"
    return "past" if word in listed(language, "past") or (word.endswith("ed") and len(word) > 4) else None
