"""The formats by name: what each is, how its rows are made, and in which kinds of file it can be written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tellings.errors import InputError
from tellings.publish.export import (
    acled,
    ftm,
    gdelt,
    geojson,
    incidents,
    native,
    plover,
    statements,
    ucdp,
    webannotations,
)
from tellings.publish.export import writing as files
from tellings.publish.export.codes import Column, columns
from tellings.publish.export.view import View

Make = Callable[[View], Iterator[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: ``suffixes`` are the kinds of file it can be, the usual one first; ``rules`` what computed its numbers."""

    name: str
    does: str
    rows: Make
    suffixes: tuple[str, ...]
    table: str | None = None
    rules: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, where it is a table."""
        return columns(self.table) if self.table else ()


@dataclass(slots=True)
class Tally:
    """How many rows an export has, and why incidents are not in it."""

    rows: int = 0
    incidents: int = 0
    left_out: Counter[str] = field(default_factory=Counter)


_TABLE = (".csv", ".xlsx", ".parquet")
FORMATS = {
    one.name: one
    for one in (
        Format("jsonl", "incidents with every account and claim, one a line: lossless", native.rows, (".jsonl",)),
        Format("parquet", "the same in typed, nested columns", native.rows, (".parquet",)),
        Format("statements", "one claim a row, with evidence and speaker", statements.rows, _TABLE, "statements"),
        Format("incidents", "one incident a row, flat", incidents.rows, _TABLE, "incidents"),
        Format("acled", "ACLED's 31 columns", acled.rows, _TABLE, "acled", (acled.RULE,)),
        Format("ucdp", "UCDP GED's 49 columns, best empty without --best", ucdp.rows, _TABLE, "ucdp"),
        Format("gdelt", "GDELT's 16 columns of mentions, no head", gdelt.rows, (".tsv", *_TABLE), "gdelt"),
        Format("plover", "PLOVER's JSON, one event a line", plover.rows, (".jsonl",)),
        Format("ftm", "FollowTheMoney entities, one a line", ftm.rows, (".jsonl",)),
        Format("annotations", "W3C Web Annotations, one claim a line", webannotations.rows, (".jsonl",)),
        Format("geojson", "incidents as points", geojson.rows, (".geojson", ".json")),
        Format("geopackage", "incidents as points, by GDAL", incidents.rows, (".gpkg",), "incidents"),
    )
}
_WRITERS = {
    ".csv": files.write_csv, ".tsv": files.write_bare_tsv, ".xlsx": files.write_xlsx, ".parquet": files.write_parquet,
    ".jsonl": files.write_lines, ".geojson": files.write_geojson, ".json": files.write_geojson,
}  # fmt: skip


def write(form: Format, views: Iterable[View], path: Path, *, spreadsheet: bool = False) -> Tally:
    """Write an export to a file, of the kind that its suffix says; whole or not at all. Raises InputError, ResourceError."""
    if path.suffix not in form.suffixes:
        raise InputError(
            str(path), f"{form.name} is written as {', '.join(form.suffixes)}", "name such a file with --out"
        )
    tally = Tally()
    part = path.with_name(f"{path.stem}.part{path.suffix}")
    try:
        if path.suffix == ".gpkg":
            files.write_geopackage(made(form, views, tally), form.columns, part)
        else:
            sheet = spreadsheet and path.suffix == ".csv"
            writer = files.write_spreadsheet_csv if sheet else _WRITERS[path.suffix]
            with part.open("wb") as out:
                writer(made(form, views, tally), form.columns, out)
        part.replace(path)
    except OSError as error:
        raise InputError(str(path), f"cannot be written: {error.strerror or error}", "name another file") from None
    finally:
        part.unlink(missing_ok=True)
    return tally


def made(form: Format, views: Iterable[View], tally: Tally) -> Iterator[dict[str, Any]]:
    """The rows, with count of those that the format has no place for, by reason."""
    for view in views:
        tally.incidents += 1
        try:
            some = list(form.rows(view))
        except ValueError as reason:
            tally.left_out[str(reason)] += 1
            continue
        tally.rows += len(some)
        yield from some
