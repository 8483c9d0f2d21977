"""Rules for named parts of a year: quarters, halves, seasons, holidays, and fiscal years."""

from __future__ import annotations

from tellings.steps.resolve.times.dates import EDGE
from tellings.steps.resolve.times.meanings import Date, Division, Meaning, Offset
from tellings.steps.resolve.times.patterns import Found, Rule
from tellings.steps.resolve.times.pointers import pointed

_QUARTER_OF = "(?:of? year | of the? pointer? fiscal? unit | of? pointer unit)?"


def _of(found: Found) -> Meaning | None:
    """The year that the words give: "of last year", "this year's"."""
    pointer = found.get("pointer")
    if pointer is None or not any(unit.meaning == "Y" for unit in found.all("unit")):
        return None
    return Offset("Y", *pointed(pointer))


def _part(found: Found) -> Meaning | None:
    """As in "The third quarter of 1990", "the first half of last year"."""
    unit, number = found.get("unit", "half"), found.number("ordinal")
    quarter = next((u for u in found.all("unit") if u.meaning == "Q"), None)
    half = found.get("half")
    if number is None or unit is None or not (quarter or half):
        return None
    if not 1 <= number <= (4 if quarter else 2):
        return None
    name = f"Q{number}" if quarter else f"H{number}"
    return Division("part", name, found.number("year"), of=_of(found))


def _season(found: Found) -> Meaning | None:
    """As in "The summer of 2019"; a bare "fall" or "spring" is a verb or a well unless "the" stands before it."""
    season = found.get("season")
    return Division("season", season.meaning, found.number("year"), of=_of(found)) if season else None


def _season_alone(found: Found) -> Meaning | None:
    before = found.before
    placed = before is not None and before.lower in ("in", "since", "until", "by", "during", "of")
    sure = found.words[-1].lower in ("summer", "winter", "autumn")
    told = found.get("edge") or (found.get("the") and (sure or placed)) or (sure and placed)
    return _season(found) if told else None


def _holiday(found: Found) -> Meaning | None:
    holiday = found.get("holiday")
    return Division("holiday", holiday.meaning, found.number("year")) if holiday else None


def _fiscal_year(found: Found) -> Meaning | None:
    return Date(found.number("year"))


def _year_ago(found: Found) -> Meaning | None:
    """As in "The year-ago quarter", "year-earlier profit"."""
    unit = found.get("unit")
    return Offset("Y", -1, "quarter") if unit and unit.meaning == "Y" else None


def _short_quarter(found: Found) -> Meaning | None:
    """As in "Q3 2022"."""
    return Division("part", found.words[0].lower.upper(), found.number("year"))


RULES = (
    Rule("quarter_name (?:comma? of? year)?", _short_quarter),
    Rule(f"the? pointer? fiscal? dash? ordinal dash? unit {_QUARTER_OF}", _part),
    Rule("the? year ordinal dash? unit", _part),
    Rule("the? pointer unit possessive fiscal? ordinal unit", _part),
    Rule(f"the? ordinal half {_QUARTER_OF}", _part),
    Rule(f"{EDGE} the? season (?:of? year | of? pointer unit)", _season),
    Rule(f"{EDGE} the? season", _season_alone),
    Rule("holiday (?:comma? of? year)?", _holiday),
    Rule("fiscal year", _fiscal_year),
    Rule("the? a? unit dash (?:ago|earlier) (?:ordinal? unit|period)?", _year_ago),
)
