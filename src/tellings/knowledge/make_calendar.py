"""Makes calendar.csv from CLDR (babel): ``python -m tellings.knowledge.make_calendar``."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import TextIO

from babel.dates import get_day_names, get_month_names

from tellings.knowledge.calendar import TABLE, WIDTHS

LANGUAGES = ("az", "de", "en", "es", "fr", "hy", "it", "ka", "pt", "ru", "tr", "uk")


def rows() -> Iterator[tuple[str, str, str, int, str]]:
    """A row a name: kind, language, width, number, name.

    Only names for use in a date: where a locale borrows its stand-alone names, Babel 2.18 may answer with those of the
    locale that was loaded before.
    """
    for language in LANGUAGES:
        for width in WIDTHS:
            for number, name in sorted(get_month_names(width, "format", language).items()):
                yield "month", language, width, number, name
            for number, name in sorted(get_day_names(width, "format", language).items()):
                yield "weekday", language, width, number, name


def write(file: TextIO) -> None:
    """The table."""
    csv.writer(file, lineterminator="\n").writerows(rows())


if __name__ == "__main__":
    with Path(str(files("tellings.knowledge").joinpath(TABLE))).open("w", encoding="utf-8", newline="") as out:
        write(out)
