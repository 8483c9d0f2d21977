"""What a run hands along: an input's bytes, with what was read of them, then with what was coded."""

from __future__ import annotations

from dataclasses import dataclass

from tellings.model import Document, Record, Refused


@dataclass(frozen=True, slots=True)
class Read:
    """One input as it came and what was read of it; ``data`` is empty where nothing could be opened."""

    data: bytes
    result: Document | Refused


@dataclass(frozen=True, slots=True)
class Coded:
    """One input's record, with the bytes that it was read from."""

    data: bytes
    record: Record
