"""Whether a page writes dates in numbers day first or month first, by what stands on the page itself."""

from __future__ import annotations

from collections.abc import Iterable

from tellings.knowledge.furniture import fold
from tellings.steps.read.stamps.calendar import ORDERS, Day, Order
from tellings.steps.read.stamps.pieces import LONGEST, dates, holds_digit

__all__ = ["Order", "order_of"]


def order_of(lines: Iterable[str], language: str | None = None) -> Order | None:
    """The order that the page's other dates show, or None where they show none or both.

    A date that fits one order only ("17/03/2023") shows it; so does one that is the day of another date of the page
    that leaves no doubt. In a language other than English the day comes first (CLDR has no other order for ours).
    """
    found = [
        piece.what
        for line in lines
        if len(line) <= LONGEST and holds_digit(line)
        for piece in dates(fold(line))
        if isinstance(piece.what, Day)
    ]
    shown = {day.order for day in found if day.order} | _agreeing(found)
    if len(shown) == 1:
        return shown.pop()
    return "dmy" if not shown and language not in {None, "en"} else None


def _agreeing(found: list[Day]) -> set[Order]:
    """The orders in which a date that can be read both ways is the day of another, sure date of the page."""
    sure = {_triple(day) for day in found if not day.riddle}
    orders: set[Order] = set()
    for day in found:
        readings = [order for order in ORDERS if day.riddle and _triple(day.ordered(order)) in sure]
        if len(readings) == 1:
            orders.add(readings[0])
    return orders


def _triple(day: Day) -> tuple[int | None, int, int | None]:
    return day.year, day.month, day.day
