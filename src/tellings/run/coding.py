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
    waiting: deque[tuple[Read, Job[Record] | None]] = deque()
    try:
        while True:
            waiting.extend(
                (item, _handed_on(item, pool)) for item in islice(inputs, pool.workers * AHEAD - len(waiting))
            )
            if not waiting:
                return
            item, job = waiting.popleft()
            yield Coded(item.data, _record(item, job, pool))
    finally:
        pool.stop()


def _handed_on(item: Read, pool: Pool) -> Job[Record] | None:
    return pool.code(item.result) if isinstance(item.result, Document) and not item.record else None


def _record(item: Read, job: Job[Record] | None, pool: Pool) -> Record:
    result = item.result
    if isinstance(result, Refused):
        return refused(result)
    if item.record:
        return item.record
    if job is None or isinstance(found := pool.answer(job), Lost):
        return uncoded(result, FAILED, "the process that coded it died: out of memory, or a fault in a library")
    return found
