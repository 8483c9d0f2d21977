"""What became of the same people: who died is not counted as injured too, and of those shot the dead are taken off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from tellings.model import Figure, Tie
from tellings.steps.join.people import is_one, size
from tellings.steps.join.told import Told

_HARM = frozenset({"injured", "casualties", "hospitalised"})


def settled(told: Sequence[Told], violent: bool) -> tuple[Figure, ...]:
    """The figures that stand at the end, in the order of the text, each part pointing at its whole.

    Those whom violence (``violent``) brought to hospital were injured, if nothing else is told of them.
    """
    told = [*told, *(_injured(t) for t in told if violent and _is_only_in_hospital(t, told))]
    left = {i: figure for i, t in enumerate(told) if (figure := _outlived(t, told)) is not None}
    order = sorted(left, key=lambda i: (left[i].span.start, i))
    place = {index: new for new, index in enumerate(order)}
    return tuple(replace(left[i], part_of=_whole(told, i, place)) for i in order)


def _whole(told: Sequence[Told], index: int, place: Mapping[int, int]) -> int | None:
    """The place of its whole; past a whole that does not stand, that whole's own."""
    whole = told[index].part_of
    while whole is not None and whole not in place:
        whole = told[whole].part_of
    return None if whole is None else place[whole]


def _is_only_in_hospital(told: Told, every: Sequence[Told]) -> bool:
    if told.figure.kind != "hospitalised" or told.among is not None or told.part_of is not None:
        return False
    known = {"injured", "killed", "casualties"}
    return not any(told.group in (t.group, t.among) and t.figure.kind in known for t in every)


def _injured(told: Told) -> Told:
    tie = replace(told.figure.tie or Tie(), link="context", sources=(told.figure.span,))
    return replace(told, figure=replace(told.figure, kind="injured", tie=tie))


def _outlived(told: Told, every: Sequence[Told]) -> Figure | None:
    """The figure less those of its people who died; None where all of them did, or more is said of the same people."""
    if told.figure.kind not in _HARM:
        return told.figure
    killed = [t for t in every if t.figure.kind == "killed"]
    if _is_told_apart(told, every) or _died(told, killed) or _is_the_dead(told, killed, every):
        return None
    return _less(told, killed) if told.people.implied and told.figure.best is not None else told.figure


def _is_told_apart(told: Told, every: Sequence[Told]) -> bool:
    """Casualties of whom it is told whether they were killed or injured."""
    return told.figure.kind == "casualties" and any(
        t.group == told.group and t.figure.kind in ("killed", "injured") for t in every
    )


def _died(told: Told, killed: Sequence[Told]) -> bool:
    one = told.people.implied or is_one(told.figure)
    return one and any(t.group in (told.group, told.among) for t in killed)


def _is_the_dead(told: Told, killed: Sequence[Told], every: Sequence[Told]) -> bool:
    """The only one told of as shot is the one whose death a noun implies ("a driver was shot", "the homicide")."""
    one_death = len(killed) == 1 and killed[0].people.manner == "unsaid" and killed[0].figure.low == 1
    alone = not any(t.group != told.group and t.figure.kind == told.figure.kind for t in every)
    return one_death and alone and is_one(told.figure)


def _less(told: Told, killed: Sequence[Told]) -> Figure | None:
    """Those shot without those of them who died; the figure then stands for what two phrases tell."""
    dead = [t.figure for t in killed if t.among == told.group and t.figure.best is not None]
    alive = size(told.figure) - sum(size(f) for f in dead)
    if not dead or alive <= 0:
        return told.figure if not dead else None
    tie = replace(told.figure.tie or Tie(), link="context", sources=(told.figure.span, *(f.span for f in dead)))
    return replace(told.figure, low=alive, best=alive, high=alive, tie=tie)
