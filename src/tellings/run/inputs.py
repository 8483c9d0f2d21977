"""From paths to what is read of each page, with the page's bytes still beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import tee

from tellings.model import Page
from tellings.run.items import Read
from tellings.settings import Settings
from tellings.steps.acquire import acquire
from tellings.steps.read import Reader


def read(paths: Sequence[str], settings: Settings) -> Iterator[Read]:
    """Every page behind ``paths``, read, in order. Raises InputError for a path that is not there.

    The reader gives one result for each page, in order, so that the bytes can be set beside what was read of them.
    """
    pages, copies = tee(acquire(paths, settings))
    with Reader(settings) as reader:
        for page, result in zip(copies, reader.read(pages), strict=True):
            yield Read(page.data if isinstance(page, Page) else b"", result)
