"""What a site's robots.txt lets us fetch (RFC 9309), asked once a day a site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from protego import Protego

from tellings.steps.acquire.refusals import ROBOTS, TOO_LARGE, UNREACHABLE
from tellings.steps.acquire.web.addresses import Address
from tellings.steps.acquire.web.clock import Clock
from tellings.steps.acquire.web.faults import FetchError
from tellings.steps.acquire.web.pace import DAY

TOKEN = "tellings"  # noqa: S105  (our name as robots.txt has it)
_SITES = 1000  # whose rules are held
_SOON = 60.0  # seconds in which a site that was not reached is not tried again


@dataclass(frozen=True, slots=True)
class _Rules:
    """A site's rules, or why they are not known; until when they hold."""

    rules: Protego | FetchError
    until: float


class Robots:
    """The rules of each site. ``ask`` fetches its robots.txt; it gives None where the site has none."""

    def __init__(self, ask: Callable[[Address], str | None], clock: Clock) -> None:
        self._ask, self._clock = ask, clock
        self._held: dict[str, _Rules] = {}

    def check(self, where: Address) -> float:
        """Seconds that the site wants between two requests. Raises FetchError where an address may not be fetched."""
        rules = self._rules(where)
        if isinstance(rules, FetchError):
            raise rules
        if not rules.can_fetch(where.url, TOKEN):
            raise FetchError(ROBOTS, f"{where.origin}/robots.txt does not let {where.target[:200]} be fetched")
        return float(rules.crawl_delay(TOKEN) or 0)

    def _rules(self, where: Address) -> Protego | FetchError:
        now = self._clock.now()
        held = self._held.get(where.origin)
        if held is None or held.until <= now:
            if len(self._held) >= _SITES:
                self._held.pop(next(iter(self._held)))
            held = self._held[where.origin] = self._fetched(where, now)
        return held.rules

    def _fetched(self, where: Address, now: float) -> _Rules:
        try:
            text = self._ask(Address(where.scheme, where.host, where.port, "/robots.txt"))
        except FetchError as error:
            if error.again is None and error.reason != TOO_LARGE:
                return _Rules(error, now + DAY)
            detail = f"{where.origin}/robots.txt could not be read, and without it nothing is fetched: {error.detail}"
            seconds = max(error.again or 0.0, _SOON)
            return _Rules(FetchError(UNREACHABLE, detail, seconds), now + seconds)
        return _Rules(Protego.parse(text or ""), now + DAY)
