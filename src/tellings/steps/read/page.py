"""One page as a document: which way of reading it needs, and what is no page at all."""

from __future__ import annotations

import re

from tellings.model import Document, Page, Refused, Rejection
from tellings.settings import Settings
from tellings.steps.read.charset import Decoded, decode, is_plain
from tellings.steps.read.draft import document
from tellings.steps.read.gate import Gate
from tellings.steps.read.language import declared
from tellings.steps.read.record import read_record

EMPTY, BINARY, TOO_LARGE = "empty page", "not text", "too large"
_KINDS = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"RIFF", "a sound, a film or an image"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
)
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\v\f\x1b")) + b"\x7f"
_SAMPLE = 1 << 16
_INK = re.compile("[^\ufeff \t\r\n]")
_TAG = re.compile(r"<\s*(?:!doctype\s+html|html|head|body|meta|p|div|article|span|h1)\b", re.IGNORECASE)


def read_page(page: Page, settings: Settings, gate: Gate | None = None) -> Document | Refused:
    """The document that a page is, or a refusal with the reason. Nothing is opened but the bytes given.

    With a gate, HTML on which a first look finds nothing that may be told is not read in full; its document says so.
    Reading hostile HTML may take any time and memory: :class:`tellings.steps.read.Reader` holds the limits.
    """
    if len(page.data) > settings.page_bytes:
        return _refused(page, TOO_LARGE, f"{len(page.data):,} bytes, and page_bytes is {settings.page_bytes:,}")
    if not page.data or page.data.isspace():
        return _refused(page, EMPTY, f"{len(page.data)} bytes, all of them white space" if page.data else "no bytes")
    if page.media == "record":
        return read_record(page)
    plain = is_plain(page.data)
    kind = binary_kind(page.data, plain=plain)
    if kind:
        return _refused(page, BINARY, f"the bytes are {kind}")
    return _read_text(page, decode(page.data, page.charset, plain=plain), gate)


def _read_text(page: Page, decoded: Decoded, gate: Gate | None) -> Document | Refused:
    if not _INK.search(decoded.text):
        return _refused(page, EMPTY, "nothing but white space")
    if _is_html(page, decoded.text):
        from tellings.steps.read.html import read_html  # noqa: PLC0415  (trafilatura takes a quarter of a second to load)

        return read_html(page, decoded, gate)
    from tellings.steps.read.saved import read_saved  # noqa: PLC0415  (records need none of it)

    draft = read_saved(decoded.text, declared(page.given.language))
    return document(page, draft, decoded.rejected)


def _is_html(page: Page, text: str) -> bool:
    """Whether a page is HTML: by what it holds, for files are misnamed in both directions."""
    start = text[:_SAMPLE].lstrip("\ufeff \t\r\n")
    if page.media == "html":
        return bool(_TAG.search(start)) or start.startswith("<")
    return bool(re.match(r"<!doctype\s+html|<html\b|<\?xml\b", start, re.IGNORECASE))


def binary_kind(data: bytes, *, plain: bool = False) -> str | None:
    """What bytes are that are no text, in words; None for text. ``plain``: they are known to hold no control character."""
    known = next((kind for mark, kind in _KINDS if data.startswith(mark)), None)
    if known or plain or data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return known
    sample = data[:_SAMPLE]
    control = len(sample) - len(sample.translate(None, _CONTROL))
    nuls = sample.count(0)
    wide = 0.3 * len(sample) <= nuls <= 0.55 * len(sample)
    return "binary" if control > 0.05 * len(sample) and not wide else None


def _refused(page: Page, reason: str, detail: str) -> Refused:
    return Refused(page.address, Rejection(reason, detail), page.sha256, page.given)
