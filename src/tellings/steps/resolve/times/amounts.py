"""Rules for lengths of time and for what recurs: "three days", "the past six months", "44-day-long", "every Friday"."""

from __future__ import annotations

from tellings.steps.resolve.times.lexemes import Lexeme
from tellings.steps.resolve.times.meanings import Duration, Loose, Meaning
from tellings.steps.resolve.times.patterns import Found, Rule
from tellings.steps.resolve.times.periods import Unit
from tellings.steps.resolve.times.pointers import pointed

AMOUNT = "(?:number (?:and a half)? | a? few | half? a)"
_WITHIN_DAY = {"TH": "H", "TM": "M", "TS": "S"}
_COMPOSED = {"WE": ("D", 2), "FN": ("W", 2), "E": ("Y", 10), "C": ("Y", 100)}


def amount(found: Found) -> tuple[int | None, Unit] | None:
    """How many of which unit; None for an amount that is not said ("a few days")."""
    unit = found.get("unit", "units")
    if unit is None:
        return None
    ahead = [lexeme for lexeme in found.words if lexeme.start < unit.start]
    said = [lexeme for lexeme in ahead if lexeme.kind in ("number", "few")]
    counted = next(iter([*said, *(lexeme for lexeme in ahead if lexeme.kind in ("a", "the"))]), None)
    if counted is None:
        return None, unit.meaning
    if counted.kind == "number":
        return (counted.whole if counted.number.denominator == 1 else None), unit.meaning
    if counted.kind == "few":
        return (int(counted.meaning) if counted.meaning.isdigit() else None), unit.meaning
    return 1, unit.meaning


def iso_duration(count: str, unit: Unit) -> str:
    """TIMEX3's value for so many units; ``X`` for an amount that is not said."""
    if unit in _WITHIN_DAY:
        return f"PT{count}{_WITHIN_DAY[unit]}"
    letter, times = _COMPOSED.get(unit, (unit, 1))
    return f"P{int(count) * times if count.isdigit() else count}{letter}"


def _is_age(found: Found) -> bool:
    """As in "A 19-year-old", "37 years old", "aged 40 years"."""
    after = [lexeme for lexeme in found.following(2) if lexeme.kind != "dash"]
    before = found.before
    return bool(after and after[0].kind == "old") or (before is not None and before.kind == "old")


def _duration(found: Found) -> Meaning | None:
    counted, unit = amount(found), found.get("unit", "units")
    if counted is None or unit is None or _is_age(found) or _is_clock(found):
        return None
    count, name = counted
    pointers = found.all("pointer")
    by = pointed(pointers[-1])[0] if pointers else 0
    return Duration(_value(found, count, name), name, count, by)


def _is_clock(found: Found) -> bool:
    """As in "At 1400 hours"."""
    number, unit = found.get("number"), found.get("units")
    return bool(number and unit and unit.meaning == "TH" and len(number.lower) == 4 and number.lower.isdigit())


def _value(found: Found, count: int | None, unit: Unit) -> str:
    number = found.get("number")
    half = found.get("half") is not None or (number is not None and number.number.denominator == 2)
    if half:
        whole = number.whole if number else 0
        return _with_half(whole, unit)
    return iso_duration("X" if count is None else str(count), unit)


def _with_half(count: int, unit: Unit) -> str:
    """As in "Two and a half years" is P2Y6M; where a unit has no even half, the whole stays."""
    halves = {"Y": ("Y", "6M"), "TH": ("H", "30M"), "TM": ("M", "30S"), "D": ("D", "T12H")}
    if unit not in halves:
        return iso_duration(str(count or "X"), unit)
    letter, half = halves[unit]
    clock = "T" if unit in _WITHIN_DAY else ""
    return f"P{clock}{f'{count}{letter}' if count else ''}{half}"


def _one_unit(found: Found) -> Meaning | None:
    """As in "A week": a length where a word of duration stands before it, not a rate ("four flights a week")."""
    before = found.before
    placed = before is not None and (before.lower in found.listed("before_lengths") or before.kind == "before")
    placed = placed or (found.after is not None and found.after.kind == "before")  # "a month after the vote"
    unit = found.get("unit")
    if unit is None or unit.meaning in ("WE", "Q") or not (placed or found.get("bound")):
        return None
    return _duration(found)


def _bare_units(found: Found) -> Meaning | None:
    """As in "For days", "in recent weeks": an amount that is not said."""
    unit, before = found.words[-1], found.before
    if found.words[0].kind != "recent" and not (before and before.lower in found.listed("before_bare_units")):
        return None
    return None if _is_age(found) else Duration(iso_duration("X", unit.meaning), unit.meaning)


def _hyphened(found: Found) -> Meaning | None:
    """As in "44-day-long", "decades-long", "a two-week truce"."""
    unit, number = found.get("unit", "units"), found.get("number", "few")
    if unit is None or _is_age(found) or unit.meaning == "Q":
        return None
    count = "X" if number is None or number.kind == "few" else str(number.whole)
    return Duration(iso_duration(count, unit.meaning), unit.meaning, None if count == "X" else int(count))


def _every(found: Found) -> Meaning | None:
    named, number = found.words[-1], found.get("number", "ordinal")
    count = str(number.whole) if number and number.kind == "number" else "1"
    return _recurring(named, count)


def _recurring(named: Lexeme, count: str = "1") -> Meaning | None:
    written = {
        "weekday": f"XXXX-WXX-{named.whole}",
        "month": f"XXXX-{named.whole:02}",
        "season": f"XXXX-{named.meaning}",
        "part": f"XXXX-XX-XXT{named.meaning}",
        "unit": iso_duration(count, named.meaning),
        "units": iso_duration(count, named.meaning),
    }
    return Loose(written[named.kind]) if named.kind in written else None


def _weekdays(found: Found) -> Meaning | None:
    """As in "On Tuesdays"."""
    part = found.get("parts")
    return Loose(f"XXXX-WXX-{found.words[0].meaning}" + (f"T{part.meaning}" if part else ""))


def _word(found: Found) -> Meaning | None:
    return Loose(found.words[-1].meaning)


RULES = (
    Rule(f"bound? {AMOUNT} few? more? units", _duration),
    Rule(f"the? pointer {AMOUNT} more? (?:unit|units)", _duration),
    Rule("bound? number more? unit", _duration),
    Rule("the? ordinal (?:number|few) more? units", _duration),
    Rule("bound? number (?:to|dash|or) number more? units", _duration),
    Rule("bound? half? a more? half? unit (?:and a half)?", _one_unit),
    Rule("(?:number|few) dash (?:unit|units) (?:dash long)?", _hyphened),
    Rule("(?:unit|units) dash long", _hyphened),
    Rule("the? recent? units", _bare_units),
    Rule("every (?:number|ordinal|few)? (?:unit|units|weekday|month|season|part)", _every),
    Rule("weekdays parts?", _weekdays),
    Rule("weekday parts", lambda found: Loose(f"XXXX-WXX-{found.words[0].whole}T{found.words[1].meaning}")),
    Rule("set_word", _word),
    Rule("vague", _word),
)
