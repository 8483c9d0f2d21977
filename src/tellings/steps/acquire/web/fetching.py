"""Fetching an address: its site's rules and pace kept, each redirect checked like the address that the user named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tellings import __version__
from tellings.settings import Settings
from tellings.steps.acquire.refusals import ANSWERED, BUSY, REDIRECTED, UNREACHABLE
from tellings.steps.acquire.web.addresses import Address, address, moved
from tellings.steps.acquire.web.connection import Outside
from tellings.steps.acquire.web.exchange import Limits, Reply, exchange
from tellings.steps.acquire.web.faults import FetchError
from tellings.steps.acquire.web.pace import Pace, retry_after
from tellings.steps.acquire.web.robots import Robots

OK, UNCHANGED = 200, 304
_MOVED = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 503})
_PASSING = frozenset({408, 425, 500, 502, 504})
_REDIRECTS = 5
_ROBOTS = 512 * 1024  # bytes; RFC 9309 asks for 500 KiB at least
_REST = 60.0  # seconds for which a busy server is left alone that does not say how long
_ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, text/plain;q=0.8"


@dataclass(frozen=True, slots=True)
class Known:
    """What a server said of the version that it sent last, by which it can tell that nothing has changed."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Got:
    """What came from an address. ``url`` is where it came from in the end; ``unchanged``: it is what is known already."""

    url: str
    fields: Mapping[str, str]
    body: bytes
    unchanged: bool = False

    @property
    def media(self) -> str:
        """The type of its content, without parameters, in small letters; empty where the server does not say."""
        return self.fields.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset that the server declares."""
        said = self.fields.get("content-type", "").lower().partition("charset=")[2]
        return said.partition(";")[0].strip("\"' ") or None

    @property
    def known(self) -> Known:
        """What to ask with the next time."""
        return Known(self.fields.get("etag"), self.fields.get("last-modified"))


class Web:
    """Fetches what is named, and nothing else. One at a time: a host is never asked twice at once."""

    def __init__(self, settings: Settings, outside: Outside | None = None) -> None:
        self.outside = outside or Outside()
        self._limits = Limits(settings.page_bytes, settings.fetch_seconds)
        self._agent = f"Tellings/{__version__}" + (f" ({settings.fetch_contact})" if settings.fetch_contact else "")
        self.pace = Pace(settings.fetch_pace, self.outside.clock)
        self._robots = Robots(self._rules_of, self.outside.clock)

    def get(self, url: str, known: Known | None = None) -> Got:
        """What an address has. Raises FetchError where that may not or cannot be fetched."""
        where = address(url)
        for _ in range(_REDIRECTS + 1):
            seconds = self._robots.check(where)
            reply = self._asked(where, self._heads(known), seconds)
            if reply.status not in _MOVED:
                return self._got(where, reply, conditional=known is not None)
            where = moved(where, reply.fields.get("location", ""))
        raise FetchError(REDIRECTED, f"more than {_REDIRECTS} times; the last time to {where.url[:200]}")

    def rest(self, url: str) -> float:
        """For how many seconds the host of an address is to be left alone; 0 where it is no address."""
        try:
            return self.pace.rest(address(url).host)
        except FetchError:
            return 0.0

    def _heads(self, known: Known | None) -> dict[str, str]:
        asked = {"User-Agent": self._agent, "Accept": _ACCEPT}
        if known and known.etag:
            asked["If-None-Match"] = known.etag
        if known and known.modified:
            asked["If-Modified-Since"] = known.modified
        return asked

    def _asked(self, where: Address, heads: dict[str, str], seconds: float, limits: Limits | None = None) -> Reply:
        self.pace.wait(where.host, seconds)
        reply = exchange(where, heads, limits or self._limits, self.outside)
        if reply.status in _BUSY:
            rest = retry_after(reply.fields, self.outside.clock.now()) or _REST
            self.pace.leave_alone(where.host, rest)
            raise FetchError(BUSY, f"status {reply.status}; it is left alone for {rest:,.0f} s", again=rest)
        return reply

    def _got(self, where: Address, reply: Reply, *, conditional: bool) -> Got:
        unchanged = reply.status == UNCHANGED and conditional
        if reply.status != OK and not unchanged:
            again = 0 if reply.status in _PASSING else None
            raise FetchError(ANSWERED, f"status {reply.status} from {where.url[:200]}", again)
        return Got(where.url, reply.fields, reply.body, unchanged)

    def _rules_of(self, where: Address) -> str | None:
        """The text of a robots.txt; None where there is none. Raises FetchError where that is not known."""
        for _ in range(_REDIRECTS + 1):
            reply = self._asked(where, self._heads(None), 0, Limits(_ROBOTS, self._limits.seconds))
            if reply.status == OK:
                return reply.body.decode("utf-8", "replace")
            if reply.status not in _MOVED:
                break
            where = moved(where, reply.fields.get("location", ""))
        if reply.status >= 500:
            raise FetchError(UNREACHABLE, f"status {reply.status}", again=0)
        return None
