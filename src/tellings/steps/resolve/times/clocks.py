"""Rules for times of day: "10:30 a.m.", "noon", "9 o'clock", "the morning"."""

from __future__ import annotations

from tellings.steps.resolve.times.lexemes import Lexeme
from tellings.steps.resolve.times.meanings import Clock, Meaning
from tellings.steps.resolve.times.patterns import Found, Rule


def _hour(found: Found) -> Meaning | None:
    """An hour with "a.m.", "p.m.", "o'clock" or a part of the day; noon is 12 p.m."""
    given = found.get("clock", "number")
    half = found.get("ampm")
    part = found.get("part")
    read = _read(given)
    if read is None:
        return None
    hour, rest = read
    afternoon = (half is not None and half.meaning == "12") or (part is not None and part.meaning in ("AF", "EV"))
    if half is not None and not 1 <= hour <= 12:
        return None
    if (half or part) and hour == 12:
        hour = 0
    return Clock(f"T{hour + 12 * (afternoon and hour < 12):02}:{rest}")


def _read(given: Lexeme | None) -> tuple[int, str] | None:
    """Hour, and what follows it: "30", "30:15"."""
    if given is None or (given.kind == "number" and (given.number.denominator != 1 or given.number > 24)):
        return None
    hour, _, rest = (
        given.lower.replace(".", ":").partition(":") if given.kind == "clock" else (str(given.whole), "", "")
    )
    return (int(hour), rest or "00") if int(hour) <= 24 and rest[:2] < "60" else None


def _bare(found: Found) -> Meaning | None:
    """As in "At 10:30": without a word before it, it may be a score or a verse."""
    before = found.before
    zoned = found.get("zone", "bound") is not None
    return _hour(found) if zoned or (before is not None and before.lower in found.listed("before_clocks")) else None


def _military(found: Found) -> Meaning | None:
    """As in "At 1400 hours", "0800 GMT"."""
    given, unit = found.words[0].lower, found.get("units")
    if len(given) != 4 or not given.isdigit() or (unit and unit.meaning != "TH"):
        return None
    return Clock(f"T{given[:2]}:{given[2:]}") if given[:2] <= "24" and given[2:] < "60" else None


def _named(found: Found) -> Meaning | None:
    """As in "noon"; "at dawn" only after such a word, as parties and papers bear the name."""
    name, before = found.words[0], found.before
    told = name.meaning[0].isdigit() or (before is not None and before.lower in found.listed("before_clocks"))
    return Clock("T" + name.meaning) if told else None


def _part(found: Found) -> Meaning | None:
    """As in "In the morning", "mid-afternoon": of the day that is spoken of."""
    part = found.get("part")
    return Clock("T" + part.meaning) if part else None


RULES = (
    Rule("bound? (?:clock|number) ampm zone*", _hour),
    Rule("bound? clock zone*", _bare),
    Rule("bound? number oclock ampm?", _hour),
    Rule("bound? number of the part", _hour),
    Rule("(?:number|year) (?:units|zone+)", _military),
    Rule("hour_name", _named),
    Rule("the part", _part),
    Rule("(?:the? edge dash?) part", _part),
)
