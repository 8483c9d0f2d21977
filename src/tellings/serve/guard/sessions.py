"""Sessions: who is behind a cookie, and the token without which nothing of theirs is changed. Kept in memory only."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass

from tellings.serve.guard.people import Person

LONGEST = 12 * 3600.0  # seconds
MOST = 10_000  # sessions kept at once


@dataclass(frozen=True, slots=True)
class Session:
    """A browser that came in; ``person`` is None until somebody signs in there."""

    id: str
    person: Person | None
    until: float


class Sessions:
    """The sessions of one server. ``alone`` is who everybody is where no people are listed.

    ``cookie`` is its name: servers on other ports of one machine share a browser's cookies.
    """

    def __init__(self, cookie: str, alone: Person | None, clock: Callable[[], float] = time.monotonic) -> None:
        self.cookie, self._alone, self._clock = cookie, alone, clock
        self._secret = secrets.token_bytes(32)
        self._kept: dict[str, Session] = {}

    def of(self, cookie: str | None) -> Session | None:
        """The session behind a cookie, while it lasts."""
        found = self._kept.get(cookie or "")
        return found if found and found.until > self._clock() else None

    def begin(self, person: Person | None = None) -> Session:
        """A fresh session."""
        if len(self._kept) >= MOST:
            now = self._clock()
            self._kept = {key: one for key, one in list(self._kept.items())[MOST // 2 :] if one.until > now}
        session = Session(secrets.token_urlsafe(32), person or self._alone, self._clock() + LONGEST)
        self._kept[session.id] = session
        return session

    def end(self, session: Session) -> None:
        """Forget a session."""
        self._kept.pop(session.id, None)

    def token(self, session: Session) -> str:
        """The token of a session: what a page sends back with whatever it changes."""
        return hmac.new(self._secret, session.id.encode(), hashlib.sha256).hexdigest()

    def fits(self, session: Session, token: str | None) -> bool:
        """Whether the token is this session's."""
        return bool(token) and hmac.compare_digest(self.token(session).encode(), str(token).encode("utf-8", "replace"))
