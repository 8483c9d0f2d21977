"""Connections: a name is looked up once, every address behind it is checked, and the connection goes to a checked one.

The library that speaks HTTP asks for a connection to a host by its name and gets one that was checked in the same moment;
it never looks a name up itself. The certificate is still checked for the name.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

import httpcore

from tellings.steps.acquire.refusals import NOT_PUBLIC, UNREACHABLE
from tellings.steps.acquire.web.clock import Clock
from tellings.steps.acquire.web.faults import FetchError
from tellings.steps.acquire.web.public import why_not_public

Resolve = Callable[[str, int], Sequence[str]]
_TRIED = 4  # addresses of one name
_CONNECT = 10.0  # seconds for one of them


def look_up(host: str, port: int) -> Sequence[str]:
    """The addresses of a name, as the system finds them. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True, slots=True)
class Outside:
    """What is outside: how names are looked up, the clock, and addresses with a port that are allowed although not public.

    ``allowed`` is for tests, which serve on loopback; no setting and no option leads to it.
    """

    resolve: Resolve = look_up
    clock: Clock = field(default_factory=Clock)
    allowed: frozenset[tuple[str, int]] = frozenset()
    certificates: ssl.SSLContext | None = None


class Pinned(httpcore.NetworkBackend):
    """Opens the connections of one exchange, which has to be over at ``deadline`` (of ``time.monotonic``)."""

    def __init__(self, outside: Outside, deadline: float) -> None:
        self._outside, self._deadline = outside, deadline
        self._tcp = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002  (the deadline holds)
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to one of the host's addresses. Raises FetchError where one of them is not public."""
        error: Exception | None = None
        for address in self._checked(host, port)[:_TRIED]:
            try:
                seconds = min(_CONNECT, left(self._deadline))
                stream = self._tcp.connect_tcp(address, port, seconds, local_address, socket_options)
                return Timed(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failed:
                error = failed
        raise error or httpcore.ConnectError("the name has no address")

    def _checked(self, host: str, port: int) -> Sequence[str]:
        """The addresses of a host, if all of them may be connected to: one that may not makes the others doubtful."""
        addresses = self._found(host, port)
        for address in addresses:
            if (address, port) not in self._outside.allowed and (why := _why_not(address)):
                place = host if host == address else f"{host} is at {address}: that"
                raise FetchError(NOT_PUBLIC, f"{place} is not public ({why})")
        return addresses

    def _found(self, host: str, port: int) -> Sequence[str]:
        """The addresses of a name. The system's look-up knows no limit of time, so that it is left to a thread of its own."""
        answers: SimpleQueue[Sequence[str] | Exception] = SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self._outside.resolve(host, port))
            except Exception as error:
                answers.put(error)

        Thread(target=ask, daemon=True).start()
        try:
            found = answers.get(timeout=left(self._deadline))
        except Empty:
            raise httpcore.ConnectTimeout from None
        if isinstance(found, Exception):
            why = getattr(found, "strerror", None) or str(found)
            raise FetchError(UNREACHABLE, f"{host} is not known: {why}", again=0) from None
        return found

    def connect_unix_socket(self, *_: object, **__: object) -> httpcore.NetworkStream:
        """Never."""
        raise FetchError(NOT_PUBLIC, "a socket of this machine")

    def sleep(self, seconds: float) -> None:
        """Wait; the library does so between tries, of which there are none."""
        self._outside.clock.sleep(seconds)


class Timed(httpcore.NetworkStream):
    """A connection whose every step ends at the deadline: a server that sends a byte now and then gains nothing by it."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        """Some bytes. Raises ReadTimeout."""
        return self._stream.read(max_bytes, left(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        """All these bytes. Raises ReadTimeout."""
        self._stream.write(buffer, left(self._deadline))

    def close(self) -> None:
        """End it."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        """The same, encrypted, with the server's certificate checked for its name."""
        return Timed(self._stream.start_tls(ssl_context, server_hostname, left(self._deadline)), self._deadline)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401  (the library's)
        """What the connection tells of itself."""
        return self._stream.get_extra_info(info)


def left(deadline: float) -> float:
    """Seconds until the deadline. Raises ReadTimeout where it has passed."""
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise httpcore.ReadTimeout
    return seconds


def _why_not(address: str) -> str | None:
    try:
        return why_not_public(address)
    except ValueError:
        return "no address"
