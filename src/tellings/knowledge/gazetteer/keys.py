"""What the file of the gazetteer is keyed by: what building it and looking into it have to agree on."""

from __future__ import annotations

from tellings.knowledge.gazetteer.entry import Manner

FORMAT = "1"
MARK: dict[Manner, str] = {
    "name": "n",
    "variant": "v",
    "adjective": "j",
    "other": "o",
    "short": "s",
    "after_comma": "c",
}
FIRST_SHORT, PAST_SHORT = "=", ">"  # the keys of short forms, and no others, lie between these


def written(name: str) -> str:
    """The key of a short form, which is looked up as it is written, but for stops between letters."""
    return "=" + name
