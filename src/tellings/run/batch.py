"""One run over many pages: read and coded by the same processes, which are started when there are more than a few pages."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator
from itertools import chain, islice

from tellings.model import Page, Refused
from tellings.run import shared
from tellings.run.coding import FEW, code, elsewhere, here
from tellings.run.items import Coded, Read
from tellings.run.reading import read_elsewhere, read_here
from tellings.run.shared import Coding, Make
from tellings.run.worker import Work
from tellings.run.workers import Pool
from tellings.settings import Settings


class Batch:
    """``read`` gives what is read of pages; ``code`` takes that, or what is left of it, and gives the records.

    ``make`` gives the coder, once in each process; it must be importable. ``gate``: pages in which nothing may be told are
    not read in full.
    """

    def __init__(self, settings: Settings, make: Make, *, gate: bool = False) -> None:
        self._settings, self._make, self._gate = settings, make, gate
        self._pool: Pool | None = None
        self._coder: Coding | None = None

    def read(self, pages: Iterable[Page | Refused]) -> Iterator[Read]:
        """Every page read, in order."""
        pages = iter(pages)
        first = list(islice(pages, FEW + 1))
        workers = self._settings.workers or os.cpu_count() or 1
        every = chain(first, pages)
        if workers == 1 or len(first) <= FEW:
            yield from read_here(every, self._settings, shared.gate(self._here) if self._gate else None)
        else:
            self._pool = Pool(workers, Work(self._settings, self._make, self._gate))
            yield from read_elsewhere(every, self._pool)

    def code(self, reads: Iterable[Read]) -> Generator[Coded, None, None]:
        """The record of every input, in order. Raises ResourceError where ``make`` does. Closing it ends the processes."""
        reads = iter(reads)
        try:
            first = list(islice(reads, 1))  # by now ``read`` knows whether there are many
            every = chain(first, reads)
            yield from elsewhere(every, self._pool) if self._pool else self._coded(every)
        finally:
            self.close()

    def _coded(self, reads: Iterable[Read]) -> Iterator[Coded]:
        """The records, by the coder that was asked in this process about pages in doubt, if there is one."""
        return here(reads, self._coder) if self._coder else code(reads, self._settings, self._make)

    def _here(self) -> Coding:
        self._coder = self._coder or self._make(self._settings)
        return self._coder

    def close(self) -> None:
        """End the processes, if there are any."""
        if self._pool:
            self._pool.stop()
