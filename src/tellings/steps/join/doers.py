"""Whether those who did it part two happenings: what the police did is not carried over to what others did around it."""

from __future__ import annotations

from collections.abc import Sequence

from tellings.model import Act
from tellings.steps.join.people import is_one, same_person
from tellings.steps.join.victims import counts, same_victims

Group = Sequence[Act]
# What mobs and gangs do, and no police force: such harm has another doer, also where none is named.
_OF_OTHERS = frozenset({"primitive", "arson", "rob", "sexual", "suicide-attack"})
_OTHERS = frozenset({"crowd", "armed_group", "unknown"})


def doers_part(earlier: Group, later: Group) -> bool:
    """Whether the police did one of the two and the other is not surely the same.

    The same is what was done to the same people, what points back, and what tells only how it was done or what came of it.
    """
    if earlier[0].draft.type != "ASSAULT" or by_police(earlier) == by_police(later):
        return False
    return others_did(earlier, later) or not _is_same(earlier, later)


def others_did(earlier: Group, later: Group) -> bool:
    """Whether the police did one of the two, and the words of the other show that it was somebody else."""
    if earlier[0].draft.type != "ASSAULT" or by_police(earlier) == by_police(later):
        return False
    rest = later if by_police(earlier) else earlier
    return any(a.draft.mode in _OF_OTHERS or (a.draft.mode != "clash" and _by(a, _OTHERS)) for a in rest)


def by_police(group: Group) -> bool:
    """Whether the police are named as those who did it."""
    return any(_by(act, frozenset({"police"})) for act in group)


def _by(act: Act, kinds: frozenset[str]) -> bool:
    return any(p.kind in kinds for p in act.actors)


def _is_same(earlier: Group, later: Group) -> bool:
    if any(_points_back(a) for a in later) or any(_same_people(a, b) for a in earlier for b in later):
        return True
    if {a.draft.mode for a in earlier} & {a.draft.mode for a in later} - {None} and not any(map(_counts, later)):
        return True
    near = later[0].draft.sentence - earlier[-1].draft.sentence <= 1
    if by_police(later):  # whom it struck has been told, and now by whom
        return near and not any(_counts(a) for a in later)
    return near and any(_counts(a) for a in later) and all(a.draft.mode is None for a in later)


def _points_back(act: Act) -> bool:
    """ "The shooting"; but "the attack on the train" says itself which it is."""
    return act.draft.refers and not (act.recipients or act.targets)


def _same_people(earlier: Act, later: Act) -> bool:
    """Surely the same, or one person here and there whom nothing tells apart."""
    return same_victims(earlier, later) or any(
        is_one(f) and is_one(g) and same_person(q, p) for f, p in counts(later) for g, q in counts(earlier)
    )


def _counts(act: Act) -> bool:
    return next(counts(act), None) is not None
