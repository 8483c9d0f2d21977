"""Unpacking what came packed: never more than is asked for, whatever the packed bytes would grow to."""

from __future__ import annotations

import zlib

WINDOWS = {"gzip": 31, "x-gzip": 31, "deflate": 15}
_RAW = -15  # deflate as some servers send it, without the head that it should have
_PIECE = 1 << 16


def inflated(body: bytes, window: int, limit: int) -> tuple[bytes, str]:
    """The unpacked bytes, one more than ``limit`` where there are more, and what was wrong with them, or nothing."""
    unpack = zlib.decompressobj(window)
    parts: list[bytes] = []
    size, packed = 0, body
    try:
        while packed and not unpack.eof and size <= limit:
            parts.append(unpack.decompress(packed, min(_PIECE, limit + 1 - size)))
            size += len(parts[-1])
            packed = unpack.unconsumed_tail
    except zlib.error as error:
        if window > 0 and window < 16 and not parts:
            return inflated(body, _RAW, limit)
        return b"".join(parts), f"unpacking its body failed after {size:,} bytes: {error}"
    whole = unpack.eof or size > limit
    return b"".join(parts), "" if whole else f"its packed body ends too soon, after {size:,} bytes unpacked"
