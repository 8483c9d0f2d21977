"""What the user named by its address: a page, the items of a feed, the pages of a sitemap or of a list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from msgspec.structs import replace

from tellings.model import Given, Page, Refused
from tellings.settings import Settings
from tellings.steps.acquire.feeds import read_feed
from tellings.steps.acquire.lists import addresses_in
from tellings.steps.acquire.naming import is_address
from tellings.steps.acquire.refusals import (
    DAMAGED_SITEMAP,
    NO_ADDRESS,
    NO_PAGES,
    OTHER_SITE,
    PASSED_OVER,
    WRONG_TYPE,
    refused,
    sha256_of,
)
from tellings.steps.acquire.sitemaps import Entry, Sitemap, parse_sitemap
from tellings.steps.acquire.sites import same_site
from tellings.steps.acquire.web import FetchError, Got, Web
from tellings.steps.acquire.xml import kind_of

_MEDIA: dict[str, Literal["html", "text"]] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
}
_XML = ("/xml", "+xml")


def read_address(url: str, web: Web, settings: Settings) -> Iterator[Page | Refused]:
    """A page; the items of a feed as the feed tells them; the pages that a sitemap lists of its own site."""
    got = _got(url, url, web)
    if isinstance(got, Refused):
        yield got
        return
    kind = kind_of(got.body) if may_be_xml(got) else None
    if kind == "feed":
        yield from read_feed(got.body, url, settings, got.url, got.charset)
    elif kind == "sitemap":
        yield from read_sitemap(got.body, url, web, got.url)
    else:
        yield page_of(got, url)


def read_list(path: Path, web: Web) -> Iterator[Page | Refused]:
    """The pages whose addresses a file lists, each once. Raises OSError where it cannot be opened."""
    seen: set[str] = set()
    again = 0
    for number, line in addresses_in(path):
        name = f"{path} line {number}"
        if not is_address(line):
            yield refused(name, NO_ADDRESS, f"{line[:100]!r} does not begin with http:// or https://")
        elif line in seen:
            again += 1
        else:
            seen.add(line)
            yield _page(line, name, web)
    if again:
        yield refused(str(path), PASSED_OVER, f"{again} addresses that the list has already")
    elif not seen:
        yield refused(str(path), NO_PAGES, "the list has no address")


def read_sitemap(
    data: bytes, name: str, web: Web, address: str | None = None, *, nested: bool = False
) -> Iterator[Page | Refused]:
    """The pages that a sitemap lists. One that was fetched, from ``address``, speaks for its own site only."""
    sitemap = parse_sitemap(data)
    for entry in sitemap.entries:
        place = f"{name} entry {entry.number}"
        given = Given(title=entry.title, published=entry.published, language=entry.language, outlet=entry.outlet)
        if address and not same_site(address, entry.url):
            yield refused(place, OTHER_SITE, f"{entry.url[:200]} is not of the site of {address[:200]}", given)
        elif not entry.is_sitemap:
            yield _page(entry.url, place, web, given)
        elif nested:
            yield refused(place, NO_PAGES, "a sitemap of sitemaps within another is not followed")
        else:
            yield from _below(entry, place, web)
    yield from sitemap_notices(sitemap, name)


def _below(entry: Entry, name: str, web: Web) -> Iterator[Page | Refused]:
    got = _got(entry.url, name, web)
    if isinstance(got, Refused):
        yield got
    elif kind_of(got.body) == "sitemap":
        yield from read_sitemap(got.body, entry.url, web, got.url, nested=True)
    else:
        yield refused(name, WRONG_TYPE, f"{entry.url[:200]} should be a sitemap, and is {got.media or 'of no type'}")


def sitemap_notices(sitemap: Sitemap, name: str) -> Iterator[Refused]:
    """What there is to tell of a sitemap beside its addresses."""
    if sitemap.damage:
        yield refused(name, DAMAGED_SITEMAP, f"{sitemap.damage}; {len(sitemap.entries)} addresses stand before")
    elif not sitemap.entries:
        yield refused(name, NO_PAGES, "the sitemap has no address")
    if sitemap.repeated or sitemap.empty:
        detail = f"{sitemap.repeated} addresses that the sitemap has already, {sitemap.empty} entries without one"
        yield refused(name, PASSED_OVER, detail)


def _page(url: str, name: str, web: Web, given: Given | None = None) -> Page | Refused:
    got = _got(url, name, web, given)
    return got if isinstance(got, Refused) else page_of(got, name, given)


def _got(url: str, name: str, web: Web, given: Given | None = None) -> Got | Refused:
    try:
        return web.get(url)
    except FetchError as error:
        known = replace(given or Given(), url=url if is_address(url) else None)
        return refused(name, error.reason, error.detail, known)


def may_be_xml(got: Got) -> bool:
    """Whether what came may be a feed or a sitemap: by its type, or by how it begins where servers name no fitting one."""
    start = got.body[:100].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return (got.media.endswith(_XML) and got.media != "application/xhtml+xml") or start.startswith(
        (b"<?xml", b"<rss", b"<feed")
    )


def page_of(got: Got, name: str, given: Given | None = None) -> Page | Refused:
    """What was fetched as a page; refused where it is of a type that is none."""
    known = replace(given or Given(), url=got.url)
    media = _MEDIA.get(got.media) or ("html" if not got.media and got.body.lstrip().startswith(b"<") else None)
    if media is None:
        return refused(
            name, WRONG_TYPE, f"{got.media[:100] or 'the server names none'}, and pages are HTML or text", known
        )
    return Page(got.body, sha256_of(got.body), media, name, known, got.charset)
