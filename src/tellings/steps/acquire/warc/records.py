"""From an archive's bytes to its records, each whole and checked, or what is wrong with it and where."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from tellings.steps.acquire.warc.damage import DAMAGED, FALSE_LENGTH, LARGE, SHORT, DamageError
from tellings.steps.acquire.warc.streams import GZIP, Archive, Packed, Plain, Stream

_HEAD_LINE, _HEAD_LINES = 1 << 16, 200
_BLANK = (b"\r\n", b"\n")
_MOST_BLANK = 64


@dataclass(frozen=True, slots=True)
class Record:
    """A record: its number in the file from 1, where it starts, its fields by their names in small letters, its block."""

    number: int
    start: int
    fields: Mapping[str, str]
    block: bytes

    @property
    def kind(self) -> str:
        """What the archive calls it: response, request, warcinfo and so on."""
        return self.fields.get("warc-type", "").lower()


@dataclass(frozen=True, slots=True)
class Fault:
    """A record that cannot be used: its number, where it starts, and what is wrong."""

    number: int
    start: int
    reason: str
    detail: str


def records(file: BinaryIO, size: int, limit: int) -> Iterator[Record | Fault]:
    """The records of an archive in order; a larger block than ``limit`` is a fault, and is not held."""
    archive: Archive = Packed(file, size) if file.read(len(GZIP)) == GZIP else Plain(file, size)
    at: int | None = 0
    number = 0
    while at is not None and at < size:
        reading = _Reading(archive, at, limit)
        try:
            while record := reading.record(number + 1):
                number += 1
                yield record
            at = archive.end(at)
        except DamageError as damage:
            number += 1
            yield Fault(number, reading.start, damage.reason, damage.detail)
            at = archive.after(reading.start, damage.past)


class _Reading:
    """Records out of one stream. Where a record has no digest, the line that opens the next shows that its length is true."""

    def __init__(self, archive: Archive, at: int, limit: int) -> None:
        self._archive, self._at, self._limit = archive, at, limit
        self._stream: Stream = archive.stream(at)
        self._opening: bytes | None = None
        self.start = at

    def record(self, number: int) -> Record | None:
        """The next record; None at the end of the stream. Raises DamageError."""
        opening = self._next_line() if self._opening is None else self._opening
        if not opening:
            return None
        before = self._stream.taken - len(opening)
        self.start = self._archive.place(self._at, before)
        if not opening.startswith(b"WARC/"):
            raise DamageError(DAMAGED, "no record opens here")
        fields = self._head()
        length = _length(fields)
        block = self._block(length, self._stream.taken - before)
        sure = _has_digest(fields.get("warc-block-digest", ""), block)
        self._opening = self._next_line()
        if not sure and self._opening and not self._opening.startswith(b"WARC/"):
            raise DamageError(FALSE_LENGTH, f"it says {length:,} bytes, and no record follows after so many")
        if sure is False:
            raise DamageError(DAMAGED, "its bytes are not those that its digest was made of")
        return Record(number, self.start, fields, block)

    def _next_line(self) -> bytes:
        """The next line that is not empty; nothing at the end. Raises DamageError for many empty ones: no writer leaves them."""
        for _ in range(_MOST_BLANK):
            if (line := self._stream.line(_HEAD_LINE)) not in _BLANK:
                return line
        raise DamageError(FALSE_LENGTH, "only empty lines follow")

    def _head(self) -> dict[str, str]:
        fields: dict[str, str] = {}
        name, lines = "", 0
        while (line := self._stream.line(_HEAD_LINE)) not in _BLANK:
            if not line:
                raise DamageError(SHORT, "the file ends within the head of this record")
            lines += 1
            if lines > _HEAD_LINES or not line.endswith(b"\n"):
                raise DamageError(DAMAGED, "the head of this record has no end")
            text = line.decode("utf-8", "replace").rstrip()
            if text[:1] in (" ", "\t") and name:
                fields[name] += " " + text.strip()
            else:
                name, _, value = text.partition(":")
                name = name.strip().lower()
                fields[name] = value.strip()
        return fields

    def _block(self, length: int, head: int) -> bytes:
        left = self._archive.size - self.start - head
        if isinstance(self._archive, Plain) and length > left:
            raise DamageError(SHORT, f"it says {length:,} bytes, and the file ends after {left:,}")
        if length > self._limit:
            raise DamageError(LARGE, f"{length:,} bytes, and at most {self._limit:,} are read", head + length)
        block = self._stream.read(length)
        if len(block) < length:
            raise DamageError(FALSE_LENGTH, f"it says {length:,} bytes, and has {len(block):,}")
        return block


def _length(fields: Mapping[str, str]) -> int:
    said = fields.get("content-length", "")
    if not said.isascii() or not said.isdigit():
        raise DamageError(DAMAGED, f"its length is {said!r}" if said else "it does not say its length")
    return int(said[:20])


def _has_digest(said: str, block: bytes) -> bool | None:
    """Whether a block is the one that its digest was made of; None where there is no digest that we know."""
    way, _, value = said.partition(":")
    if way.lower() not in ("sha1", "sha256", "md5"):
        return None
    found = hashlib.new(way.lower(), block, usedforsecurity=False)
    return value.lower() in (found.hexdigest(), base64.b32encode(found.digest()).decode().lower().rstrip("="))
