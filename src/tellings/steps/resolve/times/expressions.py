"""Finds the time expressions of a text, before any is given its place in the calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeGuard

from msgspec import Struct

from tellings.steps.resolve.times import amounts, clocks, dates, divisions, relative
from tellings.steps.resolve.times.lexemes import Lexeme
from tellings.steps.resolve.times.lexer import lex
from tellings.steps.resolve.times.meanings import Clock, Date, Known, Meaning, Offset, Range, Weekday
from tellings.steps.resolve.times.patterns import Candidate, coded

RULES = (*dates.RULES, *relative.RULES, *divisions.RULES, *clocks.RULES, *amounts.RULES)


class Expression(Struct, frozen=True):
    """Words that tell a time: code points into the text, and what they mean."""

    start: int
    end: int
    meaning: Meaning


def expressions(cased: str, language: str) -> list[Expression]:
    """The time expressions of a text, in order; they do not overlap."""
    lexemes = lex(cased, language)
    chosen = _joined(_chosen(lexemes, language), lexemes)
    return [Expression(lexemes[c.begin].start, lexemes[c.stop - 1].end, c.meaning) for c in chosen]


def _chosen(lexemes: Sequence[Lexeme], language: str) -> Iterator[Candidate]:
    """From left to right, of those that begin at one place the longest; of equals the earlier rule."""
    telling = coded(lexemes)
    found = [candidate for rule in RULES for candidate in rule.candidates(telling, lexemes, language)]
    found.sort(key=lambda candidate: (candidate.begin, -candidate.stop))
    end = 0
    for candidate in found:
        if candidate.begin >= end:
            yield candidate
            end = candidate.stop


def _joined(chosen: Iterator[Candidate], lexemes: Sequence[Lexeme]) -> list[Candidate]:
    """Two neighbours that are one time become one: "noon" and "Wednesday", "Thursday" through "Tuesday"."""
    found: list[Candidate] = []
    for candidate in chosen:
        joined = _join(found[-1], candidate, lexemes) if found else None
        if joined is None:
            found.append(candidate)
        else:
            found[-1] = joined
    return found


def _join(first: Candidate, second: Candidate, lexemes: Sequence[Lexeme]) -> Candidate | None:
    between = [lexeme.kind for lexeme in lexemes[first.stop : second.begin]]
    if between in ([], ["comma"]) and isinstance(first.meaning, Clock) and first.meaning.of is None:
        return _made(first, second, Clock(first.meaning.value, second.meaning)) if _is_day(second.meaning) else None
    if between == ["of"] and _is_part(first.meaning) and _is_day(second.meaning):
        return _made(first, second, Clock(first.meaning.value, second.meaning))
    if len(between) == 1 and _alike(first.meaning, second.meaning):
        opening = lexemes[first.begin - 1].kind if first.begin else ""
        if between[0] in ("to", "dash") or (between[0] == "and" and opening == "between"):
            return _made(first, second, Range(first.meaning, second.meaning))
    return None


def _made(first: Candidate, second: Candidate, meaning: Meaning) -> Candidate:
    return Candidate(first.begin, second.stop, meaning)


def _is_part(meaning: Meaning) -> TypeGuard[Clock]:
    """A part of a day that does not say which: "the night" of 3 March."""
    return isinstance(meaning, Clock) and meaning.of is None and meaning.value[1:].isalpha()


def _is_day(meaning: Meaning) -> bool:
    if isinstance(meaning, Date):
        return meaning.day is not None
    return isinstance(meaning, Weekday) or (isinstance(meaning, Offset) and meaning.unit == "D")


def _alike(first: Meaning, second: Meaning) -> bool:
    """Two days, two months or two weekdays. Two years stay two times, as in TimeBank."""
    if isinstance(first, Date) and isinstance(second, Date):
        return first.month is not None and second.month is not None and bool(first.day) == bool(second.day)
    return type(first) is type(second) and isinstance(first, Known | Weekday)
