"""Rules for calendar dates: "12 March 1999", "March 12", "4 FEB 90", "3-5 May", "March 1999", "1999", "the 1990s"."""

from __future__ import annotations

import calendar
import re
from datetime import date

from tellings.steps.resolve.times.lexemes import Lexeme
from tellings.steps.resolve.times.lexer import century
from tellings.steps.resolve.times.meanings import Date, Division, Known, Meaning, Numeric, Offset, Range
from tellings.steps.resolve.times.patterns import Found, Rule
from tellings.steps.resolve.times.periods import day, months
from tellings.steps.resolve.times.pointers import pointed

EDGE = "(?:the? (?:edge|earlier) dash?)?"
_DAY = "(?:number|ordinal)"
_MONTH = "(?:month|foreign_month)"


def valid(year: int | None, month: int | None, day_of_month: int | None) -> bool:
    """Whether a calendar has such a day; 29 February passes where no year is known."""
    if month is None or not 1 <= month <= 12:
        return month is None and day_of_month is None
    return day_of_month is None or 1 <= day_of_month <= calendar.monthrange(year or 2000, month)[1]


def _date(found: Found) -> Meaning | None:
    """Month and day in either order; a number of two digits after both is a year ("4 FEB 90")."""
    numbers = found.all("number", "ordinal")
    year = found.number("year")
    if len(numbers) > 1:
        year = _short_year(numbers[1], found.after)
        if year is None:
            return None
    month = found.number("month", "foreign_month")
    if not _plain(numbers[0]) or not valid(year, month, numbers[0].whole):
        return None
    return Date(year, month, numbers[0].whole, found.number("weekday"))


def _within_month(found: Found) -> Meaning | None:
    """As in "the first week of May": no finer than the month."""
    unit = found.get("unit")
    return Date(found.number("year"), found.number("month")) if unit and unit.meaning in ("D", "W", "WE") else None


def _pointed_date(found: Found) -> Meaning | None:
    """As in "Last Oct. 23"."""
    pointer, month, number = found.get("pointer"), found.number("month"), found.number("number", "ordinal")
    if pointer is None or month is None or number is None or not valid(None, month, number):
        return None
    return Division("holiday", f"{month:02}-{number:02}", by=pointed(pointer)[0])


def _plain(number: Lexeme) -> bool:
    """A whole number, and one that stands in a calendar: "12", "twelfth", "12th"."""
    return number.number.denominator == 1 and len(number.lower.split()) <= 3 and "," not in number.lower


def _short_year(number: Lexeme, after: Lexeme | None) -> int | None:
    """Two digits, where no word follows that they could count."""
    counted = after is not None and after.kind == "other" and after.lower[:1].isalpha()
    if len(number.lower) != 2 or not number.lower.isdigit() or counted or number.number < 32:
        return None
    return 1900 + number.whole


def _month_and_year(found: Found) -> Meaning | None:
    return Date(found.number("year"), found.number("month", "foreign_month"))


def _month_of_pointed_year(found: Found) -> Meaning | None:
    """As in "June last year"."""
    unit, pointer = found.get("unit"), found.get("pointer")
    month = found.number("month")
    if unit is None or unit.meaning != "Y" or pointer is None or month is None:
        return None
    by, anchor = pointed(pointer)
    return Offset("M", month, base=Offset("Y", by, anchor))


def _year(found: Found) -> Meaning | None:
    year = found.number("year", "number")
    named = found.get("unit")
    if year is None or (named and named.meaning != "Y") or not 1000 <= year <= 2999:
        return None
    return Date(year)


def _day_of_month(found: Found) -> Meaning | None:
    """As in "The 15th": only where no noun follows that it could count ("the 15th brigade")."""
    ordinal, after = found.get("ordinal"), found.after
    counts = after is not None and after.lower[:1].isalpha() and after.kind not in ("of", "and", "to", "at")
    if ordinal is None or not ordinal.lower[0].isdigit() or counts or not 1 <= ordinal.whole <= 31:
        return None
    if after and after.kind in ("of", "dash"):
        return None
    return Date(day=ordinal.whole)


def _days_of_month(found: Found) -> Meaning | None:
    """Two days of one month: "May 3-7", "3 to 7 May", "from 3 to 7 May 2019"."""
    first, last = found.all("number", "ordinal")[:2]
    year, month = found.number("year"), found.number("month", "foreign_month")
    counts = found.words[-1] is last and found.after is not None and found.after.lower[:1].isalpha()
    if counts and found.get("and"):
        return None
    if not (_plain(first) and _plain(last) and first.whole < last.whole and valid(year, month, last.whole)):
        return None
    return Range(Date(year, month, first.whole), Date(year, month, last.whole))


def _numeric(found: Found) -> Meaning | None:
    """As in "13.05.2025", "05/13/2025", "2025/05/13"; with full stops the day stands first."""
    text = found.words[0].lower
    numbers = [int(number) for number in re.split(r"[/.-]", text)]
    if numbers[0] > 31:
        return Date(*numbers) if valid(*numbers) else None
    first, second, year = numbers
    year = year if year > 99 else century(year)
    us, world = Date(year, first, second), Date(year, second, first)
    read = [d for d in (us, world) if valid(d.year, d.month, d.day)]
    if "." in text or len(read) < 2:
        return world if world in read and ("." in text or us not in read) else next(iter(read), None)
    return Numeric(us, world)


def _iso(found: Found) -> Meaning | None:
    try:
        return Known(day(date.fromisoformat(found.words[0].lower[:10])))
    except ValueError:
        return None


def _decade(found: Found) -> Meaning | None:
    """As in "The 1990s", "the '80s"."""
    digits = "".join(filter(str.isdigit, found.words[-1].lower))
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return Known(months(year, 1, "E"))


def _century(found: Found) -> Meaning | None:
    """As in "The 19th century" is 18 in TIMEX3, which counts by digits."""
    number, unit = found.number("ordinal"), found.get("unit")
    if unit is None or unit.meaning != "C" or not number or not 2 <= number <= 30:
        return None
    return Known(months((number - 1) * 100, 1, "C"))


def _foreign_year(found: Found) -> Meaning | None:
    """A date with the word for "year" in another language, whichever comes first: "19 июля 2020 года"."""
    words = {word.lower for word in found.all("other")}
    return _date(found) if words & found.listed("year_words") else None


def _years(found: Found) -> Meaning | None:
    """As in "2014-2016", "2014-15"."""
    first, last = found.all("year", "number")
    end = last.whole if last.kind == "year" else first.whole // 100 * 100 + last.whole
    short = last.kind == "number" and not (len(last.lower) == 2 and last.lower.isdigit())
    return None if short or end <= first.whole else Range(Date(first.whole), Date(end))


RULES = (
    Rule("iso_date", _iso),
    Rule("numeric_date", _numeric),
    Rule(f"(?:weekday comma?)? month {_DAY} (?:comma? year)?", _date),
    Rule(f"(?:weekday comma?)? the? {_DAY} of? {_MONTH} (?:comma? of? year | number)?", _date),
    Rule(f"{_DAY} foreign_month year (?:dash? other)? other", _foreign_year),
    Rule(f"year dash? other other? (?:{_DAY} foreign_month | foreign_month {_DAY})", _foreign_year),
    Rule("year dash (?:year|number)", _years),
    Rule(f"pointer month {_DAY}", _pointed_date),
    Rule(f"{EDGE} {_MONTH} comma? of? year", _month_and_year),
    Rule(f"{EDGE} month", _month_and_year),
    Rule("the? (?:pointer|ordinal) unit of month (?:comma? year)?", _within_month),
    Rule(f"{EDGE} month of? the? pointer unit", _month_of_pointed_year),
    Rule(f"{EDGE} (?:the? unit)? year", _year),
    Rule("the unit number", _year),
    Rule("the ordinal", _day_of_month),
    Rule(f"{_MONTH} {_DAY} (?:dash|to|and) {_DAY} (?:comma? year)?", _days_of_month),
    Rule(f"the? {_DAY} (?:dash|to|and) the? {_DAY} of? {_MONTH} (?:comma? of? year)?", _days_of_month),
    Rule("the? (?:edge dash?)? decade", _decade),
    Rule("the? (?:edge dash?)? ordinal dash? unit", _century),
)
