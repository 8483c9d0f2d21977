"""Asking for one feed: only for what has changed, and less often where that fails or the feed asks for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tellings.digest import digest
from tellings.model import Refused, Rejection
from tellings.run.watch.state import FeedState, Found, State
from tellings.settings import Settings
from tellings.steps.acquire.feeds import Feed, Item, parsed
from tellings.steps.acquire.feeds.pages import notices
from tellings.steps.acquire.fetched import sitemap_notices
from tellings.steps.acquire.naming import is_address
from tellings.steps.acquire.refusals import NOT_A_FEED, refused
from tellings.steps.acquire.sitemaps import parse_sitemap
from tellings.steps.acquire.sites import same_site
from tellings.steps.acquire.web import FetchError, Got, Known, Web
from tellings.steps.acquire.xml import kind_of

DAY = 24 * 3600.0
_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?(\d{1,9})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a watch goes about it: seconds between two visits to a feed, whose pages are fetched, whose items they are.

    ``pages``: *site* those on the feed's own site, *any* wherever it leads, *none* no page: the feed's words only.
    ``gate``: pages in which nothing may be told are not read in full.
    """

    every: float = 900.0
    pages: str = "site"
    source: str | None = None
    gate: bool = False


@dataclass(frozen=True, slots=True)
class Polled:
    """What asking for a feed came to: new items, and what there is to tell; ``again`` is when it may be asked next."""

    new: int
    told: tuple[Refused, ...]
    again: float


@dataclass(frozen=True, slots=True)
class _Contents:
    found: tuple[Found, ...]
    told: tuple[Refused, ...]
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Visits:
    """How feeds are asked for, and where it is put down."""

    state: State
    web: Web
    settings: Settings
    manner: Manner

    def due(self, url: str) -> float:
        """When a feed is to be asked for next, in seconds since 1970."""
        held = self.state.feed(url)
        return max(held.hold, held.asked + max(self.manner.every, held.rest) if held.asked else 0.0)

    def poll(self, url: str) -> Polled:
        """Ask for a feed and put down what is new in it."""
        before, now = self.state.feed(url), self.web.outside.clock.now()
        try:
            got = self.web.get(url, before.known if before.known != Known() else None)
        except FetchError as error:
            return self._failed(before, refused(url, error.reason, error.detail), error.again or 0.0)
        if got.unchanged:
            after = replace(before, asked=now, hold=0.0, failures=0)
            return Polled(self.state.asked(url, after), (), now + max(self.manner.every, after.rest))
        contents = _contents(got, url, self.settings)
        if isinstance(contents, Refused):
            return self._failed(before, contents, 0.0)
        rest = min(max(contents.minutes * 60.0, _max_age(got)), DAY)
        new = self.state.asked(url, FeedState(got.known, now, rest), contents.found)
        return Polled(new, contents.told, now + max(self.manner.every, rest))

    def _failed(self, before: FeedState, told: Refused, again: float) -> Polled:
        """After each failure in a row it is left alone for twice as long, a day at most, and no shorter than it asks."""
        now = self.web.outside.clock.now()
        seconds = max(again, min(self.manner.every * 2 ** min(before.failures, 20), DAY))
        self.state.asked(told.address, replace(before, asked=now, hold=now + seconds, failures=before.failures + 1))
        return Polled(0, (told,), now + seconds)


def _contents(got: Got, url: str, settings: Settings) -> _Contents | Refused:
    kind = kind_of(got.body)
    if kind == "sitemap":
        sitemap = parse_sitemap(got.body)
        items = [
            Item(e.number, url=e.url, title=e.title, published=e.published, language=e.language, outlet=e.outlet)
            for e in sitemap.entries
            if not e.is_sitemap
        ]
        return _Contents(_found(items, url, got, None), tuple(sitemap_notices(sitemap, url)))
    if kind != "feed":
        return refused(
            url, NOT_A_FEED, f"what came is {got.media[:100] or 'of no type'}, and no element in it opens one"
        )
    feed = parsed(got.body, settings, got.url, got.charset)
    if isinstance(feed, Rejection):
        return Refused(url, feed)
    return _Contents(_found(feed.items, url, got, feed), tuple(notices(feed, url)), feed.minutes or 0)


def _found(items: Sequence[Item], url: str, got: Got, feed: Feed | None) -> tuple[Found, ...]:
    outlet = feed.title if feed else None
    return tuple(Found(_key(item, url), item, outlet, _is_own(item, url, got)) for item in items)


def _key(item: Item, feed: str) -> str:
    """By what an item is known again: its address, wherever it stands; without one what the feed calls it."""
    if is_address(item.url or ""):
        return digest(item.url or "")
    return digest(feed, item.id or "", "" if item.id else (item.title or ""), "" if item.id else item.text)


def _is_own(item: Item, url: str, got: Got) -> bool:
    return any(same_site(home, item.url or "") for home in (url, got.url))


def _max_age(got: Got) -> float:
    """How long the server says that its answer is good for."""
    found = _AGE.search(got.fields.get("cache-control", ""))
    return float(found[1]) if found else 0.0
