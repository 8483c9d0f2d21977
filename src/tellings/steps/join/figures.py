"""Figures of one happening that several sentences tell: told once, part of one another, or rivals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tellings.model import Act, Figure


def joined_figures(acts: Sequence[Act]) -> tuple[Figure, ...]:
    """The figures of all acts, in order; one told twice stands once, a smaller later one is part of the larger."""
    kept: list[tuple[int, Figure]] = []
    for act in acts:
        first = len(kept)
        for figure in act.figures:
            moved = replace(figure, part_of=figure.part_of + first) if figure.part_of is not None else figure
            if not any(_again(moved, f) for _, f in kept):
                kept.append((act.draft.sentence, _as_part(moved, act.draft.sentence, kept)))
    return tuple(_settled([f for _, f in kept]))


def _again(figure: Figure, told: Figure) -> bool:
    same = (figure.kind, figure.low, figure.best, figure.high) == (told.kind, told.low, told.best, told.high)
    return same and (figure.span == told.span or figure.best is None or figure.best > 1 or _who(figure) == _who(told))


def _who(figure: Figure) -> str:
    return figure.who.text.lower().split()[-1] if figure.who else ""


def _as_part(figure: Figure, sentence: int, kept: Sequence[tuple[int, Figure]]) -> Figure:
    """A count of one sentence that is smaller than one of an earlier sentence is taken to be of the same people."""
    if figure.part_of is not None or figure.update:
        return figure
    for index, (where, told) in enumerate(kept):
        if where != sentence and told.kind == figure.kind and told.part_of is None and figure.low < told.low:
            return replace(figure, part_of=index)
    return figure


def _settled(figures: Iterable[Figure]) -> list[Figure]:
    """A part points at a figure that is no part of the same kind itself, and never at itself."""
    listed = list(figures)
    return [
        replace(f, part_of=None) if f.part_of is not None and not 0 <= f.part_of < i else f
        for i, f in enumerate(listed)
    ]
