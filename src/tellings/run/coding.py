"""Coding what was read: here for a few documents, in other processes for many; the bytes are the same."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import chain, islice

from tellings.model import Document, Record, Refused
from tellings.record import FAILED, refused, uncoded
from tellings.run.items import Coded, Read
from tellings.run.shared import Coding, Make
from tellings.run.workers import GONE, Pool, attempt
from tellings.settings import Settings

FEW = 8  # so many documents are coded sooner here than other processes have loaded their model
AHEAD = 4  # documents that wait for each process: enough to keep it busy, few enough to hold


@dataclass(slots=True)
class _Waiting:
    item: Read
    future: Future[Record] | None


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
    return elsewhere(every, Pool(workers, settings, make))


def here(inputs: Iterable[Read], coder: Coding) -> Generator[Coded, None, None]:
    """The record of every input, in order, by a coder in this process."""
    for item in inputs:
        result = item.result
        yield Coded(item.data, refused(result) if isinstance(result, Refused) else attempt(coder, result))


def elsewhere(inputs: Iterator[Read], pool: Pool) -> Generator[Coded, None, None]:
    """The record of every input, in order, by the processes of a pool; they are ended with the generator."""
    waiting: deque[_Waiting] = deque()
    try:
        while True:
            waiting.extend(_handed_on(item, pool) for item in islice(inputs, pool.workers * AHEAD - len(waiting)))
            if not waiting:
                return
            yield _next(waiting, pool)
    finally:
        pool.stop()


def _handed_on(item: Read, pool: Pool) -> _Waiting:
    return _Waiting(item, pool.submit(item.result) if isinstance(item.result, Document) else None)


def _next(waiting: deque[_Waiting], pool: Pool) -> Coded:
    first = waiting.popleft()
    result = first.item.result
    if isinstance(result, Refused) or first.future is None:
        return Coded(first.item.data, refused(result) if isinstance(result, Refused) else _alone(result, pool))
    try:
        record = first.future.result()
    except GONE:
        record = _alone(result, pool)
        for later in waiting:
            if later.future and not _finished(later.future):
                later.future = _handed_on(later.item, pool).future
    return Coded(first.item.data, record)


def _finished(future: Future[Record]) -> bool:
    return future.done() and not future.cancelled() and not isinstance(future.exception(), GONE)


def _alone(document: Document, pool: Pool) -> Record:
    """Once more with nothing else under way: when a process dies now, this document was the reason."""
    pool.stop()
    pool.check()
    try:
        return pool.submit(document).result()
    except GONE:
        pool.stop()
        return uncoded(document, FAILED, "the process that coded it died: out of memory, or a fault in a library")
