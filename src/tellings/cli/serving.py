"""The verb ``serve``: the web pages over a ledger, for one person on this machine, or for a team."""

from __future__ import annotations

import socket
from getpass import getuser
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated

import typer

from tellings.cli.options import LedgerPath
from tellings.cli.screen import errors
from tellings.errors import InputError, ResourceError
from tellings.ledger import Home, Ledger
from tellings.settings import Settings

PORT = 8765
Host = Annotated[str, typer.Option("--host", help="The address to listen on. (default: only this machine)")]
Port = Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0: any that is free.")]
Name = Annotated[
    list[str] | None, typer.Option("--name", help="A name, with its port if it has one, by which browsers ask for it.")
]
PeopleFile = Annotated[
    Path | None, typer.Option("--people", help="Who may sign in. (default: people.yaml beside the ledger, if there)")
]
Camps = Annotated[Path | None, typer.Option("--camps", help="A YAML file: names of camps, each with its outlets.")]
Borders = Annotated[Path | None, typer.Option("--borders", help="A GeoJSON file in place of the borders on the map.")]


def serve(  # noqa: PLR0913, PLR0917  # each is an option of the command
    ledger: LedgerPath = None,
    host: Host = "127.0.0.1",
    port: Port = PORT,
    name: Name = None,
    people: PeopleFile = None,
    camps: Camps = None,
    borders: Borders = None,
) -> None:
    """Open the ledger in the browser: incidents, their accounts side by side, documents, review, sources and export.

    Example: tellings serve --ledger demo/tellings.sqlite
    """
    # Loaded here: what serves takes its time, and no other verb needs it.
    from tellings.serve.start import Place, start  # noqa: PLC0415

    path = Home(ledger or Settings.load().ledger)
    listed = people or path.folder / "people.yaml"
    with Ledger.open(path) as opened:
        place = Place(_listening(host, port), host, tuple(name or ()), _is_local(host))
        start(opened, place, alone=getuser(), people=listed, camps=camps, borders=borders, tell=errors().print)


def _listening(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise ResourceError(
            f"{host}:{port}", f"cannot be listened on: {error.strerror}", "name another --port"
        ) from None


def _is_local(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        raise InputError(f"--host {host}", "this is no address", "give an IP address, such as 0.0.0.0") from None
