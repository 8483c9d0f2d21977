"""The verb ``compare``: another data set's file beside the ledger."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.text import Text

from tellings.cli.coding import count
from tellings.cli.options import AsJson, LedgerPath
from tellings.cli.screen import errors, print_line, results
from tellings.ledger import Filter, Ledger
from tellings.publish.against import Compared, DataSet, beside, read
from tellings.publish.against.reading import Row
from tellings.publish.export.profile import PUBLIC
from tellings.publish.export.view import View
from tellings.publish.terminal.words import clean
from tellings.settings import Settings

File = Annotated[Path, typer.Argument(metavar="FILE", help="ACLED's CSV, or UCDP GED's.")]
Most = Annotated[int, typer.Option("--most", min=0, help="Show so many of each kind.")]
RULES = {"acled": None, "ucdp": "ucdp-best-low-high"}


def compare(file: File, ledger: LedgerPath = None, most: Most = 10, as_json: AsJson = False) -> None:
    """Set ACLED's or UCDP's events beside yours: what both have, what only one has, which fields differ. Neither is the truth.

    Example: tellings compare acled.csv --json > beside.jsonl
    """
    theirs = read(file)
    rule = RULES[theirs.layout.name]
    with Ledger.open(ledger or Settings.load().ledger) as opened:
        found = beside(theirs, (View(opened.held(row.id), PUBLIC, rule) for row in opened.listed(Filter())))
    if as_json:
        for line in _lines(found):
            print_line(json.dumps(line, ensure_ascii=False))
    else:
        _show(theirs, found, most)
    for fault in theirs.faults[:most]:
        errors().print(f"  not read: {clean(fault)}")
    raise typer.Exit(1 if theirs.faults else 0)


def _lines(found: Compared) -> list[dict[str, Any]]:
    both = [
        {"in": "both", "theirs": p.theirs.id, "ours": p.ours.id, "differs": {n: list(v) for n, v in p.differs.items()}}
        for p in found.both
    ]
    theirs = [
        {"in": "theirs", "theirs": row.id, "day": row.day.isoformat(), "place": row.place} for row in found.only_theirs
    ]
    ours = [{"in": "ours", "ours": row.id, "day": row.day.isoformat(), "place": row.place} for row in found.only_ours]
    return [*both, *theirs, *ours]


def _show(theirs: DataSet, found: Compared, most: int) -> None:
    console = results()
    name = theirs.layout.name.upper()
    console.print(
        f"{count(len(found.both), 'event')} in both, {len(found.only_theirs)} only in {name}, {len(found.only_ours)} only here."
    )
    fields = Counter(field for pair in found.both for field in pair.differs)
    for field, number in fields.most_common():
        console.print(f"  {field} differs in {number} of {len(found.both)}")
    for pair in [pair for pair in found.both if pair.differs][:most]:
        told = "; ".join(f"{field}: {_said(a)} there, {_said(b)} here" for field, (a, b) in pair.differs.items())
        console.print(Text(f"{clean(pair.theirs.id)} = {pair.ours.id[:12]}  {told}"))
    for where, rows in ((f"only in {name}", found.only_theirs), ("only here", found.only_ours)):
        for row in rows[:most]:
            console.print(Text(f"{where}: {_line(row)}"))
    for reason, number in sorted(found.left_out.items()):
        errors().print(f"  not compared: {count(number, 'incident')}: {reason}")


def _line(row: Row) -> str:
    return f"{clean(row.id[:24])}  {row.day}  {clean(row.place or row.area or row.country)}"


def _said(value: object) -> str:
    return "nothing" if value is None else clean(str(value))
