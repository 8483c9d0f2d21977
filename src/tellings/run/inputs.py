"""From paths to what is read of each page, with the page's bytes still beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tellings.model import Page, Refused
from tellings.run.items import Read
from tellings.run.reading import read_here
from tellings.settings import Settings
from tellings.steps.acquire import Far, acquire

if TYPE_CHECKING:
    from tellings.steps.acquire.web import Web


def pages(
    paths: Sequence[str],
    settings: Settings,
    source: str | None = None,
    web: Web | None = None,
    far: Far | None = None,
) -> Iterator[Page | Refused]:
    """Every page behind ``paths``, in order; ``source`` is the outlet of those that do not name theirs.

    ``web`` is what fetches, where something has to be fetched. ``far`` is told how much is read.
    """
    return (from_outlet(source, page) for page in acquire(paths, settings, web=web, far=far))


def read(paths: Sequence[str], settings: Settings, source: str | None = None, web: Web | None = None) -> Iterator[Read]:
    """Every page behind ``paths``, read, in order, likewise."""
    return read_here(pages(paths, settings, source, web), settings)


def from_outlet(source: str | None, page: Page | Refused) -> Page | Refused:
    """The page with the outlet that the user names for pages that do not name theirs."""
    return replace(page, given=replace(page.given, outlet=source)) if source else page
