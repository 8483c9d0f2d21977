"""What people have judged, as it holds now: which tellings are the same, and which are different."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tellings.reconcile.nouns import Anchor, Judgement
from tellings.reconcile.telling import Telling

Key = tuple[str, str]
Pair = tuple[Key, Key]


@dataclass(frozen=True, slots=True)
class Judged:
    """The pairs that people decided. ``lost`` are judgements on events that no record has any more."""

    same: tuple[Pair, ...] = ()
    different: tuple[Pair, ...] = ()
    lost: tuple[Judgement, ...] = ()


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that hold: not taken back, and of those on one pair of events the latest; latest first."""
    ordered = sorted(judgements, key=lambda j: (j.made, j.id), reverse=True)
    gone: set[str] = set()
    for one in ordered:  # an undoing that was itself undone takes nothing back
        if one.verdict == "undo" and one.act not in gone and one.undoes:
            gone.add(one.undoes)
    found: dict[frozenset[Anchor], Judgement] = {}
    for one in ordered:
        if one.verdict != "undo" and one.act not in gone and one.left and one.right:
            found.setdefault(frozenset((one.left, one.right)), one)
    return tuple(found.values())


def judged(judgements: Iterable[Judgement], told: Mapping[str, Sequence[Telling]]) -> Judged:
    """What holds of some tellings, given by version of their documents.

    Where judgements contradict each other, the later one holds: what it made the same is not put apart by an older one, nor
    what it put apart brought together.
    """
    homes: dict[Key, Key] = {}
    same: list[Pair] = []
    different: list[Pair] = []
    lost: list[Judgement] = []
    for one in standing(judgements):
        if one.left is None or one.right is None or one.left.version not in told or one.right.version not in told:
            continue
        a, b = found(one.left, told[one.left.version]), found(one.right, told[one.right.version])
        if a is None or b is None:
            lost.append(one)
        elif one.verdict == "same" and not _apart(_home(homes, a), _home(homes, b), different, homes):
            same.append((a, b))
            homes[_home(homes, b)] = _home(homes, a)
        elif one.verdict == "different" and _home(homes, a) != _home(homes, b):
            different.append((a, b))
    return Judged(tuple(same), tuple(different), tuple(lost))


def found(anchor: Anchor, told: Sequence[Telling]) -> Key | None:
    """The telling that an anchor means: the event itself, or what a newer coder made of the same words."""
    exact = next((one for one in told if one.event == anchor.event), None)
    here = exact or next((one for one in told if one.start < anchor.end and anchor.start < one.end), None)
    return here.key if here else None


def _home(homes: Mapping[Key, Key], key: Key) -> Key:
    while key in homes:
        key = homes[key]
    return key


def _apart(a: Key, b: Key, different: Iterable[Pair], homes: Mapping[Key, Key]) -> bool:
    return a != b and any({_home(homes, x), _home(homes, y)} == {a, b} for x, y in different)
