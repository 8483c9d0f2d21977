"""One new item of a feed: its page fetched and read; where there is none, what the feed itself has of it, and why."""

from __future__ import annotations

from msgspec.structs import replace

from tellings.model import Given, Page, Refused, Rejection
from tellings.run.inputs import from_outlet
from tellings.run.items import Read
from tellings.run.watch.polling import Manner
from tellings.run.watch.state import Outcome, Waiting
from tellings.steps.acquire.feeds import Feed
from tellings.steps.acquire.feeds.pages import as_page, given_by
from tellings.steps.acquire.fetched import page_of
from tellings.steps.acquire.naming import is_address
from tellings.steps.acquire.refusals import OTHER_SITE, refused
from tellings.steps.acquire.web import FetchError, Web
from tellings.steps.read import Reader

TRIES = 5
_SOON = 300.0  # seconds until the second try; each later one takes four times as long


class Items:
    """Reads items in the manner of a watch."""

    def __init__(self, web: Web, manner: Manner) -> None:
        self._web, self._manner = web, manner

    def read(self, waiting: Waiting, reader: Reader) -> tuple[Read | None, Outcome]:
        """An item read, and what became of it; nothing is read where another try is due later."""
        why = self._why_no_page(waiting)
        if why or not self._wants_page(waiting):
            return self._done(waiting, self._of_feed(waiting, reader, why))
        now, rest = self._web.outside.clock.now(), self._web.rest(_url(waiting))
        if rest > 0:
            return None, Outcome(waiting.number, "waiting", waiting.tries, now + rest)
        try:
            got = self._web.get(_url(waiting))
        except FetchError as error:
            if error.again is not None and waiting.tries + 1 < TRIES:
                at = now + max(error.again, _SOON * 4**waiting.tries)
                return None, Outcome(waiting.number, "waiting", waiting.tries + 1, at)
            return self._done(waiting, self._of_feed(waiting, reader, Rejection(error.reason, error.detail)))
        read = self._read(page_of(got, _url(waiting), _given(waiting)), reader)
        if isinstance(read.result, Refused):
            return self._done(waiting, self._of_feed(waiting, reader, read.result.rejection))
        return self._done(waiting, read)

    def _wants_page(self, waiting: Waiting) -> bool:
        return self._manner.pages != "none" and is_address(_url(waiting))

    def _why_no_page(self, waiting: Waiting) -> Rejection | None:
        if not self._wants_page(waiting) or self._manner.pages == "any" or waiting.found.is_own:
            return None
        return Rejection(OTHER_SITE, f"{_url(waiting)[:200]} is not of the site of {waiting.feed}, and was not fetched")

    def _of_feed(self, waiting: Waiting, reader: Reader, why: Rejection | None) -> Read:
        """What the feed has of an item, and why that is all; refused for that reason where it has no text."""
        item = waiting.found.item
        name = item.url or f"{waiting.feed} item {item.number}"
        if why and not item.text:
            return Read(b"", refused(name, why.reason, why.detail, _given(waiting)))
        page = as_page(item, _feed(waiting), name)
        if why and isinstance(page, Page):
            page = replace(page, rejected=(*page.rejected, why))
        return self._read(page, reader)

    def _read(self, page: Page | Refused, reader: Reader) -> Read:
        page = from_outlet(self._manner.source, page)
        (result,) = reader.read([page])
        return Read(page.data if isinstance(page, Page) else b"", result)

    @staticmethod
    def _done(waiting: Waiting, read: Read) -> tuple[Read, Outcome]:
        state = "refused" if isinstance(read.result, Refused) else "filed"
        return read, Outcome(waiting.number, state, waiting.tries + 1)  # type: ignore[arg-type]  # one of the two


def _url(waiting: Waiting) -> str:
    return waiting.found.item.url or ""


def _feed(waiting: Waiting) -> Feed:
    return Feed(waiting.found.outlet, (waiting.found.item,))


def _given(waiting: Waiting) -> Given:
    return given_by(waiting.found.item, _feed(waiting))
