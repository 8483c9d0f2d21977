"""The verbs that code: ``code`` prints records, ``add`` files them."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, TextIO

import typer

from tellings.cli.coder import coded, inputs, ready, with_workers
from tellings.cli.options import AsJson, LedgerPath, Paths, Source, Workers
from tellings.cli.progress import watched
from tellings.cli.screen import errors, print_line, results
from tellings.errors import InputError
from tellings.ledger import Added, Ledger
from tellings.model import Document, Record, Refused
from tellings.publish.terminal.words import clean
from tellings.record import line, refused, to_json
from tellings.run.items import Read
from tellings.run.tally import Tally
from tellings.settings import Settings

Out = Annotated[Path | None, typer.Option("--out", "-o", help="Write to this file; it appears when all is done.")]
Pretty = Annotated[bool, typer.Option("--pretty", help="Indent the JSON, for reading.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Code nothing and file nothing; say what would be.")]


def code(paths: Paths, out: Out = None, source: Source = None, workers: Workers = None, pretty: Pretty = False) -> None:
    """Code documents and print their records: JSON, one line a document, in the order of the inputs.

    Example: tellings code pages/ --out records.jsonl
    """
    settings = with_workers(Settings.load(), workers)
    items = inputs(paths, settings, source)
    ready(settings)
    tally = Tally()
    with _output(out) as file:
        for item in watched(coded(items, settings), "coding"):
            tally.add(item.record)
            file.write((_indented(item.record) if pretty else line(item.record)) + "\n")
    _finish(tally)


def add(  # each is an option of the command
    paths: Paths,
    ledger: LedgerPath = None,
    source: Source = None,
    workers: Workers = None,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Code documents and file them in the ledger; what it holds already is left as it is.

    Example: tellings add page.txt --source 'The Harbour Post'
    """
    settings = with_workers(Settings.load(), workers)
    items, path = inputs(paths, settings, source), ledger or settings.ledger
    coder = ready(settings)
    if dry_run and not path.exists():
        _finish_adding(_would_add(items, None, coder), path, as_json=as_json, verb="would be added")
        return
    with Ledger.open(path, create=True) as opened:
        if dry_run:
            _finish_adding(_would_add(items, opened, coder), path, as_json=as_json, verb="would be added")
        else:
            _finish_adding(_added(items, opened, coder, settings), path, as_json=as_json, verb="added")


def _added(items: Iterable[Read], ledger: Ledger, coder: str, settings: Settings) -> Iterator[Added]:
    """What the ledger holds is not coded again; it is told when the rest is done."""
    held: list[Added] = []

    def fresh() -> Iterator[Read]:
        for item in items:
            if isinstance(item.result, Document) and ledger.holds(item.result, coder):
                held.append(Added(Record(item.result), "held"))
            else:
                yield item

    for item in watched(coded(fresh(), settings), "coding"):
        yield ledger.add(item, coder)
    yield from held


def _would_add(items: Iterable[Read], ledger: Ledger | None, coder: str) -> Iterator[Added]:
    for item in items:
        result = item.result
        if isinstance(result, Refused):
            yield Added(refused(result), "refused")
        else:
            yield Added(Record(result), "held" if ledger and ledger.holds(result, coder) else "added")


def _finish_adding(every: Iterable[Added], path: Path, *, as_json: bool, verb: str) -> None:
    tally, states, incidents = Tally(), Counter[str](), 0
    for added in every:
        states[added.state] += 1
        incidents += added.incidents
        if added.state != "held":
            tally.add(added.record)
        if as_json:
            print_line(json.dumps(_told(added), ensure_ascii=False))
    if not as_json:
        _tell(states, incidents, path, verb)
    _finish(tally, quiet=as_json or not tally.rejected)


def _told(added: Added) -> dict[str, object]:
    document, rejected = added.record.document, to_json(added.record)["rejected"]
    told = {"document_id": document.id, "sha256": document.sha256 or None, "state": added.state}
    return {**told, "incidents": added.incidents, "rejected": rejected}


def _tell(states: Counter[str], incidents: int, path: Path, verb: str) -> None:
    console = results()
    parts = [f"{states['added']} {verb}"]
    parts += [f"{states[state]} {words}" for state, words in _STATES.items() if states[state]]
    counts = f"{_count(states.total(), 'document')}: {', '.join(parts)}."
    console.print(f"{counts} {_count(incidents, 'new incident')}. Ledger: {path}", soft_wrap=True)


_STATES = {
    "coded again": "coded again by this version",
    "held": "held already",
    "refused": "refused",
}


def _finish(tally: Tally, *, quiet: bool = False) -> None:
    """The counts of a run, and its exit status."""
    console = errors()
    if not quiet:
        console.print(
            f"{_count(tally.documents, 'document')}: {tally.coded} coded, {_count(tally.events, 'event')}, "
            f"{tally.rejected} rejected."
        )
    for reason, number in sorted(tally.reasons.items(), key=lambda item: (-item[1], item[0])):
        if not quiet:
            console.print(f"  {number}  {clean(reason)}")
    raise typer.Exit(1 if tally.rejected else 0)


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")


def _indented(record: Record) -> str:
    """The same JSON as the line's; what the line escapes stays escaped."""
    return json.dumps(to_json(record), ensure_ascii=line(record).isascii(), indent=2)


@contextmanager
def _output(path: Path | None) -> Iterator[TextIO]:
    """stdout, or a file that is complete or absent."""
    if path is None:
        yield sys.stdout
        return
    if not path.absolute().parent.is_dir():
        raise InputError(str(path), "its folder does not exist", "make the folder, or name another file")
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
