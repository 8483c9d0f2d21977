"""The verb ``code``: codes documents and prints their records; and how a run of coding ends."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from tellings.cli.coder import batch, inputs, ready, with_workers
from tellings.cli.options import Gate, Paths, Source, Workers
from tellings.cli.output import Done, done_before, output
from tellings.cli.progress import watched
from tellings.cli.screen import errors
from tellings.model import Record
from tellings.publish.terminal.words import clean
from tellings.record import GATES, line, to_json
from tellings.run.tally import Tally
from tellings.settings import Settings
from tellings.steps.acquire import Far

Out = Annotated[Path | None, typer.Option("--out", "-o", help="Write to this file; it appears when all is done.")]
Resume = Annotated[bool, typer.Option("--resume", help="Go on with --out where a run was ended.")]
Pretty = Annotated[bool, typer.Option("--pretty", help="Indent the JSON, for reading.")]


def code(  # noqa: PLR0913, PLR0917  # each is an option of the command
    paths: Paths,
    out: Out = None,
    source: Source = None,
    workers: Workers = None,
    pretty: Pretty = False,
    gate: Gate = False,
    resume: Resume = False,
) -> None:
    """Code documents and print their records: JSON, one line a document, in the order of the inputs.

    A run with --out that is ended before its time leaves what is done beside the file; --resume goes on there.

    Example: tellings code pages/ --out records.jsonl
    """
    settings = with_workers(Settings.load(), workers)
    far = Far(paths)
    pages = inputs(paths, settings, source, far)
    ready(settings)
    tally, run = Tally(), batch(settings, gate=gate)
    done = done_before(out, pretty=pretty) if resume else Done.nothing(out)
    for record in done.records:
        tally.add(record)
    with output(done) as file:
        for item in watched(run.code(done.beyond(run.read(pages))), "coding", printing=out is None, share=far.share):
            tally.add(item.record)
            file.write((_indented(item.record) if pretty else line(item.record)) + "\n")
    finish(tally)


def finish(tally: Tally, *, quiet: bool = False) -> None:
    """The counts of a run, what was rejected and why, and the exit status."""
    if not quiet:
        tell(tally)
    raise typer.Exit(1 if tally.rejected else 0)


def tell(tally: Tally) -> None:
    """The counts of a run, what was rejected and why."""
    console = errors()
    console.print(
        f"{count(tally.documents, 'document')}: {tally.coded} coded, {count(tally.events, 'event')}, "
        f"{tally.rejected} rejected."
    )
    for words in gates(tally):
        console.print(words)
    for reason, number in sorted(tally.reasons.items(), key=lambda item: (-item[1], item[0])):
        console.print(f"  {number}  {clean(reason)}")
        _show_examples(console, tally.examples[reason], number)


def gates(tally: Tally) -> Iterator[str]:
    """A line for each gate, where one stopped anything: how many pages came to it, and the share that passed."""
    came = tally.documents - tally.refused
    for gate in GATES if tally.stopped else ():
        past = came - tally.stopped[gate]
        name = gate.removeprefix("stopped at the ").capitalize()
        yield f"{name}: {past:,} of {count(came, 'page')} passed" + (f" ({past / came:.1%})." if came else ".")
        came = past


def _show_examples(console: Console, examples: list[str], number: int) -> None:
    for example in examples:
        console.print(f"       {clean(example)}")
    if number > len(examples):
        console.print(f"       and {number - len(examples):,} more: each has its line, with the reason in 'rejected'")


def count(number: int, what: str) -> str:
    """A number with its noun, which has an s unless it is one."""
    return f"{number:,} {what}" + ("" if number == 1 else "s")


def _indented(record: Record) -> str:
    """The same JSON as the line's; what the line escapes stays escaped."""
    return json.dumps(to_json(record), ensure_ascii=line(record).isascii(), indent=2)
