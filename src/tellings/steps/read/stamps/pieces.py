"""The parts of a stamp as they are printed: dates, times of day, zones, relative times; on folded text, by pattern."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tellings.knowledge.furniture import furniture
from tellings.steps.read.anywhere import Anywhere
from tellings.steps.read.stamps.calendar import Clock, Day
from tellings.steps.read.stamps.names import months

_DIGIT = re.compile(r"\d")
# What stands in each of these times; to look for it is many times faster than for the whole, and few lines have it.
_IN_NUMBERS = re.compile(r"\d\s?[./-]\s?\d")
_IN_CLOCK = re.compile(r"\d(?::\d|\s?h|\s?[ap]\.?\s?m)")
_IN_DOTTED = re.compile(r"\d\.\d")
_LETTER = r"[^\W\d_]"
_YEAR = r"(?P<y>(?:19|20)\d\d)"
# Copied pages glue what follows to the year ("20233:01 PM", "202317 Mar 2023").
_YEAR_ENDS = r"(?=\D|$|\d{1,2}[:./\s-])"
_YEAR_WORD = r"(?:\s?(?:թ|г|թվականի))?\.?"
_NUMBERS = re.compile(
    r"(?<![\d.:/-])(?P<a>\d{4}|\d{1,2})\s?(?P<sep>[./-])\s?(?P<b>\d{1,2})\s?(?P=sep)\s?(?P<c>\d{4}|\d{2})"
    r"(?=[^\d/-]|$|-\s|/\s|\d{1,2}:\d\d)"
)
_CLOCK = (
    r"(?P<h>\d{1,2})(?:(?::|\s?h\s?)(?P<m>\d\d)(?::(?P<s>\d\d)(?:[.,]\d{1,9})?)?(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?"
    r"|\s?(?P<half2>[ap])\.?\s?m\b\.?|\s?h\b)(?![\d:])"
)
_LOOSE_CLOCK = re.compile(r"(?<![\d:.,/+-])" + _CLOCK)
_GLUED_CLOCK = re.compile(_CLOCK)
_DOTTED_CLOCK = re.compile(r"(?<![\d.:,])(?P<h>\d{1,2})\.(?P<m>\d\d)(?![\d.:])")
_OFFSET = r"(?P<sign>[+\-−])\s?(?P<oh>\d{1,2})(?::?(?P<om>\d\d))?(?![\d:])"
_BARE_OFFSET = re.compile(r"\s?[(\[]?(?P<sign>[+\-−])(?P<oh>\d\d):?(?P<om>\d\d)(?![\d:])[)\]]?")
_SHORTEST = 8  # code points: "12 h" and less
LONGEST = 300
"""A line longer than this is no stamp, and only its two ends of this length can hold one (code points)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a stamp, and where it stands in the line. A ``weak`` one ("15.01", "15h") is a time only by a date."""

    start: int
    end: int
    what: Day | Clock | None
    weak: bool = False


@cache
def _worded() -> tuple[re.Pattern[str], ...]:
    names = "|".join(re.escape(name) for name in sorted(months(), key=lambda name: (-len(name), name)))
    month = rf"(?<!{_LETTER})(?P<mon>{names})(?!{_LETTER})\.?"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|-го|-е|\.)?(?:\s(?:of|de)\b)?[\s\-/.,]{{1,3}}{month}"
            rf"(?:[\s\-/.,']{{1,3}}{_YEAR}{_YEAR_ENDS})?",
            rf"{month}\s{{0,2}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?:[,.\s]{{1,3}}{_YEAR}{_YEAR_ENDS})?",
            rf"(?<!\d){_YEAR}{_YEAR_WORD}[\s,.\-]{{1,3}}{month}[\s\-]{{1,2}}(?P<d>\d{{1,2}})(?![\d:])",
            rf"{month},?\s{_YEAR}{_YEAR_ENDS}",
        )
    )


@cache
def _named() -> Anywhere:
    """The names of months: a line with none of them as a word has no date in words."""
    return Anywhere(months())


def _worded_day(match: re.Match[str]) -> Day:
    parts = match.groupdict()
    year, day = parts.get("y"), parts.get("d")
    return Day(int(year) if year else None, months()[parts["mon"]], int(day) if day else None)


def _number_day(match: re.Match[str]) -> Day | None:
    """The day of three numbers: year first, or day and month in an order that dots or the numbers decide."""
    a, b, c = match["a"], int(match["b"]), match["c"]
    if len(a) == 4:
        return Day(int(a), b, int(c)) if len(c) == 2 and 1900 <= int(a) < 2100 else None
    year = int(c) if len(c) == 4 else 2000 + int(c)
    first = int(a)
    if not 1900 <= year < 2100:
        return None
    dotted = match["sep"] == "."
    if first <= 12 < b:
        return Day(year, first, b, order=None if dotted else "mdy")
    riddle = not dotted and first <= 12 and first != b
    return Day(year, b, first, riddle, None if dotted or first <= 12 else "dmy")


def holds_digit(line: str) -> bool:
    """Whether a digit stands in a line, folded or not: without one it holds no date and no time of day."""
    return _DIGIT.search(line) is not None


def dates(folded: str) -> list[Piece]:
    """The dates in a folded line, left to right; of two that overlap the longer one."""
    if not holds_digit(folded):
        return []
    worded = _worded() if _named().may_be_word_of(folded) else ()
    found = [Piece(m.start(), m.end(), _worded_day(m)) for pattern in worded for m in pattern.finditer(folded)]
    numbers = ((m, _number_day(m)) for m in (_NUMBERS.finditer(folded) if _IN_NUMBERS.search(folded) else ()))
    found.extend(Piece(m.start(), m.end(), day) for m, day in numbers if day)
    return _apart(found)


def _apart(found: list[Piece]) -> list[Piece]:
    """The pieces without any that shares a character with a longer one, left to right."""
    kept: list[Piece] = []
    for piece in sorted(found, key=lambda piece: (piece.start - piece.end, piece.start)):
        if all(piece.end <= other.start or other.end <= piece.start for other in kept):
            kept.append(piece)
    return sorted(kept, key=lambda piece: piece.start)


def clocks(folded: str, days: list[Piece]) -> list[Piece]:
    """The times of day in a folded line that are no part of its dates, with their zones."""
    if not holds_digit(folded):
        return []
    loose = _LOOSE_CLOCK.finditer(folded) if _IN_CLOCK.search(folded) else ()
    dotted = _DOTTED_CLOCK.finditer(folded) if _IN_DOTTED.search(folded) else ()
    found = [_clock(folded, m) for m in (*loose, *dotted)]
    found.extend(_clock(folded, m) for day in days if (m := _GLUED_CLOCK.match(folded, day.end)))
    return _apart(
        [piece for piece in found if not any(piece.start < day.end and day.start < piece.end for day in days)]
    )


def _clock(folded: str, match: re.Match[str]) -> Piece:
    parts = match.groupdict()
    half = parts.get("half") or parts.get("half2")
    second = parts.get("s")
    end, offset = _zone(folded, match.end())
    clock = Clock(int(parts["h"]), int(parts.get("m") or 0), int(second) if second else None, half, offset)  # type: ignore[arg-type]
    return Piece(
        match.start(), end, clock, weak=not half and ":" not in match[0] and not re.search(r"h\s?\d", match[0])
    )


@cache
def _zones() -> re.Pattern[str]:
    names = sorted((name for name in furniture().stamps.zones if name != "z"), key=lambda name: (-len(name), name))
    words = "|".join(re.escape(name) for name in names)
    return re.compile(
        rf"\s{{0,2}}[,(\[]?\s?(?P<name>{words})(?!{_LETTER})(?:\s?{_OFFSET})?\s?[)\]]?|(?P<zulu>z)(?!{_LETTER})"
    )


def _zone(folded: str, at: int) -> tuple[int, int | None]:
    """Where a zone that stands at ``at`` ends, and its offset in minutes; ``(at, None)`` where none stands there."""
    bare = _BARE_OFFSET.match(folded, at)
    if bare and int(bare["oh"]) <= 14:
        return bare.end(), _minutes(bare)
    named = _zones().match(folded, at)
    if not named:
        return at, None
    base = 0 if named["zulu"] else furniture().stamps.zones[named["name"]]
    if not named["sign"] or base is None:
        return named.end(), base
    return named.end(), base + _minutes(named)


def _minutes(match: re.Match[str]) -> int:
    size = int(match["oh"]) * 60 + int(match["om"] or 0)
    return size if match["sign"] == "+" else -size


@cache
def _counting() -> Anywhere:
    """The words one of which stands in each of these times, but for the shortest ("6h")."""
    words = furniture().stamps
    return Anywhere((*words.ago_after, *words.ago_before, *words.today))


@cache
def _relative() -> re.Pattern[str]:
    words = furniture().stamps
    units, after, before, today = (
        "|".join(re.escape(word) for word in row)
        for row in (words.ago_units, words.ago_after, words.ago_before, words.today)
    )
    count = rf"(?:\d{{1,3}}\s?|{_LETTER}{{1,6}}\s)?"
    return re.compile(
        rf"^\d{{1,2}}\s?[smhdw]$|(?<!\w)(?:{count}(?:{units})\.?(?:\s\d{{1,2}}\s?(?:{units})\.?)?\s(?:{after})|(?:{before})\s{count}(?:{units})|{today})(?!\w)"
    )


def relatives(folded: str) -> Iterator[Piece]:
    """Times that count from an unknown now: "6 hours ago", "yesterday"."""
    if len(folded) > _SHORTEST and not _counting().held_by(folded):
        return
    for match in _relative().finditer(folded):
        yield Piece(match.start(), match.end(), None)
