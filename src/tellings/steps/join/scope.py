"""Whether violence has a political, communal, state or organised side, or is private."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from tellings.model import Participant

_SIDES = frozenset(
    {"state", "police", "military", "armed_group", "party", "organisation", "community", "crowd", "media"}
)
# Nobody fights out a private quarrel with these.
_OF_WAR = frozenset(
    {"aerial", "drone", "heavy-weapons", "suicide-attack", "clash", "massacre", "cleansing", "crowd-control"}
)


def scope(
    type: str,  # noqa: A002
    mode: str | None,
    actors: Iterable[Participant],
    recipients: Iterable[Participant],
) -> Literal["public", "private"]:
    """Private where an assault has only persons on both sides, as far as the text tells."""
    if type != "ASSAULT" or mode in _OF_WAR:
        return "public"
    kinds = {p.kind for p in (*actors, *recipients)}
    return "private" if kinds and not kinds & (_SIDES | {"unknown"}) and "civilians" not in kinds else "public"
