"""The verb ``copy-ledger``: all of a ledger into a new one, from a file to a server or back."""

from __future__ import annotations

from typing import Annotated

import typer

from tellings.cli.coding import count
from tellings.cli.options import AsJson
from tellings.cli.screen import errors, print_json, results
from tellings.errors import InputError, LedgerError
from tellings.ledger import Home, Ledger

From = Annotated[str, typer.Argument(metavar="FROM", help="The ledger: a file, or postgresql://…")]
To = Annotated[str, typer.Argument(metavar="TO", help="Where it goes: a new file, or an empty database.")]


def copy_ledger(source: From, target: To, as_json: AsJson = False) -> None:
    """Copy a ledger with its whole chain into a new one, and verify both: they end on the same root.

    Example: tellings copy-ledger tellings.sqlite postgresql://ada@db.example/tellings
    """
    if Home(source).is_same(Home(target)):
        raise InputError(target, "this is the same ledger", "name another one")
    with Ledger.open(source) as opened:
        one, other = opened.copy_to(target, _told)
    if one.root != other.root or one.fault or other.fault:
        raise LedgerError(
            str(Home(target)), "the copy does not verify", "tellings verify says which row; do not use it"
        )
    if as_json:
        print_json({"rows": other.rows, "root": other.root})
    else:
        results().print(f"Copied: {count(other.rows, 'row')}, root {other.root} at both ends.", soft_wrap=True)


def _told(table: str, rows: int) -> None:
    if rows:
        errors().print(f"  {table}: {rows:,}")
