"""A file of XML: a feed or a sitemap, by the element that opens it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from tellings.model import Page, Refused
from tellings.settings import Settings
from tellings.steps.acquire.feeds import read_feed
from tellings.steps.acquire.files import bytes_of
from tellings.steps.acquire.refusals import NOT_A_FEED, refused

_START = 1 << 16
_ROOT = re.compile(
    rb"<(?:[\w.-]+:)?(rss|feed|rdf|channel|urlset|sitemapindex)(?=[\s/>])|<(html)(?=[\s/>])", re.IGNORECASE
)
_KINDS: dict[bytes, Literal["feed", "sitemap"]] = {b"urlset": "sitemap", b"sitemapindex": "sitemap"}


def kind_of(data: bytes) -> Literal["feed", "sitemap"] | None:
    """Whether bytes are a feed or a sitemap; None for anything else. Bytes of two a character are seen through."""
    found = _ROOT.search(data[:_START].replace(b"\0", b""))
    return _KINDS.get(found[1].lower(), "feed") if found and found[1] else None


def read_xml(path: Path, settings: Settings) -> Iterator[Page | Refused]:
    """The items of a feed in a file. Raises OSError where it cannot be opened."""
    data = bytes_of(path, settings)
    if isinstance(data, Refused):
        yield data
    elif kind_of(data) == "feed":
        yield from read_feed(data, str(path), settings)
    else:
        yield refused(str(path), NOT_A_FEED, "no element in it opens a feed (rss, feed, RDF)")
