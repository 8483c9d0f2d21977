"""Lists of addresses: one a line, empty lines and lines that begin with # left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_LONGEST = 1 << 16


def addresses_in(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a list that name something, with their numbers; a longer line is cut. Raises OSError."""
    with path.open("rb") as file:
        number = 0
        while line := file.readline(_LONGEST):
            number += 1
            text = line.decode("utf-8", "replace").strip().removeprefix("\ufeff")
            while not line.endswith(b"\n") and (line := file.readline(_LONGEST)):
                continue
            if text and not text.startswith("#"):
                yield number, text
