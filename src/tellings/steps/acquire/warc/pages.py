"""Pages out of an archive (WARC, gzipped or not): what a server answered with 200 and HTML or plain text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from tellings.model import Given, Page, Refused, Rejection
from tellings.settings import Settings
from tellings.steps.acquire.far import Far
from tellings.steps.acquire.refusals import NO_PAGES, PASSED_OVER, refused, sha256_of, too_large
from tellings.steps.acquire.warc.answers import Answer, answer
from tellings.steps.acquire.warc.damage import DAMAGED, SHORT
from tellings.steps.acquire.warc.records import Fault, Record, records

_HEADS = 1 << 16  # what a record may have beside the page: the head of the answer
_OK = 200
_MEDIA: dict[str, Literal["html", "text"]] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
}
_OF_THE_ARCHIVE = frozenset({"warcinfo", "request", "metadata"})  # about the pages, and none themselves


def read_warc(path: Path, settings: Settings, far: Far | None = None) -> Iterator[Page | Refused]:
    """The pages of an archive in its order, a refusal for each damaged record, and at the end what else was in it.

    Raises OSError where it cannot be opened.
    """
    passed: Counter[str] = Counter()
    found = 0
    with (far or Far()).opened(path) as file:
        for record in records(file, path.stat().st_size, settings.page_bytes + _HEADS):
            address = f"{path} record {record.number}"
            if isinstance(record, Fault):
                yield refused(address, record.reason, f"at byte {record.start:,}: {record.detail}")
                found += 1
            elif isinstance(item := _page(record, address, settings.page_bytes), str):
                passed[item] += item not in _OF_THE_ARCHIVE
            else:
                yield item
                found += 1
    if not found:
        yield refused(str(path), NO_PAGES, f"the archive has no page{_listed(passed)}")
    elif passed.total():
        yield refused(str(path), PASSED_OVER, f"{passed.total()} records that are no pages{_listed(passed)}")


def _listed(passed: Counter[str]) -> str:
    kinds = ", ".join(f"{count} {what}" for what, count in sorted(passed.items()) if count)
    return f": {kinds}" if kinds else ""


def _page(record: Record, address: str, limit: int) -> Page | Refused | str:
    """The page that a record holds, its refusal, or in a few words what the record is instead of a page."""
    if record.kind in _OF_THE_ARCHIVE:
        return record.kind
    kind = record.fields.get("content-type", "").partition(";")[0].strip().lower()
    if record.kind in ("resource", "conversion"):
        charset = record.fields.get("content-type", "").rpartition("charset=")
        found = Answer(_OK, kind, charset[2].strip("\"' ") or None if charset[1] else None, record.block[: limit + 1])
    elif record.kind != "response":
        return record.kind or "records without a type"
    elif kind != "application/http":
        return kind or "answers without a type"
    else:
        try:
            found = answer(record.block, limit)
        except ValueError as error:
            return refused(address, DAMAGED, f"at byte {record.start:,}: {error}", _given(record))
    return _taken(found, record, address, limit)


def _taken(found: Answer, record: Record, address: str, limit: int) -> Page | Refused | str:
    if found.status != _OK:
        return f"status {found.status}"
    media = _MEDIA.get(found.media) or ("html" if not found.media and found.body.lstrip().startswith(b"<") else None)
    if media is None:
        return found.media or "of no type"
    if len(found.body) > limit:
        return too_large(address, limit)
    cut = record.fields.get("warc-truncated")
    faults = [fault for fault in (found.fault, f"the archive cut it short ({cut})" if cut else "") if fault]
    noted = tuple(Rejection(SHORT, fault) for fault in faults)
    return Page(found.body, sha256_of(found.body), media, address, _given(record), found.charset, noted)


def _given(record: Record) -> Given:
    return Given(url=record.fields.get("warc-target-uri", "").strip("<> ") or None)
