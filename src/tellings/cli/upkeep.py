"""The verbs that tell about the program itself: ``explain``, ``doctor``, ``settings``, ``gazetteer``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from tellings.cli.coder import build_gazetteer, ready
from tellings.cli.health import examine
from tellings.cli.options import AsJson
from tellings.cli.screen import print_json, results
from tellings.errors import InputError
from tellings.ontology.names import EventType, PartyKind, event_types, party_kinds
from tellings.settings import PREFIX, Settings, described

gazetteer = typer.Typer(no_args_is_help=True, help="The gazetteer: where the names of places lie.")
IfNeeded = Annotated[bool, typer.Option("--if-needed", help="Only where there is none for this version.")]
Name = Annotated[
    str | None, typer.Argument(metavar="[NAME]", help="A type, a mode, a kind of party. (default: all types)")
]


def explain(name: Name = None, as_json: AsJson = False) -> None:
    """Explain the event types, their modes, and the kinds of party.

    Example: tellings explain coerce
    """
    found = _named(name) if name else [*event_types().values()]
    if as_json:
        print_json([asdict(item) for item in found])
        return
    _print_table(("name", "is", "modes or sectors"), [(i.name, i.definition, ", ".join(_more(i))) for i in found])


def doctor(as_json: AsJson = False) -> None:
    """Check that everything is there: versions, the model file by file, the gazetteer, the ledger. Says what to do.

    Example: tellings doctor
    """
    checks = examine(Settings.load())
    if as_json:
        print_json([asdict(check) for check in checks])
    else:
        rows = [("ok" if c.ok else "NO", c.name, c.found + (f"\n{c.do}" if c.do else "")) for c in checks]
        _print_table(("", "what", "found"), rows)
    raise typer.Exit(0 if all(check.ok for check in checks) else 3)


def settings(as_json: AsJson = False) -> None:
    """List the settings with their values; the environment variable TELLINGS_<NAME> sets one.

    Example: TELLINGS_WORKERS=1 tellings settings
    """
    loaded = Settings.load()
    rows = [(name, str(getattr(loaded, name)), help_) for name, _, help_ in described()]
    if as_json:
        print_json([{"name": n, "variable": PREFIX + n.upper(), "value": v, "help": h} for n, v, h in rows])
    else:
        _print_table(("setting", "value", "what it does"), rows)


@gazetteer.callback()
def _gazetteer() -> None:
    """Keep ``build`` a command under this one: Typer folds a group of one command into it."""


@gazetteer.command()
def build(if_needed: IfNeeded = False) -> None:
    """Build the gazetteer anew, in the folder of the setting cache. It is built by itself when it is first needed.

    Example: tellings gazetteer build
    """
    loaded = Settings.load()
    if if_needed:
        ready(loaded)
        return
    build_gazetteer(loaded)
    results().print(f"Built: {loaded.gazetteer}", soft_wrap=True)


def _named(name: str) -> list[EventType | PartyKind]:
    every: list[EventType | PartyKind] = [*event_types().values(), *party_kinds().values()]
    found = [item for item in every if name.casefold() in (item.name.casefold(), *_more(item))]
    if not found:
        raise InputError(name, "is no type, mode or kind of party", "tellings explain lists the types")
    return found


def _more(item: EventType | PartyKind) -> tuple[str, ...]:
    return item.modes if isinstance(item, EventType) else item.sectors


def _print_table(head: Sequence[str], rows: Iterable[tuple[str, ...]]) -> None:
    table = Table(box=None, padding=(0, 1), pad_edge=False, header_style="bold")
    for number, name in enumerate(head):
        table.add_column(name, overflow="fold", style="bold" if number == 0 else "")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    results().print(table)
