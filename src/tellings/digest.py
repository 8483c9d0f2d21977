"""Ids out of content: the same parts give the same id on any machine, and different parts do not run together."""

from __future__ import annotations

import hashlib

LENGTH = 32  # hexadecimal digits: 128 bits, so that a billion ids do not collide


def sha256(data: bytes) -> str:
    """``SHA-256:<hex>`` of some bytes, as auto-archiver writes it."""
    return f"SHA-256:{hashlib.sha256(data).hexdigest()}"


def digest(*parts: str | int | None) -> str:
    """The id of a thing made of ``parts``, in order. Each part goes in with its length, and None is not ''."""
    state = hashlib.sha256()
    for part in parts:
        data = b"" if part is None else str(part).encode("utf-8", "surrogatepass")
        state.update(b"-:" if part is None else f"{len(data)}:".encode())
        state.update(data)
    return state.hexdigest()[:LENGTH]
