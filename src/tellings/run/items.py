"""What a run hands along: an input's bytes, with what was read of them, then with what was coded."""

from __future__ import annotations

from dataclasses import dataclass

from tellings.model import Document, Record, Refused


@dataclass(frozen=True, slots=True)
class Read:
    """One input as it came and what was read of it; ``data`` is empty where nothing could be opened.

    ``record`` is there already where reading has shown that nothing is left to code.
    """

    data: bytes
    result: Document | Refused
    record: Record | None = None


@dataclass(frozen=True, slots=True)
class Coded:
    """One input's record, with the bytes that it was read from."""

    data: bytes
    record: Record
