"""The bytes of an archive, gzipped or not: read from any place on, and taken up again behind a damaged one.

A gzipped archive has a member for each record as a rule, and zlib checks the sum of each member at its end. What follows a
damaged member is found by the first bytes of the next, which is tried before it is believed.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import BinaryIO, Protocol

from tellings.steps.acquire.warc.damage import DAMAGED, SHORT, DamageError

GZIP = b"\x1f\x8b\x08"
_OPENING = b"WARC/"
_FORMAT = 31  # zlib's number for gzip's own format, with the largest window
_PIECE = 1 << 16


class Stream:
    """Bytes that come in pieces, taken by number or by line; ``taken`` counts them."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._held, self.taken = pieces, b"", 0

    def read(self, count: int) -> bytes:
        """So many bytes, or all that are left. Raises DamageError."""
        parts = [self._held]
        size = len(self._held)
        while size < count and (piece := next(self._pieces, b"")):
            parts.append(piece)
            size += len(piece)
        return self._take(b"".join(parts), count)

    def line(self, limit: int) -> bytes:
        """Up to the next line's end, at most so many bytes; empty where nothing is left. Raises DamageError."""
        held = self._held
        while b"\n" not in held and len(held) < limit and (piece := next(self._pieces, b"")):
            held += piece
        return self._take(held, min(held.find(b"\n") + 1 or limit, limit))

    def _take(self, held: bytes, count: int) -> bytes:
        found, self._held = held[:count], held[count:]
        self.taken += len(found)
        return found


class Archive(Protocol):
    """An archive's bytes as streams."""

    size: int

    def stream(self, at: int) -> Stream:
        """The bytes from a place on, as far as they belong together."""

    def end(self, at: int) -> int:
        """Where in the file the stream that began at a place has ended, once all of it is read."""

    def place(self, at: int, taken: int) -> int:
        """Where in the file the bytes after so many of a stream stand, as near as can be told."""

    def after(self, at: int, past: int | None) -> int | None:
        """Where to go on behind a damaged record; ``past`` is its length where that is known."""


class Plain:
    """An archive as it is: one stream from any place to the end."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file, self.size = file, size

    def stream(self, at: int) -> Stream:
        """All bytes from a place on."""
        self._file.seek(at)
        return Stream(iter(lambda: self._file.read(_PIECE), b""))

    def end(self, at: int) -> int:  # noqa: ARG002  (the protocol's)
        """The end of the file."""
        return self.size

    def place(self, at: int, taken: int) -> int:
        """Exactly there."""
        return at + taken

    def after(self, at: int, past: int | None) -> int | None:
        """The next line that opens a record; behind the record, where its length is known."""
        if past is not None:
            return at + past
        found = _find(self._file, at + 1, b"\n" + _OPENING)
        return None if found is None else found + 1


class Packed:
    """A gzipped archive: a stream for each member."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file, self.size, self._end = file, size, 0

    def stream(self, at: int) -> Stream:
        """The bytes of the member that starts at a place."""
        return Stream(self._unpacked(at))

    def end(self, at: int) -> int:  # noqa: ARG002
        """The end of the member that was read last."""
        return self._end

    def place(self, at: int, taken: int) -> int:  # noqa: ARG002
        """The start of the member."""
        return at

    def after(self, at: int, past: int | None) -> int | None:  # noqa: ARG002
        """The next member that opens a record."""
        place: int | None = at
        while place is not None:
            place = _find(self._file, place + 1, GZIP)
            if place is not None and self._opens_record(place):
                return place
        return None

    def _opens_record(self, at: int) -> bool:
        self._file.seek(at)
        try:
            return zlib.decompressobj(_FORMAT).decompress(self._file.read(1 << 10), len(_OPENING)) == _OPENING
        except zlib.error:
            return False

    def _unpacked(self, at: int) -> Iterator[bytes]:
        self._file.seek(at)
        unpack = zlib.decompressobj(_FORMAT)
        read_to, packed = at, b""
        while not unpack.eof:
            if not packed:
                packed = self._file.read(_PIECE)
                read_to += len(packed)
            if not packed:
                raise DamageError(SHORT, f"the file ends at byte {read_to:,}, before this member of it does")
            try:
                found = unpack.decompress(packed, _PIECE)
            except zlib.error as error:
                raise DamageError(DAMAGED, f"{_why(error)}, before byte {read_to:,}") from None
            packed = unpack.unconsumed_tail
            if found:
                yield found
        self._end = read_to - len(unpack.unused_data)


def _why(error: zlib.error) -> str:
    """What zlib says of it: its number left out."""
    return f"gzip cannot be unpacked ({str(error).rpartition(': ')[2]})"


def _find(file: BinaryIO, start: int, wanted: bytes) -> int | None:
    """Where some bytes stand next."""
    file.seek(start)
    held, at = b"", start
    while piece := file.read(1 << 20):
        held += piece
        found = held.find(wanted)
        if found >= 0:
            return at + found
        keep = len(wanted) - 1
        at += len(held) - keep if len(held) > keep else 0
        held = held[-keep:]
    return None
