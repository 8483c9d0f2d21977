"""Why an input is not taken: the reasons, and refusals made of them."""

from __future__ import annotations

import hashlib

from tellings.model import Given, Refused, Rejection

MISSING = "no such file"
UNREADABLE = "not readable"
UNKNOWN = "unknown kind of file"
NO_PAGES = "no pages"
PASSED_OVER = "passed over"
TOO_LARGE = "too large"
BROKEN_ARCHIVE = "broken archive"
NOT_JSON = "not JSON"
NOT_A_DOCUMENT = "not a document"
NO_TEXT = "no text"
DUPLICATE = "duplicate id"
DAMAGED_FEED = "damaged feed"
DAMAGED_SITEMAP = "damaged sitemap"
NOT_A_FEED = "neither a feed nor a sitemap"
NO_ADDRESS = "no address of a page"
TIME = "time limit"
NOT_PUBLIC = "address not public"
UNREACHABLE = "not reached"
REDIRECTED = "redirected too often"
ANSWERED = "no page in the answer"
BUSY = "server busy"
ROBOTS = "robots.txt forbids it"
WRONG_TYPE = "wrong type of content"
NOT_UNPACKED = "cannot be unpacked"
OTHER_SITE = "another site"
UPDATE_ONLY = "time of an update"


def refused(address: str, reason: str, detail: str, given: Given | None = None) -> Refused:
    """An input that is not taken, with its reason."""
    return Refused(address, Rejection(reason, detail), given=given or Given())


def too_large(address: str, limit: int, size: int | None = None) -> Refused:
    """An input over the limit, left unread. Sizes are bytes."""
    has = "more" if size is None else f"{size:,}"
    return refused(address, TOO_LARGE, f"{has} bytes, and page_bytes is {limit:,}: it was not read")


def sha256_of(data: bytes) -> str:
    """``SHA-256:<hex>`` of bytes, as auto-archiver writes digests."""
    return f"SHA-256:{hashlib.sha256(data).hexdigest()}"
