"""Whether a word that may be a year, a month or a weekday is one: "2000", "may", "sun"."""

from __future__ import annotations

from collections.abc import Sequence

from tellings.steps.resolve.times.lexemes import Lexeme
from tellings.steps.resolve.times.words import listed

DOUBTED = frozenset(("number", "month", "weekday"))
_EARLIEST_YEAR, _LATEST_YEAR = 1000, 2999
_SURE_YEAR = 1700  # an earlier year is one only after "in", "since" …


def sure(cased: str, lexemes: Sequence[Lexeme], index: int, language: str) -> Lexeme:
    """A number that is a year becomes one; a month that may be another word and has no sign of it becomes *other*."""
    lexeme = lexemes[index]
    before = lexemes[index - 1] if index else None
    if before and before.kind == "dash" and index > 1 and lexemes[index - 2].kind == "edge":
        before = lexemes[index - 2]  # "mid-March"
    after = lexemes[index + 1] if index + 1 < len(lexemes) else None
    if lexeme.kind == "number" and _is_year(lexeme, before, after, language):
        return Lexeme("year", lexeme.start, lexeme.end, lexeme.lower, "", lexeme.number)
    doubted = _is_month if lexeme.kind == "month" else _is_weekday if lexeme.kind == "weekday" else None
    if doubted and not doubted(cased, lexeme, before, after, language):
        return Lexeme("other", lexeme.start, lexeme.end, lexeme.lower)
    return lexeme


def _is_year(number: Lexeme, before: Lexeme | None, after: Lexeme | None, language: str) -> bool:
    if len(number.lower) != 4 or not number.lower.isdigit() or not _EARLIEST_YEAR <= number.number <= _LATEST_YEAR:
        return False
    previous, following = before.lower if before else "", after.lower if after else ""
    if (
        previous in listed(language, "before_years")
        and previous.isalpha()
        and following not in listed(language, "after_no_year")
    ):
        return True
    if before and before.kind in ("month", "foreign_month", "season", "ordinal"):
        return True
    if (
        previous in listed(language, "before_no_year")
        or (before and before.kind == "bound")
        or following in listed(language, "after_no_year")
    ):
        return False
    if number.whole % 100 == 0 or number.whole < _SURE_YEAR or number.whole > 2100:
        return bool(following) and not following[0].isalpha() and previous in listed(language, "before_years")
    return True


def _is_month(cased: str, month: Lexeme, before: Lexeme | None, after: Lexeme | None, language: str) -> bool:
    if month.lower not in listed(language, "doubtful_months"):
        return True
    if any(beside and beside.kind in ("number", "ordinal", "year") for beside in (before, after)):
        return True
    named = cased[month.start].isupper() or cased.islower()
    return (
        named
        and before is not None
        and before.lower.split()[-1:] != []
        and (before.lower.split()[-1] in listed(language, "before_months"))
    )


def _is_weekday(cased: str, weekday: Lexeme, before: Lexeme | None, after: Lexeme | None, language: str) -> bool:
    """A short form without its full stop ("Sun", "sat") needs a date, a part of the day or a preposition beside it."""
    if weekday.lower not in listed(language, "doubtful_weekdays"):
        return True
    if cased[weekday.start].islower() and not cased.islower():
        return False
    dated = after is not None and after.kind in ("comma", "part", "month", "number", "ordinal")
    return dated or (before is not None and before.lower in listed(language, "before_weekdays"))
