"""Names of months and weekdays in the languages that pages come in: CLDR's, and those that our own list adds."""

from __future__ import annotations

from functools import cache
from typing import Literal

from babel.dates import get_day_names, get_month_names

from tellings.knowledge.furniture import LANGUAGES, fold, furniture

_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")


@cache
def months() -> dict[str, int]:
    """Each name, folded and without its full stop, with its number.

    Only CLDR's *format* names are asked for: where a locale aliases its *stand-alone* names, Babel 2.18 may answer
    with those of the locale that was loaded before. Our own list has the stand-alone ones that differ.
    """
    found: dict[str, int] = {}
    for language in LANGUAGES:
        for width in _WIDTHS:
            for number, name in get_month_names(width, "format", language).items():
                found[fold(name).rstrip(".")] = number
    return found | dict(furniture().stamps.months)


@cache
def weekdays() -> frozenset[str]:
    """The words of the weekdays' names, folded, without full stops."""
    names = [
        name
        for language in LANGUAGES
        for width in _WIDTHS
        for name in get_day_names(width, "format", language).values()
    ]
    return frozenset(word.rstrip(".") for name in names for word in fold(name).split())
