"""What became of the same people: who died is not counted as injured too, and who was shot is at least injured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tellings.model import Figure, Tie
from tellings.steps.join.people import is_one, size
from tellings.steps.join.told import Told

_HARM = frozenset({"injured", "casualties", "hospitalised"})


def settled(told: Sequence[Told]) -> tuple[Figure, ...]:
    """The figures that stand at the end, in the order of the text, each part pointing at its whole."""
    left = {i: lessened for i, t in enumerate(told) if (lessened := _outlived(t, told)) is not None}
    order = sorted(left, key=lambda i: (left[i].span.start, i))
    place = {index: new for new, index in enumerate(order)}
    return tuple(_pointed(left[i], told, i, place) for i in order)


def _pointed(figure: Figure, told: Sequence[Told], index: int, place: dict[int, int]) -> Figure:
    """With the place of its whole; past a whole that does not stand, that whole's own."""
    whole = told[index].part_of
    while whole is not None and whole not in place:
        whole = told[whole].part_of
    return replace(figure, part_of=None if whole is None else place[whole])


def _outlived(told: Told, every: Sequence[Told]) -> Figure | None:
    """The figure less those of its people who died; None where all of them did."""
    figure = told.figure
    if figure.kind not in _HARM:
        return figure
    if figure.kind == "casualties" and any(
        t.group == told.group and t.figure.kind in ("killed", "injured") for t in every
    ):
        return None
    killed = [t for t in every if t.figure.kind == "killed"]
    if _is_the_dead(told, killed, every):
        return None
    if any(t.group == told.group and (told.people.implied or is_one(figure)) for t in killed):
        return None
    if not told.people.implied or figure.best is None:
        return figure
    dead = [t for t in killed if t.among == told.group and t.figure.best is not None]
    alive = figure.best - sum(size(t.figure) for t in dead)
    if alive == figure.best:
        return figure
    if alive <= 0:
        return None
    sources = (figure.span, *(t.figure.span for t in dead))
    return replace(
        figure, low=alive, best=alive, high=alive, tie=replace(figure.tie or Tie(), link="context", sources=sources)
    )


def _is_the_dead(told: Told, killed: Sequence[Told], every: Sequence[Told]) -> bool:
    """The only one told of as shot is the one whose death a noun implies ("a driver was shot", "the homicide")."""
    one_death = len(killed) == 1 and killed[0].people.manner == "unsaid" and killed[0].figure.low == 1
    alone = not any(t.group != told.group and t.figure.kind == told.figure.kind for t in every)
    return one_death and alone and is_one(told.figure)
