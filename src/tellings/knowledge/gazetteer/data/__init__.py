"""The part of the gazetteer that is written by hand, and how it is read."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from importlib.resources import files


def text(name: str) -> str:
    """The text of one of the files here."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of one of the CSV files here (RFC 4180, a header line, ``#`` at the start of a line is a remark)."""
    lines = [line for line in text(name).splitlines() if line and not line.startswith("#")]
    yield from csv.DictReader(lines)


def digest() -> str:
    """SHA-256 over the names and the contents of all files here: a changed overlay is another gazetteer."""
    total = hashlib.sha256()
    for file in sorted(files(__name__).iterdir(), key=lambda item: item.name):
        if file.name.endswith((".csv", ".yaml")):
            total.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return total.hexdigest()
