"""Which country the address of a page speaks for: a hint, where the text itself leaves a name open."""

from __future__ import annotations

import re

from tellings.knowledge.gazetteer import Gazetteer
from tellings.model import Document

_HOST = re.compile(r"^(?:https?://)?([^/:?#\s]+)", re.IGNORECASE)
# Countries' endings that are sold to everybody.
_SOLD = frozenset([".ai", ".cc", ".co", ".fm", ".gg", ".io", ".la", ".ly", ".me", ".sh", ".to", ".tv", ".ws"])


def outlet_country(document: Document, gazetteer: Gazetteer) -> str | None:
    """The country (ISO 3166-1 alpha-3) that the address's top-level domain belongs to, if it has an address."""
    host = _HOST.match(document.url or "")
    name, dot, ending = host[1].lower().rpartition(".") if host else ("", "", "")
    if not name or len(ending) != 2 or dot + ending in _SOLD:
        return None
    return next(
        (e.country for e in gazetteer.lookup(dot + ending) if e.level == "country" and e.manner == "short"), None
    )
