"""Reading pages: here for a few, in the processes that will also code them for many; always in the order of the inputs."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from itertools import tee

from tellings.model import Page, Refused
from tellings.run.items import Read
from tellings.run.worker import Found
from tellings.run.workers import Job, Lost, Pool
from tellings.settings import Settings
from tellings.steps.read import Gate, Reader, lost

AHEAD = 40
"""Pages that wait for each process: one that is coded holds up the next ones as long as twenty take that are looked at."""
MOST_AHEAD = 1 << 25  # bytes of pages that wait; large ones wait one by one


def read_here(pages: Iterable[Page | Refused], settings: Settings, gate: Gate | None = None) -> Iterator[Read]:
    """Every page read, in order, one at a time.

    The reader gives one result for each page, so that the bytes can be set beside what was read of them.
    """
    pages, copies = tee(pages)
    with Reader(settings, gate) as reader:
        for page, result in zip(copies, reader.read(pages), strict=True):
            yield Read(_data(page), result)


def read_elsewhere(pages: Iterator[Page | Refused], pool: Pool) -> Generator[Read, None, None]:
    """Every page read, in order, by the processes of a pool. A page's bytes go there and do not come back."""
    waiting: deque[tuple[Page, Job[Found]] | Refused] = deque()
    held = 0
    while True:
        while len(waiting) < pool.workers * AHEAD and held < MOST_AHEAD and (page := next(pages, None)):
            held += len(_data(page))
            waiting.append((page, pool.read(page)) if isinstance(page, Page) else page)
        if not waiting:
            return
        first = waiting.popleft()
        if isinstance(first, Refused):
            yield Read(b"", first)
        else:
            held -= len(first[0].data)
            yield _read(*first, pool)


def _read(page: Page, job: Job[Found], pool: Pool) -> Read:
    found = pool.answer(job)
    if isinstance(found, Lost):
        return Read(page.data, lost(page, found.status, pool.settings))
    return Read(page.data, found.result, found.record)


def _data(page: Page | Refused) -> bytes:
    return page.data if isinstance(page, Page) else b""
