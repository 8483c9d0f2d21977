"""Documents in JSONL, one a line, from a file, a gzipped file or a stream; never more than a line of it in memory."""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from tellings.model import Given, Page, Refused, Rejection
from tellings.settings import Settings
from tellings.steps.acquire.far import Far
from tellings.steps.acquire.refusals import (
    BROKEN_ARCHIVE,
    DUPLICATE,
    NO_PAGES,
    NO_TEXT,
    NOT_A_DOCUMENT,
    NOT_JSON,
    refused,
    sha256_of,
    too_large,
)

_BOM = b"\xef\xbb\xbf"
FIELDS = ("id", "title", "published", "source", "url", "language")
_BROKEN = (EOFError, zlib.error, gzip.BadGzipFile)


class Lines:
    """Reads documents line by line. It keeps a digest of each id (about 100 bytes), to say where one comes again."""

    def __init__(self, settings: Settings, far: Far | None = None) -> None:
        self._limit = settings.page_bytes
        self._far = far or Far()
        self._seen: set[int] = set()

    def of_file(self, path: Path) -> Iterator[Page | Refused]:
        """The documents of a file, gzipped or not. Raises OSError where it cannot be opened."""
        with self._far.opened(path) as file:
            packed = path.name.lower().endswith(".gz")
            stream = cast("BinaryIO", gzip.GzipFile(fileobj=file)) if packed else file
            came = False
            for one in self.of_stream(stream, str(path)):
                came = True
                yield one
            if not came:
                yield refused(str(path), NO_PAGES, "the file has no line")

    def of_stream(self, stream: BinaryIO, name: str) -> Iterator[Page | Refused]:
        """The documents of a stream of lines. ``name`` is what people know it by."""
        number = 0
        try:
            while line := stream.readline(self._limit + 1):
                number += 1
                address = f"{name} line {number}"
                if len(line) > self._limit:
                    _skip(stream, line)
                    yield too_large(address, self._limit)
                elif line.strip():
                    yield self._document(line.removeprefix(_BOM) if number == 1 else line, address)
        except _BROKEN as error:
            detail = f"after {number} lines: {error}. What stands before was read"
            yield refused(f"{name} line {number + 1}", BROKEN_ARCHIVE, detail)

    def _document(self, line: bytes, address: str) -> Page | Refused:
        try:
            row = json.loads(line.decode("utf8"))
        except UnicodeDecodeError as error:
            return refused(address, NOT_JSON, f"the line is not UTF-8 at byte {error.start}")
        except (ValueError, RecursionError) as error:
            return refused(address, NOT_JSON, str(error))
        if not isinstance(row, dict):
            return refused(address, NOT_A_DOCUMENT, f"the line is {_kind(row)}, not an object")
        return self.of_row(row, address)

    def of_row(self, row: dict[str, object], address: str) -> Page | Refused:
        """The document that a row of fields is."""
        fault = _fault(row)
        if fault:
            return refused(address, NOT_A_DOCUMENT, fault, _known(row))
        text, given = cast("str", row["text"]), _known(row)
        if not text.strip():
            return refused(address, NO_TEXT, "the text is empty", given)
        data = text.encode("utf8")
        return Page(data, sha256_of(data), "record", address, given, "utf-8", self._noted(given))

    def _noted(self, given: Given) -> tuple[Rejection, ...]:
        """What there is to say of an id: that an earlier line has it. Both are read; the id tells them not apart."""
        mark = int.from_bytes(hashlib.blake2b((given.id or "").encode("utf8"), digest_size=8).digest(), "big")
        if mark in self._seen:
            return (Rejection(DUPLICATE, f"an earlier line has the id {given.id!r} too"),)
        self._seen.add(mark)
        return ()


def _skip(stream: BinaryIO, line: bytes) -> None:
    """Go on to the next line, a piece at a time."""
    while line and not line.endswith(b"\n"):
        line = stream.readline(1 << 20)


def _fault(row: dict[str, object]) -> str | None:
    """What is wrong with a document's fields, in words."""
    for name in ("id", "text"):
        if row.get(name) is None:
            return f"the line has no {name!r}"
    for name in (*FIELDS, "text"):
        value = row.get(name)
        if value is not None and not isinstance(value, str):
            return f"{name!r} is {_kind(value)}, not a string"
        if isinstance(value, str) and not _encodes(value):
            return f"{name!r} has half of a surrogate pair, which is no character"
    return "'id' is empty" if not str(row["id"]).strip() else None


def _known(row: dict[str, object]) -> Given:
    """The fields that can be used."""
    fine = {
        name: value for name in FIELDS if isinstance(value := row.get(name), str) and value.strip() and _encodes(value)
    }
    return Given(**fine)


def _encodes(value: str) -> bool:
    try:
        value.encode("utf8")
    except UnicodeEncodeError:
        return False
    return True


def _kind(value: object) -> str:
    """What JSON calls a value."""
    names = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "an object",
        str: "a string",
    }
    return names.get(type(value), "null")
