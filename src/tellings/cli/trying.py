"""The verb ``check-own``: a user's own rows, each tried on its example."""

from __future__ import annotations

from dataclasses import asdict

import typer

from tellings.cli.coder import maker, ready
from tellings.cli.coding import count
from tellings.cli.options import AsJson
from tellings.cli.progress import watched
from tellings.cli.screen import errors, print_json, results
from tellings.errors import InputError
from tellings.knowledge import own
from tellings.knowledge.gazetteer import Gazetteer
from tellings.publish.terminal.words import clean
from tellings.run.trying import try_own
from tellings.settings import Settings


def check_own(as_json: AsJson = False) -> None:
    """Try your own verbs, groups, places and outlets, those of the folder that TELLINGS_OWN names, each on an example.

    Example: TELLINGS_OWN=own tellings check-own
    """
    settings = Settings.load()
    if own.folder() is None:
        raise InputError("TELLINGS_OWN", "names no folder", "TELLINGS_OWN=FOLDER tellings check-own; docs/extending.md")
    ready(settings)
    tried = list(watched(try_own(maker()(settings), Gazetteer.open(settings.gazetteer)), "trying"))
    wrong = [each for each in tried if each.why]
    if as_json:
        print_json([asdict(each) for each in tried])
    for each in wrong if not as_json else ():
        results().print(f"{clean(each.row)}: {clean(each.why)}\n    {clean(each.on)}", soft_wrap=True)
    errors().print(f"{count(len(tried), 'example')} tried, {len(wrong)} wrong.")
    raise typer.Exit(1 if wrong else 0)
