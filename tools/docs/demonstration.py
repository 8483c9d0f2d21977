"""What the demo prints, for the README: run for real on the examples, as text and as a picture of a terminal."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from tellings.ledger import Filter, Held, Ledger, Listed
from tellings.publish.terminal.listing import incidents
from tellings.publish.terminal.showing import Showing
from tools import demo

WIDE = 110
# Rich's own frame for a picture of a terminal, without the web font that it names.
FRAME = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>.{unique_id}-matrix {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: {char_height}px;
line-height: {line_height}px; }} {styles}</style>
<defs>{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})">{backgrounds}
<g class="{unique_id}-matrix" xml:space="preserve">{matrix}</g></g>
</svg>
"""


def parts(root: Path) -> dict[str, str]:
    """The texts that the README quotes."""
    added, rows, short, _ = _demonstrated(root)
    console = _console()
    console.print(incidents(rows, short, WIDE))
    listed = "\n".join(line.rstrip() for line in console.export_text().splitlines())
    return {"added": "".join(added), "listed": listed}


def picture(root: Path) -> str:
    """One incident as ``tellings show`` begins to print it, as SVG."""
    *_, held = _demonstrated(root)
    console = _console()
    console.print(Text(f"$ tellings show {held.incident.id[:6]}", style="bold"))
    console.print(Showing(held, names=False, marks=False, width=WIDE).summary())
    return console.export_svg(title="tellings", theme=MONOKAI, code_format=FRAME, unique_id="tellings")


def _console() -> Console:
    return Console(record=True, width=WIDE, file=StringIO(), force_terminal=True, highlight=False, _environ={})


@cache
def _demonstrated(root: Path) -> tuple[list[str], list[Listed], int, Held]:
    """What adding the examples prints, the incidents, how many characters of an id do, and one incident in full."""
    with tempfile.TemporaryDirectory() as folder, _inside(root):
        path = Path(folder) / "tellings.sqlite"
        told = [line.replace(str(path), "demo/tellings.sqlite") for line in demo.fill(str(path), capture=True)]
        with Ledger.open(path) as ledger:
            held = ledger.held(demo.richest(str(path)))
            return told, ledger.listed(Filter(since=demo.DAY, until=demo.DAY)), ledger.short_ids(), held


@contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
