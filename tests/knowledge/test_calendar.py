"""The names of months and weekdays are CLDR's."""

import csv
import io

import pytest

from tellings.knowledge import calendar, make_calendar
from tellings.knowledge.furniture import LANGUAGES


def test_the_table_is_what_its_script_makes_of_cldr():
    made = io.StringIO()
    make_calendar.write(made)
    assert made.getvalue().splitlines() == [
        ",".join([kind, language, width, str(number), name])
        for (kind, language, width), names in calendar._table().items()
        for number, name in names.items()
    ]
    assert all(len(row) == 5 for row in csv.reader(made.getvalue().splitlines()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_of_pages_has_twelve_months_and_seven_weekdays(language):
    for width in calendar.WIDTHS:
        assert sorted(calendar.month_names(language, width)) == list(range(1, 13))
        assert sorted(calendar.weekday_names(language, width)) == list(range(7))
