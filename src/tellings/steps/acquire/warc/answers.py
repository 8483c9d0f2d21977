"""What a server answered, out of a record: status, type, charset, and the body unpacked, never more of it than may be."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Literal

from fastwarc.warc import ArchiveIterator, WarcRecord

from tellings.steps.acquire.inflate import WINDOWS, inflated

# The head of the record as it came may be damaged, and has nothing that matters here.
_HEAD = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n"
_Decode = Literal["none", "transfer", "all"]


@dataclass(frozen=True, slots=True)
class Answer:
    """The parts of an answer that matter for reading. ``fault`` is what is wrong with a body that is there in part."""

    status: int | None
    media: str
    charset: str | None
    body: bytes
    fault: str = ""


def answer(block: bytes, limit: int) -> Answer:
    """The answer in a record's block; a body of more than ``limit`` bytes has one byte more than that.

    Raises ValueError for what is no HTTP, or cannot be unpacked.
    """
    record = _HEAD % len(block) + block
    try:
        found, body = _read(record, "transfer")
    except ValueError:  # many an archive has the body put together and the head as it was
        found, body = _read(record, "none")
    head = found.http_headers
    if head is None:
        raise ValueError("there is no HTTP in it")
    coding = (head.get("Content-Encoding") or "").strip().lower()
    body, fault = _unpacked(record, body, coding, limit)
    return Answer(head.status_code, (found.http_content_type or "").lower(), found.http_charset, body, fault)


def _read(record: bytes, decode: _Decode, limit: int = -1) -> tuple[WarcRecord, bytes]:
    try:
        found = next(iter(ArchiveIterator(io.BytesIO(record), parse_http=True, auto_decode=decode)))
        return found, found.reader.read(limit)
    except (OSError, StopIteration) as error:
        raise ValueError(str(error) or "there is no answer in it") from None


def _unpacked(record: bytes, body: bytes, coding: str, limit: int) -> tuple[bytes, str]:
    if coding in ("gzip", "x-gzip") and not body.startswith(b"\x1f\x8b"):
        return body[: limit + 1], ""  # unpacked by the archive already
    if coding in WINDOWS:
        return inflated(body, WINDOWS[coding], limit)
    if coding in ("br", "zstd"):
        try:
            return _read(record, "all", limit + 1)[1], ""
        except ValueError as error:
            raise ValueError(f"its body cannot be unpacked ({coding}): {error}") from None
    return body[: limit + 1], ""
