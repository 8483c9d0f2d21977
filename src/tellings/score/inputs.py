"""The documents of the gold: read as ``tellings code`` would read them, or found among records coded before."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import fields, replace

from tellings.digest import sha256
from tellings.errors import InputError
from tellings.model import Given, Page, Record, Refused
from tellings.record import from_json
from tellings.run.items import Read
from tellings.score.nouns import GoldDocument
from tellings.settings import Settings
from tellings.steps.acquire import acquire
from tellings.steps.read import Reader


def gold_inputs(path: Path, gold: Sequence[GoldDocument], settings: Settings) -> list[Read]:
    """What is read of each document of the gold file at ``path``, in order.

    Raises InputError where a line has neither text nor path, or its path leads nowhere.
    """
    pages = [_page(path, document, settings) for document in gold]
    with Reader(settings) as reader:
        read = list(reader.read(pages))
    return [Read(p.data if isinstance(p, Page) else b"", r) for p, r in zip(pages, read, strict=True)]


def records_of(path: Path, gold: Sequence[GoldDocument], records: Path) -> list[Record | None]:
    """The record of each document of the gold, by its id, else by the bytes behind its path; None where there is none."""
    known: dict[str, Record] = {}
    for record in _records(records):
        known.setdefault(record.document.id, record)
        known.setdefault(record.document.sha256, record)
    return [
        known.get(document.given.id or "") or (known.get(_digest(path, document)) if document.path else None)
        for document in gold
    ]


def _page(path: Path, document: GoldDocument, settings: Settings) -> Page | Refused:
    address = f"{path} line {document.line}"
    if document.text is not None:
        data = document.text.encode("utf-8", "surrogatepass")
        return Page(data, sha256(data), "record", address, document.given, "utf-8")
    found = list(acquire([_file(path, document)], settings))
    if len(found) != 1:
        raise InputError(f"{address}, path", f"{len(found)} documents stand there, not one", "name one page")
    return replace(found[0], given=_with(found[0].given, document.given))


def _with(own: Given, said: Given) -> Given:
    return replace(own, **{f.name: getattr(said, f.name) for f in fields(Given) if getattr(said, f.name) is not None})


def _file(path: Path, document: GoldDocument) -> Path:
    if document.path is None:
        raise InputError(f"{path} line {document.line}", "it has neither text nor path", "give one, or use --records")
    file = path.parent / document.path
    if not file.is_file():
        raise InputError(
            f"{path} line {document.line}, path", f"there is no file {file}", "paths start at the gold's folder"
        )
    return file


def _digest(path: Path, document: GoldDocument) -> str:
    return sha256(_file(path, document).read_bytes())


def _records(path: Path) -> Iterator[Record]:
    try:
        lines = path.read_text("utf-8").split("\n")
    except (OSError, ValueError) as error:
        raise InputError(str(path), str(error), "give what tellings code --out wrote") from None
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield from_json(json.loads(line))
            except (ValueError, RecursionError, TypeError) as error:
                raise InputError(
                    f"{path} line {number}", f"not JSON: {error}", "give what tellings code --out wrote"
                ) from None
