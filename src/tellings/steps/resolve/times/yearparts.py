"""Places parts of a year: quarters, halves, seasons, named months and holidays."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta

from tellings.steps.resolve.times import years
from tellings.steps.resolve.times.meanings import Division
from tellings.steps.resolve.times.periods import Period, day, easter, months, nth_weekday, season
from tellings.steps.resolve.times.reading import Now, Reading, reading

_REPORTED = 100  # days after its end in which a quarter is still "the third quarter"


def place_division(meaning: Division, of: Reading | None, now: Now) -> Reading | None:
    """The part of the year that is written, of the year ``of``, or of the year that the tense points to."""
    if meaning.name == "none":
        return Reading("XXXX-XX-XX", None)
    if meaning.year is not None:
        return reading(division(meaning, meaning.year), "stated")
    if meaning.of is not None:
        return reading(division(meaning, of.period.start.year), of.basis) if of and of.period else None
    return _by_day(meaning, now)


def _by_day(meaning: Division, now: Now) -> Reading:
    published = now.story.day
    if published is None:
        return Reading(f"XXXX-{meaning.name}" if meaning.kind != "holiday" else "XXXX-XX-XX", None)
    this = division(meaning, published.year)
    if meaning.by:
        # Two years on either side: a winter lies in two of them, and the one that has begun is neither past nor to come.
        periods = [p for year in range(published.year - 2, published.year + 3) if (p := division(meaning, year))]
        past = [p for p in periods if p.end < published]
        coming = [p for p in periods if p.start > published]
        found = past[-1:] if meaning.by < 0 else coming[:1]
        return Reading.of(found[0], "publication") if found else Reading("XXXX-XX-XX", None)
    tense = "past" if meaning.name.startswith("Q") and _just_over(meaning, published) else now.tense
    nearest = years.nearest(lambda year: division(meaning, year), published, tense) if meaning.by is None else None
    period = nearest or this
    return Reading.of(period, "publication") if period else Reading("XXXX-XX-XX", None)


def _just_over(meaning: Division, published: date) -> bool:
    """Whether the last such quarter is the one that companies still report on."""
    last = years.nearest(lambda year: division(meaning, year), published, "past")
    return last is not None and years.distance(last, published) <= _REPORTED


def division(of: Division, year: int) -> Period | None:
    """The period of a part of a year; None where the calendar has no such year, or, for a winter, none before it."""
    if not MINYEAR < year <= MAXYEAR:
        return None
    if of.kind == "season":
        return season(year, of.name)
    if of.kind == "month":
        return months(year, int(of.name), "M")
    if of.kind == "part":
        unit, number = of.name[0], int(of.name[1])
        return months(year, (number - 1) * (3 if unit == "Q" else 6) + 1, unit)
    return day(_holiday(of.name, year))


def _holiday(rule: str, year: int) -> date:
    if rule.startswith("easter"):
        return easter(year) + timedelta(int(rule.split()[1]))
    if "-" in rule and " " not in rule:
        month, number = map(int, rule.split("-"))
        return date(year, month, number)
    return nth_weekday(year, *map(int, rule.split()))
