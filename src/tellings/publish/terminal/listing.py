"""Incidents as a list: a table where there is room for one, else a few lines each."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tellings.ledger import Listed
from tellings.publish.terminal.words import FAINT, clean, days

NARROW = 76  # columns; a table in fewer is all line ends
WIDE = 110  # columns; from here on the place has a column of its own
WIDEST = 150


def incidents(rows: Sequence[Listed], short: int, width: int) -> RenderableType:
    """The incidents, each with an id of ``short`` characters, in ``width`` columns."""
    if not rows:
        return Text("No incident matches.")
    return _table(rows, short, min(width, WIDEST)) if width >= NARROW else Group(*(_lines(row, short) for row in rows))


def _table(rows: Sequence[Listed], short: int, width: int) -> Table:
    table = Table(box=None, padding=(0, 1), pad_edge=False, header_style="bold", expand=True, width=width)
    table.add_column("id", no_wrap=True, style=FAINT)
    wide = width >= WIDE
    if wide:
        table.add_column("when", no_wrap=True)
        table.add_column("where", ratio=3, overflow="fold")
    else:
        table.add_column("when, where", min_width=12, overflow="fold")
    table.add_column("what", ratio=3 if wide else None, overflow="fold")
    for name, share in (("who, to whom", 5), ("toll", 4), ("told by", 4)):
        table.add_column(name, ratio=share, overflow="fold")
    for row in rows:
        place = (_when(row), _where(row)) if wide else (f"{_when(row)}\n{_where(row)}",)
        what = _what(row) if wide else _what(row).replace(" ", "\n")
        cells = [row.id[:short], *place, what, _who(row), clean(row.toll), clean(row.sources)]
        table.add_row(*(Text(cell) for cell in cells))
    return table


def _lines(row: Listed, short: int) -> RenderableType:
    head = Text.assemble((_what(row), "bold"), " ", (row.id[:short], FAINT))
    rest = [
        f"{_when(row)}, {_where(row)}".replace("\n", " "),
        _who(row),
        clean(row.toll),
        f"told by {clean(row.sources)}",
    ]
    return Group(head, *(Padding(Text(line), (0, 0, 0, 2), expand=False) for line in rest if line.strip()), Text())


def _when(row: Listed) -> str:
    first, last = row.first_day, row.last_day
    if not first or not last or first == last:
        return days(first, last)
    if (first[4:], last[4:]) == ("-01-01", "-12-31") and first[:4] == last[:4]:
        return first[:4]
    if first[:7] != last[:7]:
        return f"{first} –\n{last}"
    whole = first.endswith("-01") and int(last[8:]) == monthrange(int(last[:4]), int(last[5:7]))[1]
    return first[:7] if whole else f"{first}–{last[8:]}"


def _where(row: Listed) -> str:
    return clean(", ".join(part for part in (row.place, row.country) if part)) or "no place"


def _what(row: Listed) -> str:
    private = "private" if row.scope == "private" else ""
    return " ".join(part for part in (row.type, row.modes, private) if part)


def _who(row: Listed) -> str:
    return clean(" → ".join(part for part in (row.actors or "?", row.recipients) if part))
