"""What templates do to values: text as it is, days, numbers, words for names of fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup, escape

from tellings.publish.terminal.words import clean, days

_SHY = {"part_of": "part of", "followed_by": "followed by"}


def exact(text: str) -> Markup:
    """Text for a page of which no character may change: a parser of HTML would make CR LF one character."""
    return Markup(str(escape(text)).replace("\r", "&#13;"))  # noqa: S704  (escaped just now)


def carried(json: str) -> Markup:
    """JSON to be carried as the text of a template element: quotation marks, most of it, need no escaping there."""
    return Markup(json.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))  # noqa: S704  (escaped just now)


def plain(name: str) -> str:
    """A name of ours as words: ``armed_group`` is "armed group"."""
    return _SHY.get(name, name.replace("_", " "))


def number(count: int) -> str:
    """A number with thin spaces between thousands."""
    return f"{count:,}".replace(",", "\u202f")


def ranged(low: int | None, high: int | None) -> str:
    """A count with its bounds: "12", "27 – 33", "106 or more", "up to 50"."""
    if low is None and high is None:
        return ""
    if high is None:
        return f"{number(low or 0)} or more"
    if not low and high:
        return f"up to {number(high)}"
    return number(high) if low == high else f"{number(low or 0)} – {number(high)}"


def when(first: str | None, last: str | None) -> str:
    """A stretch of days, a whole month or year as such."""
    if first and last and first != last and first[:4] == last[:4]:
        if (first[5:], last[5:]) == ("01-01", "12-31"):
            return first[:4]
        if first[:7] == last[:7]:
            return f"{first} – {last[8:]}"
    return days(first, last)


def several(count: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number(count)} {noun}{'' if count == 1 else 's'}"


FILTERS: dict[str, Callable[..., Any]] = {
    "clean": clean,
    "carried": carried,
    "exact": exact,
    "plain": plain,
    "number": number,
    "when": when,
    "several": several,
}
