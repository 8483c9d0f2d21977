"""The verbs about what was computed and when: ``rebuild``, ``changes``, ``merge-ledger``."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from tellings.cli.coding import count
from tellings.cli.options import AsJson, LedgerPath
from tellings.cli.progress import share_done
from tellings.cli.screen import print_json, print_line, results
from tellings.errors import InputError
from tellings.ledger import Home, Ledger
from tellings.ledger.queries import is_day
from tellings.settings import Settings

Since = Annotated[str | None, typer.Option("--since", metavar="DAY", help="On or after this day, YYYY-MM-DD.")]
Other = Annotated[str, typer.Argument(metavar="LEDGER", help="The other ledger: a file, or postgresql://…")]


def rebuild(ledger: LedgerPath = None, as_json: AsJson = False) -> None:
    """Compute all incidents anew from the records and judgements; what differs goes into the history.

    Example: tellings rebuild
    """
    with Ledger.open(ledger or Settings.load().ledger) as opened, share_done("Computing incidents anew") as told:
        number = opened.rebuild(told)
    if as_json:
        print_json({"incidents": number})
    else:
        results().print(f"Computed anew: {count(number, 'incident')}.")


def merge_ledger(other: Other, ledger: LedgerPath = None, as_json: AsJson = False) -> None:
    """Take over what another ledger holds and yours does not: documents, records, judgements. The other is only read.

    Example: tellings merge-ledger colleague.sqlite
    """
    path = Home(ledger or Settings.load().ledger)
    if path.is_same(Home(other)):
        raise InputError(str(Home(other)), "this is the same ledger", "name another one")
    with Ledger.open(path, create=True) as opened:
        taken = opened.take_over(other)
    if as_json:
        print_json(asdict(taken))
        return
    parts = [count(taken.documents, "document"), count(taken.records, "record"), count(taken.judgements, "judgement")]
    results().print(f"Taken over: {', '.join(parts)}.")


def changes(since: Since = None, ledger: LedgerPath = None, as_json: AsJson = False) -> None:
    """List what was added, corrected, merged, moved, split and withdrawn, oldest first.

    Example: tellings changes --since 2031-05-01
    """
    if since and not is_day(since):
        raise InputError(f"--since {since}", "this is not a day", "write it as 2031-05-01")
    with Ledger.open(ledger or Settings.load().ledger) as opened:
        found = opened.changes(since)
    if as_json:
        for change in found:
            print_line(_json(asdict(change)))
        return
    table = Table(box=None, padding=(0, 1), pad_edge=False, header_style="bold")
    for name in ("when", "what", "incident", "is now", "because of"):
        table.add_column(name, overflow="fold")
    for one in found:
        table.add_row(*map(Text, (one.made[:19], one.kind, one.incident[:12], (one.becomes or "")[:12], one.cause)))
    results().print(table if found else Text("Nothing changed."))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
