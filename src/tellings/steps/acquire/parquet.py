"""Documents in Parquet, one a row, a few rows in memory at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from tellings.model import Page, Refused
from tellings.settings import Settings
from tellings.steps.acquire.jsonl import FIELDS, Lines
from tellings.steps.acquire.refusals import BROKEN_ARCHIVE, NO_PAGES, NOT_A_DOCUMENT, UNREADABLE, refused, too_large

_ROWS = 32
_BUFFER = 1 << 20
_NEEDED = ("id", "text")


def read_parquet(path: Path, settings: Settings, lines: Lines) -> Iterator[Page | Refused]:
    """The documents of a file. A row has the fields of a line of JSONL; other columns are not looked at.

    An id may be a whole number, a time of publication a date. Raises OSError where the file cannot be opened.
    """
    try:
        import pyarrow  # type: ignore[import-untyped]  # noqa: PLC0415  (large, and only this way in needs it)
    except ImportError:
        yield refused(str(path), UNREADABLE, "Parquet needs one more package: pip install 'tellings[parquet]'")
        return
    number = 0
    with path.open("rb") as file:
        try:
            for row in _rows(file):
                number += 1
                yield _document(row, f"{path} row {number}", settings, lines)
            if not number:
                yield refused(str(path), NO_PAGES, "the table has no row")
        except LookupError as error:
            yield refused(str(path), NOT_A_DOCUMENT, str(error.args[0]))
        except (pyarrow.ArrowException, OSError, ValueError) as error:
            detail = f"after {number} rows: {str(error)[:300]}. What stands before was read"
            yield refused(f"{path} row {number + 1}", BROKEN_ARCHIVE, detail)


def _rows(file: BinaryIO) -> Iterator[dict[str, object]]:
    """The rows of a table. Raises LookupError where it lacks a column that it must have."""
    from pyarrow.parquet import ParquetFile  # type: ignore[import-untyped]  # noqa: PLC0415

    table = ParquetFile(file, buffer_size=_BUFFER)
    names = set(table.schema_arrow.names)
    if missing := [name for name in _NEEDED if name not in names]:
        raise LookupError(f"the table has no column {' and no column '.join(missing)}")
    columns = [name for name in (*FIELDS, "text") if name in names]
    for batch in table.iter_batches(_ROWS, columns=columns, use_threads=False):
        yield from batch.to_pylist()


def _document(row: dict[str, object], address: str, settings: Settings, lines: Lines) -> Page | Refused:
    text = row["text"]
    if isinstance(text, str) and len(text.encode("utf-8", "replace")) > settings.page_bytes:
        return too_large(address, settings.page_bytes)
    return lines.of_row({name: _as_json(name, value) for name, value in row.items()}, address)


def _as_json(name: str, value: object) -> object:
    """A value as JSONL has it: a time in ISO 8601, an id as text."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if name == "id" and isinstance(value, int) and not isinstance(value, bool) else value
