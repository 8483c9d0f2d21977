"""The part of the gazetteer that is written by hand, and how it is read."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from importlib.resources import files

from tellings.errors import KnowledgeError
from tellings.knowledge import own

OWN = {"regions.csv": "places.csv", "names.csv": "names.csv"}  # how the user's files of these kinds are called


def text(name: str) -> str:
    """The text of one of the files here."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of one of the CSV files here (RFC 4180, a header line, ``#`` at the start of a line is a remark).

    Where the user has one of the same kind, its rows follow.
    """
    yield from _rows(text(name))
    yield from own_rows(name)


def own_rows(name: str) -> Iterator[dict[str, str]]:
    """The user's own rows. Raises KnowledgeError where the columns are not those of ours."""
    written = own.text(OWN[name]) if name in OWN else None
    if written is None:
        return
    columns = next(csv.reader([next(_lines(text(name)))]))
    for row in _rows(written):
        if list(row) != columns or None in row.values():
            raise KnowledgeError(
                f"your own {OWN[name]}", f"a row has not the columns {','.join(columns)}", "docs/extending.md"
            )
        yield row


def _rows(written: str) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(_lines(written))


def _lines(written: str) -> Iterator[str]:
    return (line for line in written.splitlines() if line and not line.startswith("#"))


def digest() -> str:
    """SHA-256 over the names and the contents of all files here and of the user's: what changes is another gazetteer."""
    total = hashlib.sha256()
    for file in sorted(files(__name__).iterdir(), key=lambda item: item.name):
        if file.name.endswith((".csv", ".yaml")):
            total.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    for name in OWN.values():
        total.update((own.text(name) or "").encode())
    return total.hexdigest()
