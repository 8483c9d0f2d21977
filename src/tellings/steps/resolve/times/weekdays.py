"""Places days of the week."""

from __future__ import annotations

from datetime import date, timedelta

from tellings.steps.resolve.times.meanings import Weekday
from tellings.steps.resolve.times.periods import day
from tellings.steps.resolve.times.reading import Basis, Now, Reading


def place_weekday(meaning: Weekday, of: Reading | None, now: Now) -> Reading:
    """The day: in the week ``of`` where that is told, else by the word before it, else by the tense."""
    unknown = Reading(f"XXXX-WXX-{meaning.number}", None)
    if meaning.of is not None:
        if of is None or of.period is None:
            return unknown
        return Reading.of(day(of.period.start + timedelta(meaning.number - 1)), of.basis)
    if meaning.anchor == "context":
        base = now.told.start if now.told and now.told.unit == "D" else None
        return _from(meaning, base, "context") or unknown
    if now.story.day is None:
        return unknown
    if meaning.by is None:
        return Reading.of(
            day(nearest_weekday(now.story.day, meaning.number, ahead=now.tense == "future")), "publication"
        )
    return _from(meaning, now.story.day, "publication") or unknown


def nearest_weekday(base: date, number: int, *, ahead: bool) -> date:
    """The nearest such weekday at or after the day, or at or before it."""
    if ahead:
        return base + timedelta((number - base.isoweekday()) % 7)
    return base - timedelta((base.isoweekday() - number) % 7)


def _from(meaning: Weekday, base: date | None, basis: Basis) -> Reading | None:
    """As in "Last" and "next" leave the day itself out, "this" does not."""
    if base is None:
        return None
    if not meaning.by:
        return Reading.of(day(nearest_weekday(base, meaning.number, ahead=True)), basis)
    ahead = meaning.by > 0
    return Reading.of(day(nearest_weekday(base + timedelta(1 if ahead else -1), meaning.number, ahead=ahead)), basis)
