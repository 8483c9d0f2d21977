"""Which happening a bare toll ("12 dead", "two were taken to hospital") belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from tellings.model import Act
from tellings.steps.join.doers import by_police
from tellings.steps.join.people import POINTING
from tellings.steps.join.same import times_part
from tellings.steps.join.victims import same_victims

Group = Sequence[Act]
# The types of event in which people come to such harm or are so counted, likeliest first.
_TYPES: dict[str, tuple[str, ...]] = {
    "arrested": ("COERCE", "PROTEST", "ASSAULT"),
    "participants": ("PROTEST",),
    "displaced": ("ASSAULT", "COERCE"),
}
_HARMFUL = ("ASSAULT", "PROTEST", "COERCE")
_TOLD = frozenset({"actual", "hedged"})
_REACH = 3  # sentences that a toll of people not told of before may stand after what it is the toll of
_RIGHT_AFTER = 1  # the same after something that the police did: others die around it by other hands
_FAR = 8  # and one of people told before: "the man", "she"


def home_of(toll: Act, groups: Sequence[list[Act]]) -> list[Act] | None:
    """The happening that a toll counts the victims of: the one of its own words or people, else the last before it."""
    types = {_TYPES.get(f.kind, _HARMFUL) for f in toll.figures}
    fitting = [
        g for g in groups if any(g[0].draft.type in t for t in types) and _same_colour(toll, g) and not _parts(toll, g)
    ]
    ranked = [(rank, g) for g in fitting if (rank := _rank(toll, g)) is not None]
    return max(ranked, key=lambda r: r[0], default=(None, None))[1]


def _parts(toll: Act, group: Group) -> bool:
    """Whether the toll's own words give another day than the happening's, and nothing says that its people are the same."""
    if any(p.manner in POINTING or p.part for p in toll.people):
        return False
    return any(times_part(act, toll) for act in group) and not _knows(group, toll)


def _same_colour(toll: Act, group: Group) -> bool:
    """What happened has no toll that did not."""
    return (toll.draft.modality in _TOLD) == (group[0].draft.modality in _TOLD)


def _rank(toll: Act, group: Group) -> tuple[bool, bool, bool, int] | None:
    """How well a toll fits a happening; None where it stands too far from it."""
    here = toll.draft.sentence
    before = [here - a.draft.sentence for a in group if a.draft.sentence <= here]
    distance = min(before, default=1 + min(a.draft.sentence for a in group) - here)
    tied = any(a.draft.sentence == here and _is_tied(toll, a) for a in group)
    known = _knows(group, toll)
    points = any(p.manner in POINTING or p.part for p in toll.people)
    if distance > (_RIGHT_AFTER if by_police(group) else _REACH) and not known and not (points and distance <= _FAR):
        return None
    return (tied, known, group[0].draft.type == "ASSAULT", -distance)


def _is_tied(toll: Act, act: Act) -> bool:
    return act.draft.token in toll.draft.within or toll.draft.token in act.draft.within


def _knows(group: Group, toll: Act) -> bool:
    """Whether those counted are told of in the happening."""
    return any(same_victims(act, toll) for act in group)
