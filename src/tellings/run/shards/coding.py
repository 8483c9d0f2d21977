"""One shard coded: its records as a table in Parquet, under its name only when all of them are in it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from tellings.model import Record
from tellings.record import line
from tellings.run.batch import Batch
from tellings.run.inputs import pages
from tellings.run.shards.dividing import Shard
from tellings.run.shared import Make, made
from tellings.run.tally import Tally
from tellings.settings import Settings

ROWS = 500  # records in memory at a time, and in a group of the table


@dataclass(frozen=True, slots=True)
class Done:
    """What a shard came to: documents, those coded, events; how often a gate stopped a page, and each reason was given."""

    shard: str
    documents: int
    coded: int
    events: int
    stopped: dict[str, int]
    reasons: dict[str, int]


def code_shard(shard: Shard, out: Path, settings: Settings, make: Make, *, gate: bool = False) -> Done:
    """Code a shard, in as many processes as the settings say, and write its records in the order of its pages.

    The same shard gives the same bytes on any machine with the same versions of the program and its libraries. Raises
    ResourceError where the model is missing, OSError where the output cannot be written.
    """
    tally = Tally()
    batch = Batch(settings, partial(made, make=make), gate=gate)  # the coder of one shard codes the next one, too
    records = _counted((item.record for item in batch.code(batch.read(pages(shard.paths, settings)))), tally)
    part = out / f".{shard.name}.{os.uname().nodename}.{os.getpid()}.part"
    try:
        _write(part, records)
        part.replace(out / shard.name)
    finally:
        part.unlink(missing_ok=True)
    return Done(shard.name, tally.documents, tally.coded, tally.events, dict(tally.stopped), dict(tally.reasons))


def summed(every: Iterable[Done]) -> Done:
    """All shards together."""
    found = list(every)
    stopped: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    for one in found:
        stopped.update(one.stopped)
        reasons.update(one.reasons)
    documents, coded, events = (sum(getattr(d, name) for d in found) for name in ("documents", "coded", "events"))
    return Done("", documents, coded, events, dict(stopped), dict(reasons))


def _counted(records: Iterable[Record], tally: Tally) -> Iterator[Record]:
    for record in records:
        tally.add(record)
        yield record


def _write(path: Path, records: Iterator[Record]) -> None:
    """The table: a row a record, with the fields by which one looks for a document beside the record's own line."""
    import pyarrow  # type: ignore[import-untyped]  # noqa: PLC0415  (large, and only shards need it)
    from pyarrow.parquet import ParquetWriter  # type: ignore[import-untyped]  # noqa: PLC0415

    texts = ("document_id", "sha256", "source", "url", "published", "language")
    schema = pyarrow.schema(
        [*((name, pyarrow.string()) for name in texts), ("events", pyarrow.int32()), ("record", pyarrow.string())]
    )
    with ParquetWriter(path, schema, compression="zstd") as writer:
        while some := [_row(record) for record in islice(records, ROWS)]:
            writer.write_table(pyarrow.Table.from_pylist(some, schema=schema))


def _row(record: Record) -> dict[str, Any]:
    document = record.document
    return {
        "document_id": document.id,
        "sha256": document.sha256 or None,
        "source": document.source,
        "url": document.url,
        "published": document.published,
        "language": document.language,
        "events": len(record.events),
        "record": line(record),
    }
