"""The verb ``score``: records beside a person's own gold."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tellings.cli.coder import coded, ready, with_workers
from tellings.cli.coding import count
from tellings.cli.options import AsJson, Names, Workers
from tellings.cli.progress import watched
from tellings.cli.screen import errors, has_styles, print_json, results
from tellings.model import Document, Record
from tellings.publish.scoring import to_json
from tellings.publish.terminal.scoring import scored
from tellings.publish.terminal.words import clean
from tellings.score import Score, gold_inputs, placed, read_gold, records_of
from tellings.score import score as scoring
from tellings.settings import Settings

MISTAKES = 20  # shown where nobody says how many
Gold = Annotated[Path, typer.Argument(metavar="GOLD", help="Gold: documents in JSONL, each with its events.")]
Records = Annotated[
    Path | None, typer.Option("--records", help="Score these records, from tellings code --out; code nothing.")
]
Most = Annotated[
    int | None, typer.Option("--errors", min=0, help=f"Show so many mistakes. (default: {MISTAKES}; all with --json)")
]


def score(
    gold: Gold,
    records: Records = None,
    most: Most = None,
    workers: Workers = None,
    as_json: AsJson = False,
    names: Names = False,
) -> None:
    """Score coding against your own gold: precision, recall and F1 of each field, and the mistakes one by one.

    Example: tellings score examples/gold.jsonl --errors 5
    """
    settings = with_workers(Settings.load(), workers)
    result = _from_records(gold, records) if records else _coded(gold, settings)
    if as_json:
        print_json(to_json(result, names=names, most=most))
    else:
        _show(result, MISTAKES if most is None else most, names=names)
    raise typer.Exit(1 if result.lacking else 0)


def _from_records(path: Path, records: Path) -> Score:
    gold = read_gold(path)
    found = records_of(path, gold, records)
    return scoring(gold, placed(path, gold, [r.document if r and r.document.text else None for r in found]), found)


def _coded(path: Path, settings: Settings) -> Score:
    """Words of the gold that stand nowhere are told before anything is coded: that takes the time."""
    gold = read_gold(path)
    items = gold_inputs(path, gold, settings)
    events = placed(path, gold, [i.result if isinstance(i.result, Document) else None for i in items])
    ready(settings)
    records: list[Record | None] = [item.record for item in watched(coded(items, settings), "coding")]
    return scoring(gold, events, records)


def _show(score: Score, most: int, *, names: bool) -> None:
    console = results()
    console.print(scored(score, most, names=names, marks=not has_styles(console)))
    left = len(score.mistakes) - most
    told = f"{count(score.documents, 'document')}, {count(len(score.mistakes), 'mistake')}."
    errors().print(f"\n{told}" + (f" See all: --errors {len(score.mistakes)}" if left > 0 else ""))
    for document in score.lacking:
        errors().print(f"  line {document.line}: not coded: {clean(document.given.id or document.path or '')}")
