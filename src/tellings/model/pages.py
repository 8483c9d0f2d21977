"""Bytes as they came, before anything is read out of them."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from tellings.model.spans import Rejection


class Given(Struct, frozen=True):
    """What an input says of itself, beside its text (a line of JSONL, a feed's entry).

    ``outlet`` is what the person who hands it in says: the source of a page that does not name its own.
    """

    id: str | None = None
    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    outlet: str | None = None


class Page(Struct, frozen=True):
    """Bytes as they came, before anything is read out of them.

    ``sha256`` is ``SHA-256:<hex>`` of ``data``; ``address`` is the path, URL or line they came from, for people.
    ``rejected`` is what could already not be used of an input that can be read (an id that an earlier line has).
    """

    data: bytes
    sha256: str
    media: Literal["html", "text", "record"]
    address: str
    given: Given = Given()
    charset: str | None = None
    rejected: tuple[Rejection, ...] = ()


class Refused(Struct, frozen=True):
    """An input that could not be read; it still gets a line in the output, with its reason."""

    address: str
    rejection: Rejection
    sha256: str | None = None
    given: Given = Given()
