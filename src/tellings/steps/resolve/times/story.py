"""What a text says of its own time: its day of publication or dateline, and the years that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tellings.model import Document
from tellings.steps.resolve.times.expressions import Expression
from tellings.steps.resolve.times.meanings import Date, Known, Range

_ISO_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_IN_DIGITS = re.compile(r"(\d\d?)[/-](\d\d?)[/-]\d+")
_DATELINE = 160  # a dateline stands within so many code points of the body's start


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of the text with its year written: where it ends, and what it says."""

    end: int
    year: int
    month: int | None


@dataclass(frozen=True, slots=True)
class Story:
    """The day that a text counts from, if it has one, and the dates with a year in it, in order.

    ``day_first`` says how it writes dates in digits, where one shows it.
    """

    day: date | None
    dated: tuple[Dated, ...] = ()
    day_first: bool | None = None

    def year_of(self, month: int, at: int) -> int | None:
        """The year that the text gives elsewhere to that month: of several the nearest in the text."""
        same = [dated for dated in self.dated if dated.month == month]
        return min(same, key=lambda dated: abs(dated.end - at)).year if same else None


def story_of(document: Document, found: Sequence[Expression]) -> Story:
    """What the text says of its own time."""
    dated = [Dated(e.end, d.year, d.month) for e in found for d in _dates(e) if d.year is not None]
    return Story(
        _published(document.published) or _dateline(document, found), tuple(dated), _day_first(document, found)
    )


def _day_first(document: Document, found: Sequence[Expression]) -> bool | None:
    """Whether the day stands first in "13/05/2025", by the first date in digits that can be read in one way only."""
    for expression in found:
        digits = _IN_DIGITS.fullmatch(document.text, expression.start, expression.end)
        if digits and isinstance(expression.meaning, Date):
            return int(digits[1]) > 12
    return None


def _dates(expression: Expression) -> list[Date]:
    meaning = expression.meaning
    if isinstance(meaning, Known):
        start = meaning.period.start
        return [Date(start.year, start.month, start.day)] if meaning.period.unit == "D" else []
    ends = (meaning.first, meaning.last) if isinstance(meaning, Range) else (meaning,)
    return [end for end in ends if isinstance(end, Date)]


def _published(stamp: str | None) -> date | None:
    """The day of an ISO stamp; only a whole day counts."""
    match = _ISO_DAY.match(stamp or "")
    try:
        return date(*map(int, match.groups())) if match and match[3] else None
    except ValueError:
        return None


def _dateline(document: Document, found: Sequence[Expression]) -> date | None:
    """A whole date in the text's first line, as in "CITY, 4 FEB 90 (AGENCY) --"."""
    for expression in found:
        if expression.start > document.body_start + _DATELINE:
            break
        for dated in _dates(expression):
            if dated.year and dated.month and dated.day:
                return date(dated.year, dated.month, dated.day)
    return None
