"""Happenings that share their victims are one: a named man is shot in one sentence and dies in another."""

from __future__ import annotations

from collections.abc import Sequence

from tellings.model import Act
from tellings.steps.join.doers import others_did
from tellings.steps.join.same import parted
from tellings.steps.join.victims import same_victims

Group = list[Act]


def bridged(groups: Sequence[Group]) -> list[Group]:
    """The groups, each joined to the first before it that tells of the same people, where nothing parts the two."""
    joined: list[Group] = []
    for group in groups:
        home = next((g for g in joined if _are_one(g, group)), None)
        if home is None:
            joined.append(list(group))
        else:
            home.extend(group)
    return joined


def _are_one(earlier: Group, later: Group) -> bool:
    if parted(earlier[0], later[0], known=True) or others_did(earlier, later):
        return False
    return any(same_victims(a, b) for a in earlier for b in later)
