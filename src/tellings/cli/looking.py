"""The verbs that look into the ledger: ``incidents`` lists, ``show`` gives one with its evidence."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

import typer

from tellings.cli.options import AsJson, Best, LedgerPath, Names, Rule
from tellings.cli.screen import errors, has_styles, print_json, print_line, results
from tellings.ledger import Filter, Held, Ledger
from tellings.publish import best
from tellings.publish.incidents import dumped, to_json
from tellings.publish.terminal.listing import incidents as listing
from tellings.publish.terminal.showing import Showing
from tellings.settings import Settings


class Form(StrEnum):
    """How incidents are printed."""

    table = "table"
    jsonl = "jsonl"


class Scope(StrEnum):
    """Which incidents are listed."""

    public = "public"
    all = "all"


FormOption = Annotated[Form, typer.Option("--format", help="A table, or JSON with one incident a line.")]
ScopeOption = Annotated[Scope, typer.Option("--scope", help="all: private violence too, such as a robbery.")]
Type = Annotated[str | None, typer.Option("--type", help="Only this type; tellings explain lists them.")]
Since = Annotated[str | None, typer.Option("--since", metavar="DAY", help="On or after this day, YYYY-MM-DD.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DAY", help="On or before this day, YYYY-MM-DD.")]
PlaceOption = Annotated[str | None, typer.Option("--place", help="A town, an area, or a country's three letters.")]
Several = Annotated[bool, typer.Option("--several", help="Only those that several documents tell of.")]
Most = Annotated[int | None, typer.Option("--most", min=1, help="At most so many, the earliest.")]
Identity = Annotated[str, typer.Argument(metavar="ID", help="An id of an incident or event, or how it begins.")]


def incidents(  # noqa: PLR0913, PLR0917  # each is an option of the command
    ledger: LedgerPath = None,
    form: FormOption = Form.table,
    scope: ScopeOption = Scope.public,
    kind: Type = None,
    since: Since = None,
    until: Until = None,
    place: PlaceOption = None,
    several: Several = False,
    most: Most = None,
    rule: Best = None,
    as_json: AsJson = False,
    names: Names = False,
) -> None:
    """List the incidents that the ledger holds, by day. Private persons' names are masked.

    Example: tellings incidents --type assault --since 2031-05-01 --place Karsa
    """
    wanted = wanted_of(scope.value, kind, since, until, place, several=several, most=most)
    with Ledger.open(ledger or Settings.load().ledger) as opened:
        rows = opened.listed(wanted)
        if form is Form.jsonl or as_json:
            for row in rows:
                held = opened.held(row.id)
                print_line(dumped({**to_json(held, names=names), **_best(held, rule)}))
            return
        console, short = results(), opened.short_ids(rows)
        console.print(listing(rows, short, console.width))
    if rows:
        errors().print(f"\nSee one with its evidence: tellings show {rows[0].id[:short]}")


def show(
    identity: Identity, ledger: LedgerPath = None, rule: Best = None, as_json: AsJson = False, names: Names = False
) -> None:
    """Show one incident: every claim with the words that make it, who says so and how surely.

    Example: tellings show 3fa1c2
    """
    with Ledger.open(ledger or Settings.load().ledger) as opened:
        held = opened.held(identity)
    if as_json:
        print_json({**to_json(held, names=names), **_best(held, rule)})
        return
    console = results()
    console.print(Showing(held, names=names, marks=not has_styles(console), width=console.width).all())
    if rule:
        console.print()
        for line in best.lines(held.incident, rule.value):
            console.print(line)


def wanted_of(  # noqa: PLR0913  # one for each option
    scope: Literal["public", "all"],
    kind: str | None,
    since: str | None,
    until: str | None,
    place: str | None,
    *,
    several: bool = False,
    most: int | None = None,
) -> Filter:
    """The filter that options ask for. Raises InputError where one says nothing that can be."""
    return Filter(scope, kind, since, until, place, several, most)


def _best(held: Held, rule: Rule | None) -> dict[str, object]:
    """What a rule makes of the figures, where one is asked for: an incident has no best by itself."""
    return {"best": best.to_json(held.incident, rule.value)} if rule else {}
