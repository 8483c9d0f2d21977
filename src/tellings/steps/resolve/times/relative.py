"""Rules for times that are counted: weekdays, "yesterday", "last week", "three days ago", "the following day"."""

from __future__ import annotations

from tellings.steps.resolve.times.amounts import AMOUNT, amount, iso_duration
from tellings.steps.resolve.times.dates import EDGE
from tellings.steps.resolve.times.meanings import Clock, Date, Division, Duration, Loose, Meaning, Offset, Weekday
from tellings.steps.resolve.times.patterns import Found, Rule
from tellings.steps.resolve.times.pointers import pointed

_DAYS_AND_MORE = ("D", "W", "WE", "FN", "M", "Q", "Y", "E", "C", "L")
_POINTED = f"{EDGE} the? pointer+ "


def in_part(meaning: Meaning, found: Found) -> Meaning:
    """The morning or night of a day, where the words name one."""
    part = found.get("part", "parts")
    return Clock("T" + part.meaning, meaning) if part else meaning


def _weekday(found: Found) -> Meaning | None:
    number = found.number("weekday")
    pointers = found.all("pointer")
    if number is None:
        return None
    by, anchor = pointed(pointers[-1]) if pointers else (None, "publication")
    return in_part(Weekday(number, by, "context" if anchor == "context" else "publication"), found)


def _weekday_of_week(found: Found) -> Meaning | None:
    """As in "Friday last week", "Monday of next week"."""
    number, week = found.number("weekday"), _unit(found)
    if number is None or not isinstance(week, Offset) or week.unit != "W":
        return None
    return Weekday(number, of=week)


def _deictic(found: Found) -> Meaning | None:
    deictic = found.get("deictic")
    by, _, part = (deictic.meaning if deictic else "0").partition(" ")
    whole = Offset("D", int(by))
    return Clock("T" + part, whole) if part else in_part(whole, found)


def _unit(found: Found) -> Meaning | None:
    """As in "Last week", "the following day", "earlier this year"."""
    unit, pointers = found.get("unit"), found.all("pointer")
    if unit is None or not pointers or unit.meaning not in _DAYS_AND_MORE:
        return None
    by, anchor = pointed(pointers[-1])
    if pointers[-1].lower.endswith("past") and unit.meaning in ("E", "C"):
        return Duration(iso_duration("1", unit.meaning), unit.meaning, 1, by)
    return in_part(Offset(unit.meaning, by, anchor), found)


def _part(found: Found) -> Meaning | None:
    """As in "This morning", "the next evening"."""
    by, anchor = pointed(found.all("pointer")[-1])
    return in_part(Offset("D", by, anchor), found)


def _named(found: Found) -> Meaning | None:
    """As in "Last July", "this coming summer", "last Christmas"."""
    by, anchor = pointed(found.all("pointer")[-1])
    if anchor == "context" and by == 0:
        return None
    named = found.get("month", "season", "holiday")
    if named is None:
        return None
    if named.kind == "month":
        return Division("month", f"{named.whole:02}", by=by)
    return Division("season" if named.kind == "season" else "holiday", named.meaning, by=by)


def _whole_unit(found: Found) -> Meaning | None:
    """As in "The end of the month", "later in the day", "the weekend", "the quarter": the one that is spoken of."""
    unit = found.get("unit")
    edged = found.get("edge", "end") is not None
    if not edged and found.words[0].lower != "the":
        return None
    if unit and unit.meaning == "Y" and found.after and found.after.lower in ("ended", "ending"):
        return Duration("P1Y", "Y", 1)
    if unit is None or unit.meaning not in _DAYS_AND_MORE or (not edged and unit.meaning not in ("WE", "Q", "Y", "W")):
        return None
    return Offset(unit.meaning, 0, "context" if unit.meaning in ("D", "Q") else "publication")


def _ago(found: Found) -> Meaning | None:
    counted = amount(found)
    if counted is None:
        return None
    count, unit = counted
    if count is None or unit not in _DAYS_AND_MORE:
        return Loose("PAST_REF")
    if unit == "E":
        return Offset("Y", -10 * count)
    return Offset(unit, -count, "quarter" if found.get("a") and unit == "Y" else "publication")


def _later(found: Found) -> Meaning | None:
    """As in "Three days later", "a year earlier", "the day before", "two weeks from now"."""
    counted, word = amount(found), found.get("earlier", "before", "from_now")
    if counted is None or word is None or counted[0] is None or counted[1] not in _DAYS_AND_MORE:
        return None
    count, unit = counted[0], counted[1]
    if word.kind == "from_now":
        return Offset(unit, count)
    if word.kind == "before" and found.after and found.after.lower[:1].isalnum() and found.after.lower != "that":
        return None
    return Offset(unit, count * int(word.meaning), "context")


def _before_date(found: Found) -> Meaning | None:
    """As in "A week before March 10"."""
    counted, word, month = amount(found), found.get("before"), found.number("month")
    days = found.all("number", "ordinal")
    if counted is None or counted[0] is None or word is None or not days:
        return None
    count, unit = counted[0], counted[1]
    return Offset(unit, count * int(word.meaning), base=Date(found.number("year"), month, days[-1].whole))


def _week_of(found: Found) -> Meaning | None:
    """As in "The week of March 6"."""
    unit, day, month = found.get("unit"), found.number("number", "ordinal"), found.number("month")
    if unit is None or unit.meaning not in ("W", "WE") or day is None:
        return None
    return Offset(unit.meaning, 0, base=Date(found.number("year"), month, day))


def _bare_pointer(found: Found) -> Meaning | None:
    """As in "The past" of no unit, and "current", which is the present."""
    word, after = found.words[-1].lower, found.after
    if word == "current":
        return Loose("PRESENT_REF")
    ends = after is None or not after.lower[:1].isalnum()
    return Loose("PAST_REF") if word == "the past" and ends else None


def _period(found: Found) -> Meaning | None:
    """As in "The latest period", "the same period": the quarter that is told of."""
    return Offset("Q", 0, "context") if found.words[-2].lower in ("latest", "same", "the latest") else None


RULES = (
    Rule(f"{EDGE} (?:the? pointer+)? weekday part?", _weekday),
    Rule("weekday of? the? pointer+ unit", _weekday_of_week),
    Rule("(?:edge|earlier)? deictic part?", _deictic),
    Rule("(?:edge dash?)? part deictic", _deictic),
    Rule(f"{_POINTED} fiscal? unit part?", _unit),
    Rule(f"{_POINTED} part", _part),
    Rule(f"{_POINTED} (?:month|season|holiday)", _named),
    Rule(f"{EDGE} the fiscal? unit", _whole_unit),
    Rule("unit (?:dash|possessive)? end", _whole_unit),
    Rule(f"bound? {AMOUNT} (?:unit|units) (?:or so)? ago", _ago),
    Rule("units ago", _ago),
    Rule("unit_ago", lambda found: Offset(found.words[0].meaning, -1)),
    Rule("pointer", _bare_pointer),
    Rule("the? pointer period", _period),
    Rule(f"bound? (?:{AMOUNT}|the) (?:unit|units) (?:earlier|before pointer?|from_now)", _later),
    Rule(f"bound? (?:{AMOUNT}|the) (?:unit|units) before month (?:number|ordinal) (?:comma? year)?", _before_date),
    Rule("the unit of month (?:number|ordinal) (?:comma? year)?", _week_of),
)
