"""Days as gold writes them: a day, a month, a year, or first and last day with a stroke between (ISO 8601)."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from tellings.score.checks import FieldError, text

_PART = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")


def days(value: object) -> str:
    """The days meant, as :func:`stretch` writes them."""
    first, stroke, last = text(value).partition("/")
    try:
        start, end = _bounds(first)[0], _bounds(last if stroke else first)[1]
    except ValueError:
        raise FieldError(f"{value!r} is no day; 2031-03-05, 2031-03, 2031 and 2031-03-05/2031-03-07 are") from None
    if end < start:
        raise FieldError(f"{value!r} ends before it begins")
    return stretch(start, end)


def stretch(start: str, end: str) -> str:
    """The days from ``start`` to ``end`` (ISO days), in the shortest way that gold may write them."""
    if start == end:
        return start
    year, month, day = (int(part) for part in start.split("-"))
    if (start, end) == (f"{start[:4]}-01-01", f"{start[:4]}-12-31"):
        return start[:4]
    if day == 1 and end == f"{start[:8]}{monthrange(year, month)[1]:02}":
        return start[:7]
    return f"{start}/{end}"


def _bounds(written: str) -> tuple[str, str]:
    """First and last day. Raises ValueError where there is no such day."""
    found = _PART.fullmatch(written)
    if not found:
        raise ValueError(written)
    year, month, day = (int(part or 0) for part in found.groups())
    last_month = month or 12
    last_day = day or monthrange(year, last_month)[1]
    return str(date(year, month or 1, day or 1)), str(date(year, last_month, last_day))
