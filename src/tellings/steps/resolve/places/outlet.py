"""Which country the address of a page speaks for: a hint, where the text itself leaves a name open."""

from __future__ import annotations

from tellings.knowledge.gazetteer import Gazetteer
from tellings.knowledge.outlets import host, outlet
from tellings.model import Document

# Countries' endings that are sold to everybody.
_SOLD = frozenset([".ai", ".cc", ".co", ".fm", ".gg", ".io", ".la", ".ly", ".me", ".sh", ".to", ".tv", ".ws"])


def outlet_country(document: Document, gazetteer: Gazetteer) -> str | None:
    """The country (ISO 3166-1 alpha-3) of the outlet at the page's address, or of the address's top-level domain."""
    listed = outlet(document.url)
    if listed:
        return listed.country
    name, dot, ending = host(document.url).rpartition(".")
    if not name or len(ending) != 2 or dot + ending in _SOLD:
        return None
    return next(
        (e.country for e in gazetteer.lookup(dot + ending) if e.level == "country" and e.manner == "short"), None
    )
