"""The process that parses one feed: its bytes on standard input, the feed as JSON on standard output.

A crafted feed of a megabyte can keep the parser busy for minutes, so that it stands in a process that can be ended.
"""

from __future__ import annotations

import io
import json
import os
import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from typing import Any

import feedparser  # type: ignore[import-untyped]

from tellings.steps.acquire.feeds.items import Feed, Item
from tellings.steps.acquire.feeds.words import line, words

_MOST_MINUTES = 24 * 60
_GROWTH, _FREE = 2, 100_000


def serve(address: str, charset: str, memory: int, seconds: int) -> None:
    """Parse what stands on standard input; ``address`` is what relative links in it start from.

    After ``seconds`` the process ends itself, where the one that should end it is gone.
    """
    _limit(memory)
    signal.alarm(seconds)
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)  # what a library prints must not stand in the answer
    data = sys.stdin.buffer.read()
    found = read(data, address, charset)
    _check(found, len(data))
    json.dump(asdict(found), answers)
    answers.close()


def read(data: bytes, address: str = "", charset: str = "") -> Feed:
    """The feed in some bytes. They are handed over as a stream: of a string the parser may think that it is an address."""
    kind = "application/xml" + (f"; charset={charset}" if charset else "")
    heads = {"content-type": kind, **({"content-location": address} if address else {})}
    found = feedparser.parse(io.BytesIO(data), response_headers=heads, sanitize_html=False, resolve_relative_uris=False)
    every = [_item(number, entry, found) for number, entry in enumerate(found.entries, 1)]
    items = tuple(_once(every))
    damage = _damage(found) if found.bozo else None
    return Feed(line(found.feed.get("title")), items, len(every) - len(items), _minutes(found), damage)


def _check(found: Feed, size: int) -> None:
    """Raise ValueError for a feed that says much more than it is long: its entities stand for one another."""
    told = sum(len(item.text) + len(item.title or "") for item in found.items)
    if told > _GROWTH * size + _FREE:
        raise ValueError(f"{size:,} bytes grow to {told:,} characters when its entities are read")


def _once(items: list[Item]) -> Iterator[Item]:
    """The items, each at its first place: one that comes again has the same id and address, or no id and all the same."""
    seen = set()
    for item in items:
        key = (item.id, item.url) if item.id or item.url else (item.title, item.text)
        if key not in seen:
            seen.add(key)
            yield item


def _item(number: int, entry: Any, found: Any) -> Item:  # noqa: ANN401  (feedparser has no types)
    published, updated = _said(entry, "published"), _said(entry, "updated")
    url, own = _said(entry, "link"), _said(entry, "id")
    return Item(
        number,
        id=own,
        url=None if url == own and ":" not in (url or "") else url,  # an id that is no address stands in for a link
        title=line(_said(entry, "title")),
        published=published or updated,
        is_update=not published
        and bool(updated)
        and found.version.startswith("atom"),  # RSS has one date, by two names
        language=_said(entry, "language") or _said(found.feed, "language"),
        outlet=line(_said(entry.get("source") or {}, "title")),
        text=max((_text(part) for part in _parts(entry)), key=len, default=""),
    )


def _parts(entry: Any) -> list[Any]:  # noqa: ANN401
    """Whatever the item carries of the story: all of it, or a summary."""
    return [*entry.get("content", ()), *([entry["summary_detail"]] if "summary_detail" in entry else ())]


def _text(part: Any) -> str:  # noqa: ANN401
    return words(part.get("value") or "")


def _said(holder: Any, name: str) -> str | None:  # noqa: ANN401
    """A value where it is a string that says something. Half of a surrogate pair is no character and is left out."""
    value = dict.get(holder, name)  # feedparser's own get gives one date for another
    whole = value.encode("utf-8", "ignore").decode().strip() if isinstance(value, str) else ""
    return whole or None


def _minutes(found: Any) -> int | None:  # noqa: ANN401
    said = str(found.feed.get("ttl") or "").strip()
    return min(int(said[:6]), _MOST_MINUTES) if said.isascii() and said.isdigit() else None


def _damage(found: Any) -> str | None:  # noqa: ANN401
    """What is wrong with its XML, in words; nothing where only its charset was declared wrongly, and found."""
    error = found.get("bozo_exception")
    if isinstance(error, feedparser.exceptions.ThingsNobodyCaresAboutButMe):
        return None
    place = getattr(error, "getLineNumber", None)
    said = getattr(error, "getMessage", lambda: str(error))()
    return (f"line {place()}: {said}" if place else f"{said}")[:300]


def _limit(memory: int) -> None:
    """Hold the process to so much address space (bytes), and let it leave no core file."""
    with suppress(ValueError, OSError):  # macOS knows the limit and refuses it
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (memory if hard == resource.RLIM_INFINITY else min(memory, hard), hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
