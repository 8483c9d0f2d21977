"""Places parts of a year: quarters, halves, seasons, named months and holidays."""

from __future__ import annotations

from datetime import date, timedelta

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
    spread = range(published.year - 1, published.year + 2)
    all_periods = [p for year in spread if (p := division(meaning, year))]
    if meaning.by == 0:
        return Reading.of(all_periods[1], "publication")
    if meaning.by is not None:
        past = [p for p in all_periods if p.end < published]
        coming = [p for p in all_periods if p.start > published]
        return Reading.of(past[-1] if meaning.by < 0 else coming[0], "publication")
    tense = "past" if meaning.name.startswith("Q") and _just_over(meaning, published) else now.tense
    period = years.nearest(lambda year: division(meaning, year), published, tense)
    return Reading.of(period or all_periods[1], "publication")


def _just_over(meaning: Division, published: date) -> bool:
    """Whether the last such quarter is the one that companies still report on."""
    last = years.nearest(lambda year: division(meaning, year), published, "past")
    return last is not None and years.distance(last, published) <= _REPORTED


def division(of: Division, year: int) -> Period | None:
    """The period of a part of a year; None for a holiday of a calendar that is not computed."""
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
