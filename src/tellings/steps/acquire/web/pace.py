"""A host is asked now and then, not all the time; one that asks to be left alone is."""

from __future__ import annotations

import math
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

from tellings.steps.acquire.refusals import BUSY
from tellings.steps.acquire.web.clock import Clock
from tellings.steps.acquire.web.faults import FetchError

DAY = 24 * 3600.0
_LONGEST = 60.0  # seconds between two requests, whatever robots.txt asks for


class Pace:
    """When each host may be asked next. Times are seconds since 1970."""

    def __init__(self, seconds: float, clock: Clock) -> None:
        self._seconds, self._clock = seconds, clock
        self._next: dict[str, float] = {}
        self.left_alone: dict[str, float] = {}

    def wait(self, host: str, seconds: float = 0) -> None:
        """Wait for the host's turn; ``seconds`` is what it asks for itself. Raises FetchError where it is left alone."""
        now, rest = self._clock.now(), self.rest(host)
        if rest > 0:
            raise FetchError(BUSY, f"{host} asked to be left alone for {math.ceil(rest):,} s more", again=rest)
        start = max(now, min(self._next.get(host, now), now + _LONGEST))
        if start > now:
            self._clock.sleep(start - now)
        self._next[host] = start + max(self._seconds, min(seconds, _LONGEST))

    def rest(self, host: str) -> float:
        """For how many seconds a host is left alone."""
        return max(0.0, self.left_alone.get(host, 0.0) - self._clock.now())

    def leave_alone(self, host: str, seconds: float) -> None:
        """Ask nothing of a host for so long."""
        if seconds > 0:
            self.left_alone[host] = self._clock.now() + min(seconds, DAY)


def retry_after(fields: Mapping[str, str], now: float) -> float:
    """In how many seconds a server says to come again (RFC 9110, 10.2.3), a day at most; 0 where it does not say."""
    said = fields.get("retry-after", "").strip()
    if said.isascii() and said.isdigit():
        return min(float(said[:9]), DAY)
    try:
        moment = parsedate_to_datetime(said)
        seconds = moment.timestamp() - now
    except (TypeError, ValueError, OverflowError, IndexError):
        return 0.0
    return max(0.0, min(seconds, DAY))
