"""The gate before every route: only our own host, and for what changes something our own origin and the session's token."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import urlsplit

from tellings.serve.guard.sessions import Session, Sessions

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
TOKEN = "x-tellings-token"  # noqa: S105  (the name of a header)
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "geolocation=(), camera=(), microphone=()",
}


class Gate:
    """ASGI middleware. ``hosts`` are the names under which this server may be asked for, with their port."""

    def __init__(self, app: App, hosts: frozenset[str], sessions: Sessions) -> None:
        self._app, self._hosts, self._sessions = app, hosts, sessions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer in its place."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        headers = {key.decode("latin-1").lower(): value.decode("latin-1") for key, value in scope["headers"]}
        if headers.get("host", "").lower() not in self._hosts:
            await _refuse(send, 421, "This server does not go by that name.")
            return
        session = self._sessions.of(_cookie(headers, self._sessions.cookie))
        refused = None if scope["method"] in SAFE else self._refused(headers, session)
        if refused:
            await _refuse(send, 403, refused)
            return
        fresh = session is None
        scope.setdefault("state", {})["session"] = session or self._sessions.begin()
        await self._app(scope, receive, _with_headers(scope, send, self._sessions.cookie, fresh=fresh))

    def _refused(self, headers: Mapping[str, str], session: Session | None) -> str | None:
        """Why a request that would change something is not let through."""
        origin = urlsplit(headers.get("origin", ""))
        if origin.scheme not in {"http", "https"} or origin.netloc.lower() not in self._hosts:
            return "This came from another site, so nothing was changed."
        if session is None or not self._sessions.fits(session, headers.get(TOKEN)):
            return "The page was open for too long or is not ours, so nothing was changed. Load it again."
        return None


def _cookie(headers: Mapping[str, str], name: str) -> str | None:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return None
    return found.value if found else None


def _with_headers(scope: Scope, send: Send, cookie: str, *, fresh: bool) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = [*message.get("headers", [])]
            names = {key.lower() for key, _ in headers}
            headers += [(k.encode(), v.encode()) for k, v in HEADERS.items() if k.encode() not in names]
            if b"cache-control" not in names:
                headers.append((b"cache-control", b"no-store"))
            session: Session = scope["state"]["session"]
            if fresh or scope["state"].get("renewed"):
                headers.append((b"set-cookie", f"{cookie}={session.id}; Path=/; HttpOnly; SameSite=Strict".encode()))
            message["headers"] = headers
        await send(message)

    return sending


async def _refuse(send: Send, status: int, why: str) -> None:
    headers = [(k.encode(), v.encode()) for k, v in {**HEADERS, "content-type": "text/plain; charset=utf-8"}.items()]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": why.encode()})
