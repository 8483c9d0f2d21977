"""Full-text search over documents and quotes, in words where private persons are masked: nobody can search for a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from tellings.ledger import backend
from tellings.ledger.tables import records
from tellings.model import Record
from tellings.privacy.mask import Mask
from tellings.reconcile.telling import version

MOST = 1024  # a record's rows: its text, and its quotes
_PARTS = re.compile(r'"[^"]+"|\S+')


@dataclass(frozen=True, slots=True)
class Found:
    """A document, or a quote in one, that has the words. ``words`` has what was found between two marks."""

    version: str
    kind: str
    speaker: str | None
    words: str
    document_id: str
    source: str | None
    published: str | None
    title: str | None
    incidents: tuple[str, ...]

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """The words in pieces, each with whether it is what was found."""
        for part in re.split("(\x02[^\x03]*\x03)", self.words):
            if part:
                yield part.strip("\x02\x03"), part.startswith("\x02")


def index(connection: Connection, record: Record, number: int) -> None:
    """Make a record's document and quotes findable, and no longer those of an older record of the same document."""
    key = version(record.document)
    older = select(records.c.number).where(records.c.version == key, records.c.number < number)
    forget(connection, connection.scalars(older).all())
    rows = [(number * MOST + n, key, *row) for n, row in enumerate(_rows(record)) if n < MOST]
    backend.of(connection).put(connection, rows)


def forget(connection: Connection, numbers: Iterable[int]) -> None:
    """Make what stands in some records no longer findable."""
    for old in numbers:
        backend.of(connection).take(connection, old * MOST, (old + 1) * MOST)


def search(connection: Connection, words: str, most: int) -> list[Found]:
    """What has all the words, the likest first; words in quotation marks stand together."""
    parts = [part.strip('"') for part in _PARTS.findall(words) if part.strip('"')]
    return [_found(row) for row in backend.of(connection).find(connection, parts, most)] if parts else []


def _found(row: Sequence[Any]) -> Found:
    version, kind, speaker, words, document, source, published, title, incidents = row
    led = tuple(sorted(incidents.split(","))) if incidents else ()
    return Found(version, kind, speaker, words, document, source, published, title, led)


def _rows(record: Record) -> Iterator[tuple[str, str | None, str]]:
    text, mask = record.document.text, Mask(record)
    yield "document", None, _plain(mask.words(0, len(text)))
    for said in record.attributions:
        speaker = mask.words(said.speaker.start, said.speaker.end) if said.speaker else None
        yield "quote", _plain(speaker) if speaker else None, _plain(mask.words(said.content.start, said.content.end))


def _plain(text: str) -> str:
    """Without what a database cannot hold, and without the marks that show what was found."""
    return re.sub("[\ud800-\udfff\x00-\x08]", "\ufffd", text)
