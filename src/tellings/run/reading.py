"""Reading pages: here for a few, in the processes that will also code them for many; always in the order of the inputs."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import islice, tee

from tellings.model import Document, Page, Refused
from tellings.run.items import Read
from tellings.run.workers import GONE, Pool
from tellings.settings import Settings
from tellings.steps.read import Gate, Reader

AHEAD = 8  # pages that wait for each process: more than documents do, since most are no more than looked at
_TRIES = 3  # times that a page is handed on again where processes are ended: for other reasons, since a child reads it


@dataclass(slots=True)
class _Waiting:
    page: Page | Refused
    future: Future[Document | Refused] | None


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
    waiting: deque[_Waiting] = deque()
    while True:
        for page in islice(pages, pool.workers * AHEAD - len(waiting)):
            waiting.append(_Waiting(page, pool.read(page) if isinstance(page, Page) else None))
        if not waiting:
            return
        first = waiting.popleft()
        yield Read(_data(first.page), _result(first, pool))


def _result(waiting: _Waiting, pool: Pool) -> Document | Refused:
    page, future = waiting.page, waiting.future
    if isinstance(page, Refused) or future is None:
        return page  # type: ignore[return-value]  # without a future it is refused
    for _ in range(_TRIES):
        try:
            return future.result()
        except GONE:
            pool.renew()
            future = pool.read(page)
    return future.result()


def _data(page: Page | Refused) -> bytes:
    return page.data if isinstance(page, Page) else b""
