"""A number that a text gave before: "the priests" are as many as "six priests" were, in whichever act that was told."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from tellings.model import Act, Figure, People, Tie
from tellings.steps.join.people import fits, says_nothing

Told = list[tuple[Figure, People]]


def numbered(acts: Sequence[Act]) -> list[Act]:
    """The acts; a figure of people that were counted before has their number, and names the words that gave it."""
    told: Told = []
    found = []
    for act in acts:
        figures = tuple(_numbered(f, p, told) for f, p in zip(act.figures, act.people, strict=False))
        told.extend((f, p) for f, p in zip(figures, act.people, strict=False) if f.best is not None and f.best > 1)
        found.append(replace(act, figures=figures) if figures else act)
    return found


def _numbered(figure: Figure, people: People, told: Told) -> Figure:
    if figure.best is not None or figure.high is not None or people.manner != "definite" or says_nothing(people):
        return figure
    for counted, whom in reversed(told):
        if counted.kind == figure.kind and not says_nothing(whom) and fits(whom, people):
            tie = replace(figure.tie or Tie(), link="coreference", sources=(counted.span,))
            return replace(figure, low=counted.low, best=counted.best, high=counted.high, tie=tie)
    return figure
