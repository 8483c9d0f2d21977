"""The verb ``run``: codes many files in shards, on this machine or on a cluster."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from tellings import tables
from tellings.cli.coder import maker, ready, with_workers
from tellings.cli.coding import count
from tellings.cli.options import AsJson, Gate, Paths, Workers
from tellings.cli.progress import watched
from tellings.cli.screen import errors, print_line
from tellings.publish.terminal.words import clean
from tellings.run.shards import Done, here, shards_of, spread
from tellings.run.shards.coding import summed
from tellings.settings import Settings

Out = Annotated[Path, typer.Option("--out", "-o", help="The folder for the tables of records, one a shard.")]
Scheduler = Annotated[str, typer.Option("--scheduler", help="A Dask scheduler's address (tcp://host:8786).")]


def run(
    paths: Paths,
    out: Out,
    scheduler: Scheduler = "",
    workers: Workers = None,
    gate: Gate = False,
    as_json: AsJson = False,
) -> None:
    """Code files in shards: each archive, or some hundred loose pages, becomes a table of records in Parquet.

    A table is complete or absent, and one that is there is not made again: the same command goes on where it was ended.
    With --scheduler the workers of a Dask cluster do it; docs/clusters.md says how to start one.

    Example: tellings run archives/ --out records --scheduler tcp://head:8786
    """
    settings = with_workers(Settings.load(), workers)
    tables.keep_in(settings.kept)
    shards = shards_of(paths)
    out = out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    ready(settings)
    make = maker(gate=gate)
    done = (
        spread(scheduler, shards, out, settings, make, gate=gate)
        if scheduler
        else here(shards, out, settings, make, gate=gate)
    )
    total = summed(_told(watched(done, "shards", printing=as_json), as_json=as_json))
    _finish(total, len(shards), out, as_json=as_json)


def _told(every: Iterable[Done], *, as_json: bool) -> Iterator[Done]:
    for one in every:
        if as_json:
            print_line(json.dumps(asdict(one)))
        yield one


def _finish(total: Done, shards: int, out: Path, *, as_json: bool) -> None:
    rejected = total.documents - total.coded - sum(total.stopped.values())
    if not as_json:
        console = errors()
        stopped = f", {sum(total.stopped.values())} stopped at a gate" if total.stopped else ""
        console.print(
            f"{count(shards, 'shard')} in {out}. {count(total.documents, 'document')} in this run: {total.coded} coded, "
            f"{count(total.events, 'event')}{stopped}, {rejected} rejected.",
            soft_wrap=True,
        )
        for reason, number in sorted(total.reasons.items(), key=lambda item: (-item[1], item[0])):
            console.print(f"  {number}  {clean(reason)}")
    raise typer.Exit(1 if rejected else 0)
