"""The verb ``symmetry``: which outlets tell of whose losses, and how; counts only."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from tellings.cli.looking import PlaceOption, Since, Type, Until, wanted_of
from tellings.cli.options import AsJson, LedgerPath
from tellings.cli.screen import print_json, results
from tellings.ledger import Ledger
from tellings.publish.terminal.words import clean
from tellings.reconcile.symmetry import Row
from tellings.reconcile.symmetry import symmetry as rows_of
from tellings.settings import Settings

Most = Annotated[int, typer.Option("--most", min=1, help="Count at most so many incidents, the earliest.")]


def symmetry(  # noqa: PLR0913, PLR0917  # each is an option of the command
    ledger: LedgerPath = None,
    kind: Type = None,
    since: Since = None,
    until: Until = None,
    place: PlaceOption = None,
    most: Most = 1000,
    as_json: AsJson = False,
) -> None:
    """Count which outlets tell of which side's losses, with what framing and attribution. Counts, and no score.

    Example: tellings symmetry --since 2031-05-01
    """
    with Ledger.open(ledger or Settings.load().ledger) as opened:
        rows = opened.listed(wanted_of("public", kind, since, until, place, most=most))
        held = (opened.held(row.id) for row in rows)
        found = rows_of((one.incident, one.records) for one in held)
    if as_json:
        print_json([asdict(row) for row in found])
        return
    table = Table(box=None, padding=(0, 1), pad_edge=False, header_style="bold")
    names = [field.name for field in fields(Row)]
    for name in names:
        table.add_column(name, overflow="fold", justify="left" if name in {"outlet", "side"} else "right")
    for row in found:
        table.add_row(*(Text(clean(str(getattr(row, name)))) for name in names))
    results().print(table if found else Text("No incident tells of losses."))
