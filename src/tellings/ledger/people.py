"""What people decide, made into judgements: of two tellings, of an incident that is two, of two that are one, taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from tellings.digest import digest
from tellings.errors import InputError
from tellings.reconcile.nouns import Anchor, Judgement
from tellings.reconcile.telling import Telling

Verdict = Literal["same", "different", "unsure"]
MOST = 2000  # pairs that one act may judge


@dataclass(frozen=True, slots=True)
class Person:
    """Who decides, when, and why."""

    judge: str
    made: str
    why: str


def decided(verdict: Verdict, pairs: Iterable[tuple[Telling, Telling]], person: Person) -> list[Judgement]:
    """One act of judgements, the same verdict on each pair. Raises InputError where they are too many."""
    sides = [(_anchor(a), _anchor(b)) for a, b in pairs if a.key != b.key]
    if not sides or len(sides) > MOST:
        why = f"{len(sides):,} pairs are more than a person judges in one go" if sides else "nothing is left to judge"
        raise InputError("this judgement", why, "name two different events, or fewer of them")
    keys = [part for pair in sides for side in pair for part in (side.version, side.event)]
    act = digest("act", verdict, person.judge, person.made, person.why, *keys)[:16]
    return [
        Judgement(
            digest("judgement", act, *_keys(a), *_keys(b)), act, verdict, a, b, person.judge, person.made, person.why
        )
        for a, b in sides
    ]


def parted(group: Sequence[Telling], chosen: Sequence[Telling], person: Person) -> list[Judgement]:
    """That some tellings of an incident are another happening than the rest. Raises InputError where none or all are."""
    own = {one.key for one in chosen}
    rest = [one for one in group if one.key not in own]
    if not own or not rest:
        raise InputError("this split", "a part has to be named, and a part to be left", "name some events, not all")
    return decided("different", ((a, b) for a in chosen for b in rest), person)


def joined(groups: Sequence[Sequence[Telling]], person: Person) -> list[Judgement]:
    """That incidents are one happening, with all their tellings."""
    every = sorted((one for group in groups for one in group), key=lambda one: (not one.founds, one.order))
    return decided("same", ((every[0], other) for other in every[1:]), person)


def taken_back(act: str, person: Person) -> Judgement:
    """That an act is taken back."""
    own = digest("act", "undo", act, person.judge, person.made, person.why)[:16]
    return Judgement(digest("judgement", own), own, "undo", None, None, person.judge, person.made, person.why, act)


def named(group: Sequence[Telling], names: Iterable[str]) -> list[Telling]:
    """The tellings of a group by the beginnings of their ids, or by their document's. Raises InputError where one is none."""
    found: dict[tuple[str, str], Telling] = {}
    for name in names:
        some = [one for one in group if one.event.startswith(name) or one.story.document == name]
        if not some or not name:
            raise InputError(
                name,
                "no event of this incident begins so, and none of its documents has this id",
                "see it with tellings show",
            )
        found.update({one.key: one for one in some})
    return list(found.values())


def _anchor(one: Telling) -> Anchor:
    return Anchor(one.story.version, one.event, one.start, one.end)


def _keys(anchor: Anchor) -> tuple[str, str]:
    return anchor.version, anchor.event
