"""Places dates that leave something out: the year, or the month as well."""

from __future__ import annotations

from datetime import date

from tellings.steps.resolve.times import years
from tellings.steps.resolve.times.meanings import Date
from tellings.steps.resolve.times.periods import Period, day, months, moved
from tellings.steps.resolve.times.reading import Now, Reading
from tellings.steps.resolve.times.tense import Tense


def dated(of: Date, year: int) -> Period | None:
    """The period of a date in a year; None where there is no such day."""
    if of.month is None:
        return months(year, 1, "Y")
    if of.day is None:
        return months(year, of.month, "M")
    try:
        return day(date(year, of.month, of.day))
    except ValueError:
        return None


def with_year(meaning: Date, now: Now) -> Reading | None:
    """A month or day with no year: near publication it is of that time, else of the story's year, else by tense."""
    published, month = now.story.day, meaning.month or 1
    by_calendar = _by_calendar(meaning, published, now.tense) if published else None
    if by_calendar and published and years.distance(by_calendar, published) <= years.NEAR:
        return Reading.of(by_calendar, "publication")
    told = now.story.year_of(month, now.at)
    if told is None and now.tense != "future" and now.told_year is not None:
        told = now.told_year
    if told is not None and (period := dated(meaning, told)):
        return Reading.of(period, "context")
    if by_calendar:
        return Reading.of(by_calendar, "publication")
    return Reading(f"XXXX-{month:02}" + (f"-{meaning.day:02}" if meaning.day else ""), None)


def _by_calendar(meaning: Date, published: date, tense: Tense | None) -> Period | None:
    """The date by the tense, unless a weekday beside it points to another year."""
    by_tense = years.nearest(lambda year: dated(meaning, year), published, tense)
    if meaning.weekday is None or by_tense is None or by_tense.start.isoweekday() == meaning.weekday:
        return by_tense
    around_it = [p for year in (by_tense.start.year - 1, by_tense.start.year + 1) if (p := dated(meaning, year))]
    return next((p for p in around_it if p.start.isoweekday() == meaning.weekday), by_tense)


def day_of_month(number: int, now: Now) -> Reading:
    """As in "The 15th": of the month told of, else of this month or, where that is still to come, the last."""
    published = now.story.day
    if published is None:
        return Reading(f"XXXX-XX-{number:02}", None)
    by = (
        1
        if now.tense == "future" and number < published.day
        else -1
        if now.tense != "future" and number > published.day
        else 0
    )
    shifted = moved(published.replace(day=1), "M", by)
    try:
        return Reading.of(day((shifted or published).replace(day=number)), "publication")
    except ValueError:
        return Reading(f"XXXX-XX-{number:02}", None)
