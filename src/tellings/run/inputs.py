"""From paths to what is read of each page, with the page's bytes still beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import tee
from typing import TYPE_CHECKING

from tellings.model import Page, Refused
from tellings.run.items import Read
from tellings.settings import Settings
from tellings.steps.acquire import acquire
from tellings.steps.read import Reader

if TYPE_CHECKING:
    from tellings.steps.acquire.web import Web


def read(paths: Sequence[str], settings: Settings, source: str | None = None, web: Web | None = None) -> Iterator[Read]:
    """Every page behind ``paths``, read, in order; ``source`` is the outlet of those that do not name theirs.

    ``web`` is what fetches, where something has to be fetched.
    The reader gives one result for each page, in order, so that the bytes can be set beside what was read of them.
    """
    pages, copies = tee(from_outlet(source, page) for page in acquire(paths, settings, web=web))
    with Reader(settings) as reader:
        for page, result in zip(copies, reader.read(pages), strict=True):
            yield Read(page.data if isinstance(page, Page) else b"", result)


def from_outlet(source: str | None, page: Page | Refused) -> Page | Refused:
    """The page with the outlet that the user names for pages that do not name theirs."""
    return replace(page, given=replace(page.given, outlet=source)) if source else page
