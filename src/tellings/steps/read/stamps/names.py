"""Names of months and weekdays in the languages that pages come in: CLDR's, and those that our own list adds."""

from __future__ import annotations

from functools import cache

from tellings.knowledge.calendar import WIDTHS, month_names, weekday_names
from tellings.knowledge.furniture import LANGUAGES, fold, furniture


@cache
def months() -> dict[str, int]:
    """Each name, folded and without its full stop, with its number.

    CLDR's are those for use in a date; our own list has those that stand alone and differ.
    """
    found: dict[str, int] = {}
    for language in LANGUAGES:
        for width in WIDTHS:
            for number, name in month_names(language, width).items():
                found[fold(name).rstrip(".")] = number
    return found | dict(furniture().stamps.months)


@cache
def weekdays() -> frozenset[str]:
    """The words of the weekdays' names, folded, without full stops."""
    names = [name for language in LANGUAGES for width in WIDTHS for name in weekday_names(language, width).values()]
    return frozenset(word.rstrip(".") for name in names for word in fold(name).split())
