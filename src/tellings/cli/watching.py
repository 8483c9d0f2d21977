"""The verb ``watch``: asks for feeds now and then, and files what is new in them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tellings import tables
from tellings.cli.coder import ready, with_workers
from tellings.cli.coders import Coders
from tellings.cli.coding import finish
from tellings.cli.filing import DryRun
from tellings.cli.options import AsJson, Full, LedgerPath, Source, Workers
from tellings.cli.rounds import Kept, Rounds, tell_what_would_be
from tellings.errors import InputError
from tellings.ledger import Home, Ledger
from tellings.run.tally import Tally
from tellings.run.watch import Manner, State, Watch
from tellings.settings import Settings
from tellings.steps.acquire import is_address
from tellings.steps.acquire.lists import addresses_in
from tellings.steps.acquire.web import Web


class Pages(StrEnum):
    """Whose pages are fetched."""

    site = "site"
    any = "any"
    none = "none"


Feeds = Annotated[
    list[str],
    typer.Argument(metavar="FEED…", help="Addresses of feeds (RSS, Atom) and sitemaps, and lists of such (.urls)."),
]
Every = Annotated[
    float, typer.Option("--every", min=1, help="Minutes between two visits to a feed, or as long as it asks.")
]
Whose = Annotated[
    Pages,
    typer.Option(
        "--pages",
        help="Which pages of items to fetch: those on the feed's own site, any, none (only what the feed has).",
    ),
]
Once = Annotated[bool, typer.Option("--once", help="Ask for each feed once, file what is new, and leave.")]


def watch(  # noqa: PLR0913, PLR0917  # each is an option of the command
    feeds: Feeds,
    ledger: LedgerPath = None,
    source: Source = None,
    every: Every = 15,
    pages: Whose = Pages.site,
    once: Once = False,
    workers: Workers = 1,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    full: Full = False,
) -> None:
    """Watch feeds: ask for each now and then, fetch the pages of its new items, and file them in the ledger.

    It goes on until Ctrl-C, and goes on where it was when it is started again: what it knows is in a file beside the
    ledger (tellings.watch.sqlite). It keeps to robots.txt and to what servers ask for; see docs/inputs.md.

    Example: tellings watch https://post.example/feed.xml --once --dry-run
    """
    settings = with_workers(Settings.load(), workers)
    tables.keep_in(settings.kept)
    path, manner = Home(ledger or settings.ledger), Manner(every * 60.0, pages.value, source, gate=not full)
    named, web = _feeds(feeds), Web(settings)
    with State.open(path.beside(".watch.sqlite"), keep=not dry_run) as state:
        watching = Watch(named, state, web, settings, manner)
        if dry_run:
            _finish(tell_what_would_be(watching, state, as_json=as_json), as_json=as_json)
        coder = Coders(ready(settings), gate=not full)
        with Ledger.open(path, create=True) as opened:
            rounds = Rounds(watching, opened, coder, Kept(settings, gate=not full), as_json=as_json)
            if once:
                _finish(rounds.round(once=True), as_json=as_json)
            rounds.go_on(web.outside.clock)


def _feeds(named: Sequence[str]) -> list[str]:
    """The addresses that are named, themselves or in lists. Raises InputError for what is neither."""
    found: list[str] = []
    for name in named:
        if is_address(name):
            found.append(name)
            continue
        try:
            found += [line for _, line in addresses_in(Path(name))]
        except OSError as error:
            do = "name an address that begins with https:// or http://, or a file that lists such"
            raise InputError(name, f"neither an address nor a list of addresses ({error.strerror})", do) from None
    if wrong := next((line for line in found if not is_address(line)), None):
        raise InputError(wrong[:200], "is no address", "each line of a list begins with https:// or http://")
    if not found:
        raise InputError(named[0], "the list has no address", "write one on a line")
    return found


def _finish(tally: Tally, *, as_json: bool) -> None:
    finish(tally, quiet=as_json or not tally.reasons)
