"""Coding what was read: here for a few documents, in other processes for many; the bytes are the same."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from itertools import chain, islice

from tellings.model import Document, Record, Refused
from tellings.record import FAILED, refused, uncoded
from tellings.run.items import Coded, Read
from tellings.run.shared import Coding, Make, keep
from tellings.run.worker import Work, attempt
from tellings.run.workers import Job, Lost, Pool
from tellings.settings import Settings

FEW = 8  # so many documents are coded sooner here than other processes have loaded their model
AHEAD = 4  # documents that wait for each process: enough to keep it busy, few enough to hold
MOST_AHEAD = 60  # inputs that do, while one is coded: behind the gates a few in a hundred are to be coded
MOST_BYTES = 1 << 25  # of the pages of those that wait


def code(inputs: Iterable[Read], settings: Settings, make: Make) -> Generator[Coded, None, None]:
    """The record of every input, in order. ``make`` gives the coder, once in each process; it must be importable.

    Raises ResourceError where ``make`` does. A document on which the coder fails, or its process dies, is rejected
    with that as its reason, and the rest goes on. Closing the generator ends the processes.
    """
    inputs = iter(inputs)
    first = list(islice(inputs, FEW + 1))
    every = chain(first, inputs)
    workers = settings.workers or os.cpu_count() or 1
    if workers == 1 or len(first) <= FEW:
        return here(every, make(settings))
    return elsewhere(every, Pool(workers, Work(settings, make)))


def here(inputs: Iterable[Read], coder: Coding) -> Generator[Coded, None, None]:
    """The record of every input, in order, by a coder in this process."""
    for number, item in enumerate(inputs):
        if number == FEW:  # there are many, and what coding needs is loaded
            keep()
        result = item.result
        yield Coded(item.data, refused(result) if isinstance(result, Refused) else attempt(coder, result))


def elsewhere(inputs: Iterator[Read], pool: Pool) -> Generator[Coded, None, None]:
    """The record of every input, in order, by the processes of a pool; they are ended with the generator."""
    waiting = _Waiting(pool)
    try:
        while True:
            while waiting.has_room() and (item := next(inputs, None)):
                waiting.add(item)
            if not waiting.line:
                return
            item, job = waiting.take()
            yield Coded(item.data, _record(item, job, pool))
    finally:
        pool.stop()


class _Waiting:
    """What waits in line while its first is being coded: documents that were handed on, and what there is nothing to code of.

    Nothing is handed on that waits behind one that is done: whoever asks for records gets the first ones soon.
    """

    def __init__(self, pool: Pool) -> None:
        self.line = deque[tuple[Read, Job[Record] | None]]()
        self._pool, self._jobs, self._bytes = pool, 0, 0

    def has_room(self) -> bool:
        """Whether one more may wait."""
        first = self.line[0][1] if self.line else None
        return not self.line or (
            first is not None
            and not first.done
            and self._jobs < self._pool.workers * AHEAD
            and len(self.line) < self._pool.workers * MOST_AHEAD
            and self._bytes < MOST_BYTES
        )

    def add(self, item: Read) -> None:
        """Hand on a document, if it is one, and let it wait."""
        result = item.result
        job = self._pool.code(result) if isinstance(result, Document) and not item.record else None
        self._count(item, job, 1)
        self.line.append((item, job))

    def take(self) -> tuple[Read, Job[Record] | None]:
        """The first of those that wait."""
        item, job = self.line.popleft()
        self._count(item, job, -1)
        return item, job

    def _count(self, item: Read, job: Job[Record] | None, one: int) -> None:
        self._jobs += one * (job is not None)
        self._bytes += one * len(item.data)


def _record(item: Read, job: Job[Record] | None, pool: Pool) -> Record:
    result = item.result
    if isinstance(result, Refused):
        return refused(result)
    if item.record:
        return item.record
    if job is None or isinstance(found := pool.answer(job), Lost):
        return uncoded(result, FAILED, "the process that coded it died: out of memory, or a fault in a library")
    return found
