"""The place of an act: not merely one in its sentence, but one that the sentence says it happened at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tellings.model import Draft, Place, PlaceRole, Sentence, Tie, Token
from tellings.steps.resolve.anchoring import ABOVE, ELSEWHERE, LOCATIVE, Anchor, anchor, nearness, token_at

_FINEST = ("site", "city", "admin2", "admin1", "country", "region")
_ROLES: Mapping[str, PlaceRole] = {"from": "from", "to": "to", "into": "to", "toward": "to", "towards": "to"}
_MOVING = frozenset({"RETREAT", "MOBILIZE", "CONSULT", "AID"})


def places_in_sentence(draft: Draft, sentence: Sentence, places: Sequence[Place]) -> tuple[Place, ...]:
    """The places that the act's own sentence gives it, finest first; empty where it gives none."""
    trigger = sentence.tokens[draft.token]
    rated: list[tuple[int, Place]] = []
    patients = {mention.token for mention in draft.recipients}
    for place in places:
        token = token_at(sentence, place.span)
        if token is None or _is_adjective(token):
            continue
        hung = anchor(sentence, token)
        near = nearness(sentence, trigger, hung)
        if token.index in patients or (
            near > ELSEWHERE and draft.token == hung.token.index and hung.preposition == "of"
        ):
            rated.append((near + 1, place))
        elif _is_locative(hung):
            rated.append((near, _with_role(draft, hung, place)))
    best = max((near for near, _ in rated), default=0)
    least = min(ABOVE, best)
    return finest_first([replace(p, tie=Tie("sentence")) for near, p in rated if near >= min(least, best) and near > 0])


def finest_first(places: Sequence[Place]) -> tuple[Place, ...]:
    """The places from the finest to the coarsest; those alike as they stand in the text."""
    return tuple(sorted(places, key=lambda p: (_FINEST.index(p.precision), p.span.start)))


def _is_adjective(token: Token) -> bool:
    return token.name is not None and token.name.kind == "people"


def _is_locative(hung: Anchor) -> bool:
    return hung.preposition in LOCATIVE or (hung.preposition is None and hung.phrase.dep in ("npadvmod", "advmod"))


def _with_role(draft: Draft, hung: Anchor, place: Place) -> Place:
    role = _ROLES.get(hung.preposition or "") if draft.type in _MOVING else None
    return replace(place, role=role or "own")
