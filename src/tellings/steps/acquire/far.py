"""How far reading has come: the share of the bytes of all files that are named, by which the time left is told."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


class Far:
    """Paths and how much of them is read. What is no file (an address, standard input) has no size that is known."""

    def __init__(self, paths: Iterable[str | os.PathLike[str]] = ()) -> None:
        self._paths = [Path(path) for path in paths]
        self._all: int | None = None
        self._passed = 0
        self._open: BinaryIO | None = None

    def passed(self, path: Path) -> None:
        """A file is read."""
        self._passed += _size(path)

    @contextmanager
    def opened(self, path: Path) -> Iterator[BinaryIO]:
        """A file to read that may hold many documents. Raises OSError where it cannot be opened."""
        with path.open("rb") as file:
            self._open = file
            try:
                yield file
            finally:
                self._open = None

    def share(self) -> float | None:
        """The share that is read, of 1; None where that is not known."""
        if self._all is None:
            self._all = sum(map(_size_below, self._paths)) if all(path.exists() for path in self._paths) else 0
        within = self._open.tell() if self._open else 0
        return min(1.0, (self._passed + within) / self._all) if self._all else None


def _size_below(path: Path) -> int:
    if path.is_dir():
        return sum(_size(Path(place, name)) for place, _, names in os.walk(path) for name in names)
    return _size(path)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
