"""A page in a file of its own: HTML, or the text of a page as a reader saved it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from tellings.model import Page, Refused
from tellings.settings import Settings
from tellings.steps.acquire.refusals import sha256_of, too_large


def read_html(path: Path, settings: Settings) -> Iterator[Page | Refused]:
    """The page of an HTML file."""
    yield _page(path, settings, "html")


def read_text(path: Path, settings: Settings) -> Iterator[Page | Refused]:
    """The page of a text file."""
    yield _page(path, settings, "text")


def _page(path: Path, settings: Settings, media: Literal["html", "text"]) -> Page | Refused:
    data = bytes_of(path, settings)
    return data if isinstance(data, Refused) else Page(data, sha256_of(data), media, str(path))


def bytes_of(path: Path, settings: Settings) -> bytes | Refused:
    """All bytes of a file, unless they are more than a page may have. Raises OSError."""
    size = path.stat().st_size
    if size > settings.page_bytes:
        return too_large(str(path), settings.page_bytes, size)
    with path.open("rb") as file:
        data = file.read(settings.page_bytes + 1)
    return too_large(str(path), settings.page_bytes) if len(data) > settings.page_bytes else data
