"""The verb ``why``: why two tellings are, or are not, taken for one happening."""

from __future__ import annotations

from typing import Annotated

import typer

from tellings.cli.options import AsJson, LedgerPath, Names
from tellings.cli.screen import print_json, results
from tellings.ledger import Ledger
from tellings.publish.pairs import to_json
from tellings.publish.terminal.pairs import compared
from tellings.settings import Settings

First = Annotated[str, typer.Argument(metavar="EVENT", help="An id of an event or incident, or how it begins.")]
Second = Annotated[str, typer.Argument(metavar="EVENT", help="The other one.")]


def why(first: First, second: Second, ledger: LedgerPath = None, as_json: AsJson = False, names: Names = False) -> None:
    """Explain why two tellings are taken for one happening or not: field by field, the level and its weight.

    Example: tellings why 3fa1c2 9b04d7
    """
    with Ledger.open(ledger or Settings.load().ledger) as opened:
        pair = opened.pair(first, second)
    if as_json:
        print_json(to_json(pair, names=names))
    else:
        results().print(compared(pair, names=names))
