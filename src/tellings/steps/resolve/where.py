"""The place of an act: not merely one in its sentence, but one that the sentence says it happened at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from tellings.model import Draft, Place, PlaceRole, Sentence, Tie, Token
from tellings.steps.resolve.anchoring import Way, token_at, way
from tellings.steps.resolve.descent import VERBAL

_FINEST = ("site", "city", "admin2", "admin1", "country", "region")
_ROLES: Mapping[str, PlaceRole] = {"from": "from", "to": "to", "into": "to", "toward": "to", "towards": "to"}
_MOVING = frozenset({"RETREAT", "MOBILIZE", "CONSULT", "AID"})
# A way that costs more ties nothing together; one that costs so much more than the best is another matter's.
_MOST, _MORE = 1.5, 0.3


def places_in_sentence(draft: Draft, sentence: Sentence, places: Sequence[Place]) -> tuple[Place, ...]:
    """The places that the act's own sentence gives it, finest first; empty where it gives none."""
    trigger = sentence.tokens[draft.token]
    rated: list[tuple[Way, Place]] = []
    for place in places:
        token = token_at(sentence, place.span)
        if token is not None and not _is_adjective(token):
            found = way(sentence, token, trigger, "place")
            if not (found.by == "object" and draft.type in VERBAL) and not (found.by == "to" and not draft.type):
                rated.append((found, place))
    best = min((w.cost for w, _ in rated), default=_MOST)
    kept = [(w, p) for w, p in rated if w.cost <= min(_MOST, best + _MORE)]
    exact = [(w, p) for w, p in kept if not w.measured] or kept
    return finest_first([replace(p, role=_role(draft, w), tie=Tie("sentence")) for w, p in exact])


def finest_first(places: Sequence[Place]) -> tuple[Place, ...]:
    """The places from the finest to the coarsest; those alike as they stand in the text."""
    return tuple(sorted(places, key=lambda p: (_FINEST.index(p.precision), p.span.start)))


def _is_adjective(token: Token) -> bool:
    return token.name is not None and token.name.kind == "people" and token.dep != "pobj"


def _role(draft: Draft, found: Way) -> PlaceRole:
    role = _ROLES.get(found.by or "") if draft.type in _MOVING else None
    return role or "own"
