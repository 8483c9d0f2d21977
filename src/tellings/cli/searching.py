"""The verb ``search``: documents and quotes that have some words."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer
from rich.padding import Padding
from rich.text import Text

from tellings.cli.options import AsJson, LedgerPath
from tellings.cli.screen import has_styles, print_json, results
from tellings.ledger import Ledger
from tellings.ledger.searching import Found
from tellings.publish.terminal.words import FAINT, MARK, clean
from tellings.settings import Settings

Words = Annotated[
    list[str], typer.Argument(metavar="WORD…", help='All of them; "words in quotation marks" stand together.')
]
Most = Annotated[int, typer.Option("--most", min=1, help="At most so many, the likest first.")]


def search(words: Words, ledger: LedgerPath = None, most: Most = 20, as_json: AsJson = False) -> None:
    """Search documents and quotes for words. Private persons' names are masked, and cannot be searched for.

    Example: tellings search ferry '"grain quay"'
    """
    with Ledger.open(ledger or Settings.load().ledger) as opened:
        found = opened.search(" ".join(words), most)
    if as_json:
        print_json([{**asdict(one), "words": "".join(part for part, _ in one.pieces())} for one in found])
        return
    console = results()
    for one in found:
        console.print(_head(one))
        console.print(Padding(_words(one, marks=not has_styles(console)), (0, 0, 0, 2)))
    if not found:
        console.print("Nothing has these words.")


def _head(one: Found) -> Text:
    whose = clean(one.source or "an unnamed source")
    said = f", {clean(one.speaker)} says" if one.speaker else ", a quote" if one.kind == "quote" else ""
    led = f"  {', '.join(incident[:8] for incident in one.incidents[:3])}"
    return Text.assemble(
        (whose, "bold"), f", {(one.published or 'no date')[:10]}{said}", (led if one.incidents else "", FAINT)
    )


def _words(one: Found, *, marks: bool) -> Text:
    shown = Text("“")
    for part, found in one.pieces():
        shown.append(f"**{clean(part)}**" if found and marks else clean(part), style=MARK if found else "")
    return shown.append("”")
