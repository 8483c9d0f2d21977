"""The items of a feed as pages: each with its words, its address, and the time that the feed gives it."""

from __future__ import annotations

from collections.abc import Iterator

from tellings.model import Given, Page, Refused, Rejection
from tellings.settings import Settings
from tellings.steps.acquire.feeds.items import Feed, Item
from tellings.steps.acquire.feeds.parsing import parsed
from tellings.steps.acquire.refusals import (
    DAMAGED_FEED,
    NO_ADDRESS,
    NO_PAGES,
    NO_TEXT,
    PASSED_OVER,
    UPDATE_ONLY,
    refused,
    sha256_of,
)


def read_feed(
    data: bytes, name: str, settings: Settings, address: str = "", charset: str | None = None
) -> Iterator[Page | Refused]:
    """The items of a feed as the feed tells them; no connection is opened. ``name`` is what people know it by."""
    feed = parsed(data, settings, address, charset)
    if isinstance(feed, Rejection):
        yield Refused(name, feed)
        return
    yield from (as_page(item, feed, f"{name} item {item.number}") for item in feed.items)
    yield from notices(feed, name)


def notices(feed: Feed, name: str) -> Iterator[Refused]:
    """What there is to tell of a feed beside its items."""
    if feed.damage:
        kept = f"{len(feed.items)} items could be read" if feed.items else "no item could be read"
        yield refused(name, DAMAGED_FEED, f"{feed.damage}; {kept}")
    elif not feed.items:
        yield refused(name, NO_PAGES, "the feed has no item")
    if feed.repeated:
        yield refused(name, PASSED_OVER, f"{feed.repeated} items that the feed has already")


def as_page(item: Item, feed: Feed, name: str) -> Page | Refused:
    """An item as a page; one that is only a headline is a text of that."""
    given = given_by(item, feed)
    text = item.text or item.title or ""
    if not text:
        return refused(name, NO_TEXT, "the item has neither a title nor a text", given)
    if not item.text:
        given = Given(published=given.published, url=given.url, language=given.language, outlet=given.outlet)
    data = text.encode("utf-8", "replace")
    return Page(data, sha256_of(data), "record", name, given, "utf-8", _noted(item))


def given_by(item: Item, feed: Feed) -> Given:
    """What the feed says of an item. Its id there is none here: another feed may use the same."""
    return Given(
        title=item.title,
        published=item.published,
        url=item.url if _is_of_the_web(item.url) else None,
        language=item.language,
        outlet=item.outlet or feed.title,
    )


def _noted(item: Item) -> tuple[Rejection, ...]:
    """What there is to say of an item that can be read."""
    notes = []
    if item.is_update:
        notes.append(
            Rejection(UPDATE_ONLY, f"the feed gives {item.published!r} as the time of an update, and no other")
        )
    if item.url and not _is_of_the_web(item.url):
        notes.append(Rejection(NO_ADDRESS, f"{item.url[:100]!r} is no address of a page"))
    return tuple(notes)


def _is_of_the_web(url: str | None) -> bool:
    return (url or "").lower().startswith(("http://", "https://"))
