"""Places times that are counted in units from publication, from the time told of, or from a date."""

from __future__ import annotations

from datetime import date

from tellings.steps.resolve.times.meanings import Offset
from tellings.steps.resolve.times.periods import around, day, months, moved, weekend
from tellings.steps.resolve.times.reading import Basis, Now, Reading
from tellings.steps.resolve.times.weekdays import nearest_weekday

_FINENESS = {"D": 0, "WE": 1, "W": 1, "FN": 1, "M": 2, "Q": 3, "S": 3, "H": 3, "Y": 4, "E": 5, "C": 6, "L": 7}
_SATURDAY = 6


def place_offset(meaning: Offset, base: Reading | None, now: Now) -> Reading | None:
    """The unit that is so far away; ``base`` is the date that it is counted from, where the words give one."""
    if meaning.base is not None:
        return _from_base(meaning, base)
    if meaning.unit == "WE" and meaning.by == 0 and meaning.anchor == "publication" and now.story.day:
        saturday = nearest_weekday(now.story.day, _SATURDAY, ahead=now.tense == "future")
        return Reading.of(weekend(saturday), "publication")
    if meaning.anchor == "quarter":
        return _quarter_away(meaning, now) or _away(meaning, now.story.day, "publication")
    if meaning.anchor == "context":
        return _from_story(meaning, now)
    return _away(meaning, now.story.day, "publication")


def _from_base(meaning: Offset, base: Reading | None) -> Reading | None:
    if base is None or base.period is None:
        return None
    if meaning.unit == "M" and base.period.unit == "Y":  # "June last year"
        return Reading.of(months(base.period.start.year, meaning.by, "M"), base.basis)
    if meaning.by == 0:
        return Reading.of(around(base.period.start, meaning.unit), base.basis)
    shifted = moved(base.period.start, meaning.unit, meaning.by)
    return Reading.of(day(shifted), base.basis) if shifted else None


def _from_story(meaning: Offset, now: Now) -> Reading:
    """From the time told of before: not where that is a coarser one. Years may be counted from publication too."""
    if quarter := _quarter_away(meaning, now):
        return quarter
    told = now.told
    if told and _FINENESS[told.unit] <= _FINENESS.get(meaning.unit, 0):
        return _away(meaning, told.start, "context")
    if meaning.unit in ("D", "W", "WE") or meaning.by > 0:
        return _unplaced(meaning)
    return _away(meaning, now.story.day, "publication")


def _quarter_away(meaning: Offset, now: Now) -> Reading | None:
    """A year before the quarter that is told of, or that quarter; with none told, the last that is over."""
    if meaning.unit not in ("Y", "Q"):
        return None
    published = now.story.day
    if now.quarter is None and meaning.unit == "Q" and published is not None:
        over = moved(published, "Q", meaning.by - 1)
        return Reading.of(around(over, "Q"), "publication") if over else None
    shifted = moved(now.quarter.start, meaning.unit, meaning.by) if now.quarter else None
    return Reading.of(around(shifted, "Q"), "context") if shifted else None


def _away(meaning: Offset, base: date | None, basis: Basis) -> Reading:
    shifted = moved(base, meaning.unit, meaning.by) if base else None
    if shifted is None or not 1000 <= shifted.year <= 2999:
        return _unplaced(meaning)
    return Reading.of(around(shifted, meaning.unit), basis)


def _unplaced(meaning: Offset) -> Reading:
    """The value of a unit that is not known: "that day" with no day before it."""
    values = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "FN": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX"}
    return Reading(values.get(meaning.unit, "XXXX"), None)
