"""Outlets by the address of their pages: what a page's source is called where the page does not say, and its country.

``outlets.csv`` is written by hand from general knowledge: the host, the name that the outlet goes by, and the country
(ISO 3166-1 alpha-3) that it is published in, empty where that is several. It says nothing about an outlet's worth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tellings.errors import KnowledgeError
from tellings.knowledge import own
from tellings.knowledge.parties.tables import rows_in

TABLE = "outlets.csv"
COLUMNS = ["host", "name", "country"]
_HOST = re.compile(r"^(?:https?://)?(?:[^/?#\s]*@)?([^/:?#\s@]+)", re.IGNORECASE)
_WRITTEN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet: the host of its pages (those below it are its own too), its name, its country or None."""

    host: str
    name: str
    country: str | None


@cache
def outlets() -> Mapping[str, Outlet]:
    """All outlets by host, the user's own after ours."""
    ours = _read(TABLE, (files(__name__) / TABLE).read_text(encoding="utf-8"))
    return {outlet.host: outlet for outlet in (*ours, *own_outlets())}


@cache
def own_outlets() -> tuple[Outlet, ...]:
    """The user's own outlets. Raises KnowledgeError for a row that is not well formed."""
    text = own.text(TABLE)
    return () if text is None else tuple(_read(f"your own {TABLE}", text))


def outlet(url: str | None) -> Outlet | None:
    """The outlet whose page stands at an address; None where it is not listed."""
    labels = host(url).split(".")
    below = (".".join(labels[at:]) for at in range(len(labels)))
    return next((outlets()[name] for name in below if name in outlets()), None)


def host(url: str | None) -> str:
    """The host of an address, in small letters; empty where there is none."""
    found = _HOST.match(url or "")
    return found[1].lower() if found else ""


def _read(name: str, text: str) -> Iterator[Outlet]:
    for address, called, country in rows_in(name, text, COLUMNS):
        if not _WRITTEN.fullmatch(address) or not called or not re.fullmatch("([A-Z]{3})?", country):
            raise KnowledgeError(
                f"{name}, {address}", "not a host, a name and a country's three letters", "docs/extending.md"
            )
        yield Outlet(address, called, country or None)
