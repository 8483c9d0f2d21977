"""The verb ``read``: shows what is read of pages, before any coding."""

from __future__ import annotations

import typer

from tellings.cli.coder import inputs
from tellings.cli.options import AsJson, Paths, Source
from tellings.cli.progress import watched
from tellings.cli.screen import print_line, results
from tellings.model import Document, Record, Refused
from tellings.publish.terminal.reading import page
from tellings.record import line, refused
from tellings.run.reading import read_here
from tellings.settings import Settings


def read(paths: Paths, source: Source = None, as_json: AsJson = False) -> None:
    """Show what is read of pages, before any coding: fields and where each stood, paragraphs, lists of other stories.

    Example: tellings read page.html
    """
    console, settings, refusals = results(), Settings.load(), 0
    for item in watched(read_here(inputs(paths, settings, source), settings), "reading", printing=True):
        refusals += isinstance(item.result, Refused)
        if as_json:
            print_line(line(_uncoded(item.result)))
        else:
            console.print(page(item.result))
            console.print()
    raise typer.Exit(1 if refusals else 0)


def _uncoded(result: Document | Refused) -> Record:
    return refused(result) if isinstance(result, Refused) else Record(result)
