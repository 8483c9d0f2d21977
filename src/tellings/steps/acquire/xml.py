"""What XML is: a feed or a sitemap, by the element that opens it."""

from __future__ import annotations

import re
from typing import Literal

_START = 1 << 16
_ROOT = re.compile(
    rb"<(?:[\w.-]+:)?(rss|feed|rdf|channel|urlset|sitemapindex)(?=[\s/>])|<(html)(?=[\s/>])", re.IGNORECASE
)
_KINDS: dict[bytes, Literal["feed", "sitemap"]] = {b"urlset": "sitemap", b"sitemapindex": "sitemap"}


def kind_of(data: bytes) -> Literal["feed", "sitemap"] | None:
    """Whether bytes are a feed or a sitemap; None for anything else. Bytes of two a character are seen through."""
    found = _ROOT.search(data[:_START].replace(b"\0", b""))
    return _KINDS.get(found[1].lower(), "feed") if found and found[1] else None
