"""Names of months and weekdays in the languages that pages come in: CLDR's, in a table that ``make_calendar`` writes.

The table stands for babel, which takes a sixth of a second to put together what CLDR says of a dozen languages.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

TABLE = "calendar.csv"

Kind = Literal["month", "weekday"]
Width = Literal["wide", "abbreviated"]
WIDTHS: tuple[Width, ...] = ("wide", "abbreviated")


def month_names(language: str, width: Width) -> Mapping[int, str]:
    """The months' names for use in a date, by number from 1. Raises KeyError for a language that the table lacks."""
    return _table()["month", language, width]


def weekday_names(language: str, width: Width) -> Mapping[int, str]:
    """The weekdays' names for use in a date, by number from 0, Monday. Raises KeyError as :func:`month_names` does."""
    return _table()["weekday", language, width]


@cache
def _table() -> Mapping[tuple[str, str, str], Mapping[int, str]]:
    found: dict[tuple[str, str, str], dict[int, str]] = {}
    with files(__package__).joinpath(TABLE).open(encoding="utf-8") as table:
        for kind, language, width, number, name in csv.reader(table):
            found.setdefault((kind, language, width), {})[int(number)] = name
    return found
