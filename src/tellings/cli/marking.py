"""The verb ``gold``: what people marked in INCEpTION or Label Studio, as gold for ``tellings score``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from tellings.cli.coding import count
from tellings.cli.screen import errors
from tellings.errors import InputError
from tellings.score import read_gold
from tellings.score.marked import lines

Exports = Annotated[
    list[Path],
    typer.Argument(metavar="EXPORT…", help="Label Studio's JSON; INCEpTION's UIMA CAS JSON, or a ZIP of it."),
]
Out = Annotated[Path | None, typer.Option("--out", help="The file of gold. (default: print it)")]


def gold(exports: Exports, out: Out = None) -> None:
    """Make gold of what people marked in INCEpTION or Label Studio, and check it.

    Example: tellings gold project.json --out gold.jsonl
    """
    made = [line for path in exports for line in lines(path)]
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in made)
    if out is None:
        sys.stdout.write(text)
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(str(out), f"cannot be written: {error.strerror}", "name another file with --out") from None
    checked = read_gold(out)
    events = sum(len(document.events) for document in checked)
    errors().print(
        f"{count(len(checked), 'document')}, {count(events, 'event')}: {out}. Score it: tellings score {out}"
    )
