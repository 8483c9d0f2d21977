"""The verbs by which people decide: ``judge``, ``split``, ``merge``, ``undo``; and ``judgements``, which lists what they did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from enum import StrEnum
from getpass import getuser
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from tellings.cli.options import AsJson, LedgerPath
from tellings.cli.screen import print_json, results
from tellings.errors import InputError
from tellings.ledger import Change, Decided, Ledger
from tellings.publish.terminal.words import FAINT, clean
from tellings.settings import Settings


class Verdict(StrEnum):
    """What a person says of two events."""

    same = "same"
    different = "different"
    unsure = "unsure"


VerdictArgument = Annotated[Verdict, typer.Argument(help="same, different, or unsure: the machine decides.")]
First = Annotated[str, typer.Argument(metavar="EVENT", help="An id of an event or incident, or how it begins.")]
Second = Annotated[str, typer.Argument(metavar="EVENT", help="The other one.")]
IncidentArgument = Annotated[str, typer.Argument(metavar="INCIDENT", help="An id of an incident, or how it begins.")]
Events = Annotated[list[str], typer.Argument(metavar="EVENT…", help="Events of it, or ids of their documents.")]
Incidents = Annotated[list[str], typer.Argument(metavar="INCIDENT…", help="Two incidents or more.")]
Act = Annotated[str | None, typer.Argument(metavar="[ACT]", help="An act's id, or how it begins. (default: the last)")]
Why = Annotated[str, typer.Option("--why", help="The reason, which is kept.")]
By = Annotated[str | None, typer.Option("--by", help="Who decides. (default: your name on this machine)")]


def judge(  # noqa: PLR0913, PLR0917  # each is an option of the command
    verdict: VerdictArgument,
    first: First,
    second: Second,
    why: Why,
    by: By = None,
    ledger: LedgerPath = None,
    as_json: AsJson = False,
) -> None:
    """Decide whether two events are one happening: a person's word outranks the machine's, also when more comes.

    Example: tellings judge same 3fa1c2 9b04d7 --why 'the same bus, the same road'
    """
    with _opened(ledger) as opened:
        _told(opened.judge(verdict.value, (first, second), who(by), reason(why)), as_json=as_json)


def split(  # each is an option of the command
    incident: IncidentArgument,
    events: Events,
    why: Why,
    by: By = None,
    ledger: LedgerPath = None,
    as_json: AsJson = False,
) -> None:
    """Decide that some events of an incident are another happening than the rest.

    Example: tellings split 3fa1c2 9b04d7 --why 'another village'
    """
    with _opened(ledger) as opened:
        _told(opened.split(incident, events, who(by), reason(why)), as_json=as_json)


def merge(incidents: Incidents, why: Why, by: By = None, ledger: LedgerPath = None, as_json: AsJson = False) -> None:
    """Decide that incidents are one happening, with all their accounts.

    Example: tellings merge 3fa1c2 9b04d7 --why 'one attack, two names for the village'
    """
    with _opened(ledger) as opened:
        _told(opened.merge(incidents, who(by), reason(why)), as_json=as_json)


def undo(
    act: Act = None, why: Why = "taken back", by: By = None, ledger: LedgerPath = None, as_json: AsJson = False
) -> None:
    """Take back a judgement, a split or a merge: the incidents are again what they were, under the same ids.

    Example: tellings undo --why 'misread the date'
    """
    with _opened(ledger) as opened:
        _told(opened.undo(act, who(by), reason(why)), as_json=as_json)


def judgements(ledger: LedgerPath = None, as_json: AsJson = False) -> None:
    """List what people decided, oldest first, with what they took back.

    Example: tellings judgements
    """
    with _opened(ledger) as opened:
        every = opened.judgements()
    if as_json:
        print_json([asdict(one) for one in every])
        return
    table = Table(box=None, padding=(0, 1), pad_edge=False, header_style="bold")
    for name in ("act", "when", "who", "verdict", "events", "why"):
        table.add_column(name, overflow="fold")
    for act in dict.fromkeys(one.act for one in every):
        some = [one for one in every if one.act == act]
        pairs = [f"{one.left.event[:8]} {one.right.event[:8]}" for one in some if one.left and one.right]
        what = some[0].undoes or (pairs[0] if len(pairs) == 1 else f"{len(pairs)} pairs")
        one = some[0]
        table.add_row(*map(Text, (act, one.made[:19], clean(one.judge), one.verdict, what, clean(one.why))))
    results().print(table if every else Text("Nobody has judged anything."))


def _opened(path: LedgerPath) -> Ledger:
    return Ledger.open(path or Settings.load().ledger)


def who(by: str | None) -> str:
    """Who decides, by name. Raises InputError where that is empty."""
    name = (by if by is not None else getuser()).strip()
    if not name:
        raise InputError("--by", "a judgement has a name", "name who decides")
    return name


def reason(why: str) -> str:
    """The reason that is kept. Raises InputError where that is empty."""
    if not why.strip():
        raise InputError("--why", "a judgement has a reason", "say why in a few words")
    return why.strip()


def _told(done: Decided, *, as_json: bool) -> None:
    if as_json:
        print_json({"act": done.act, "judgements": len(done.judgements), "changes": [asdict(c) for c in done.changes]})
        return
    console = results()
    console.print(f"Kept as act {done.act}; take it back with: tellings undo {done.act[:6]}", soft_wrap=True)
    for line in _changed(done.changes):
        console.print(line)


def _changed(changes: Sequence[Change]) -> list[Text]:
    if not changes:
        return [Text("No incident changed.")]
    return [
        Text.assemble(
            (one.kind, "bold"), f"  {one.incident[:12]}", (f" → {one.becomes[:12]}" if one.becomes else "", FAINT)
        )
        for one in changes
    ]
