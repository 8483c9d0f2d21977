"""Starting the server: what it serves, to whom, under which names; and what it says before it does."""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import uvicorn

from tellings.errors import InputError, ResourceError
from tellings.ledger import Ledger
from tellings.serve.app import application
from tellings.serve.declaring import borders_of, camps_of
from tellings.serve.guard.people import Person, load
from tellings.serve.guard.sessions import Sessions
from tellings.serve.serving import Declared, serving

LOCAL = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the server listens. ``names``: further names, with their ports, by which it is asked for."""

    listening: socket.socket
    host: str
    names: tuple[str, ...]
    local: bool

    @property
    def port(self) -> int:
        """The port that was taken."""
        return int(self.listening.getsockname()[1])

    @property
    def hosts(self) -> frozenset[str]:
        """What a request may name as its host."""
        own = LOCAL if self.local else (*LOCAL, self.host)
        return frozenset(name.lower() for name in (*(f"{name}:{self.port}" for name in own), *self.names))


def start(  # noqa: PLR0913  # what the user said
    ledger: Ledger,
    place: Place,
    *,
    alone: str,
    people: Path,
    camps: Path | None,
    borders: Path | None,
    tell: Callable[[str], object],
) -> None:
    """Serve until it is stopped. Raises InputError and ResourceError where something that is needed is missing."""
    if not files("tellings.serve").joinpath("static/vendor/htmx.min.js").is_file():
        raise ResourceError(
            "the web pages", "their browser files are not built", "run: make web (it needs Node), or install the wheel"
        )
    listed = load(people)
    if not listed and not place.local:
        why = "others can reach this address, and nobody is listed who may sign in"
        raise InputError(f"--host {place.host}", why, "first: tellings people add NAME --role editor")
    anybody = None if listed else Person(alone, "editor", "")
    sessions = Sessions(f"tellings_{place.port}", anybody)
    served = serving(ledger, sessions, listed, Declared(camps_of(camps), borders_of(borders)))
    counts = ledger.counts()
    tell(f"Serving {ledger.home}: {counts['incidents']:,} incidents of {counts['documents']:,} documents.")
    who = (
        f"{len(listed)} people of {people} may sign in."
        if listed
        else f"Only this machine can reach it; whoever does is {alone}, an editor."
    )
    tell(f"{who} Private persons' names are masked; who is shown one is written down.")
    tell(f"Open http://{LOCAL[0] if place.local else place.host}:{place.port}/   Ctrl-C ends it.")
    config = uvicorn.Config(
        application(served, place.hosts),
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="off",
        ws="none",
    )
    uvicorn.Server(config).run(sockets=[place.listening])
