"""A web for tests, on loopback: a server that answers as it is told, a trap that nothing may connect to, a clock."""

from __future__ import annotations

import socket
import ssl
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tellings.settings import Settings
from tellings.steps.acquire.web import Clock, Outside, Web

LOOPBACK = "127.0.0.1"
SETTINGS = replace(Settings(), page_bytes=50_000, fetch_seconds=3.0, fetch_pace=2.0)
KEYS = Path(__file__).parent / "keys" / "post.example.pem"
PAGE = """<!doctype html><html lang="en"><head><title>Fire in Orn {0}</title></head><body><article><h1>Fire in Orn {0}</h1>
<p>Gunmen attacked the market of Orn on Monday and opened fire on the traders of stall {0}, police said.</p>
<p>Three people were killed in the attack, and the market was closed for the rest of the day, a spokesman told reporters.</p>
<p>The governor of the province called for calm and said that the army would guard the roads to the town until Friday.</p>
</article></body></html>"""


@dataclass
class Answer:
    """What the server sends: ``write`` takes over after the head, for bodies that a server should not send."""

    body: bytes = b""
    status: int = 200
    media: str | None = "text/html; charset=utf-8"
    fields: dict[str, str] = field(default_factory=dict)
    write: Callable[[Callable[[bytes], None]], None] | None = None


@dataclass
class Asked:
    """A request as it came."""

    host: str
    path: str
    fields: dict[str, str]


class Hands:
    """A clock that a test moves; waiting moves it too."""

    def __init__(self, start: float = 1_900_000_000.0) -> None:
        self.time = start
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds

    @property
    def clock(self) -> Clock:
        return Clock(lambda: self.time, self.sleep)


class Served:
    """The server's answers by path, what it was asked, and a way to fetch from it under any name."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.answers: dict[str, Answer | Callable[[Asked], Answer]] = {}
        self.asked: list[Asked] = []
        self.names: dict[str, list[str]] = {}
        self.looked_up: Counter[str] = Counter()
        self.hands = Hands()

    def url(self, path: str, host: str = "post.example", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    def resolve(self, host: str, port: int) -> list[str]:
        """The addresses that a test gives a name; the server's own for every other."""
        self.looked_up[host] += 1
        return self.names.get(host, [LOOPBACK])

    def outside(self) -> Outside:
        return Outside(self.resolve, self.hands.clock, frozenset({(LOOPBACK, self.port)}))

    def web(self, settings: Settings = SETTINGS) -> Web:
        return Web(settings, self.outside())

    def paths(self) -> list[str]:
        """What was asked for, robots.txt left out."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        found = self.answers.get(asked.path, Answer(b"nothing", 404))
        return found(asked) if callable(found) else found


def page(number: object = 1) -> Answer:
    return Answer(PAGE.format(number).encode())


def feed(data: bytes, **fields: str) -> Answer:
    return Answer(data, media="application/rss+xml", fields=fields)


@contextmanager
def serving(*, encrypted: bool = False) -> Iterator[Served]:
    """A server in a thread."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = served.answer(Asked(self.headers.get("Host", ""), self.path, dict(self.headers.items())))
            self.send_response(answer.status)
            for name, value in answer.fields.items():
                self.send_header(name, value)
            if answer.media:
                self.send_header("Content-Type", answer.media)
            if answer.write is None:
                self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            try:
                answer.write(self._send) if answer.write else self.wfile.write(answer.body)
            except OSError:
                self.close_connection = True

        def _send(self, data: bytes) -> None:
            self.wfile.write(data)
            self.wfile.flush()

        def log_message(self, *_: object) -> None:
            pass

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """A client that hangs up is what many a test wants."""

    server = Quiet((LOOPBACK, 0), Handler)
    if encrypted:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(KEYS)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    served = Served(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Trap:
    """A port on loopback, of IPv4 and where there is one of IPv6: whoever connects is caught."""

    def __init__(self, sockets: list[socket.socket]) -> None:
        self._sockets = sockets
        self.port = sockets[0].getsockname()[1]

    @property
    def caught(self) -> int:
        """Connections that came, whether or not they were closed again."""
        count = 0
        for each in self._sockets:
            try:
                while True:
                    each.accept()[0].close()
                    count += 1
            except BlockingIOError:
                continue
        return count


@contextmanager
def trap() -> Iterator[Trap]:
    first = socket.create_server((LOOPBACK, 0))
    sockets = [first]
    if socket.has_dualstack_ipv6():
        with suppress(OSError):  # a machine without IPv6 on loopback
            sockets.append(socket.create_server(("::1", first.getsockname()[1]), family=socket.AF_INET6))
    for each in sockets:
        each.setblocking(False)
    try:
        yield Trap(sockets)
    finally:
        for each in sockets:
            each.close()
