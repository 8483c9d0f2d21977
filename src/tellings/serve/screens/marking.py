"""A document's text cut into pieces at every edge of every marked span, so that overlapping marks can all be shown.

Joined, the pieces of a span are its words, character for character; a stretch that is masked is one piece.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tellings.model import Span
from tellings.privacy.private import PERSON


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to show: what it is of (the id of an entry of the record beside the text), and what sort of mark it is."""

    of: str
    sort: str
    start: int
    end: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with the marks that it is under. ``masked``: it stands for a private person's name.

    ``first``: a mark begins here; ``labels`` are those of the framing that ends here.
    """

    start: int
    end: int
    text: str
    of: tuple[str, ...]
    sorts: tuple[str, ...]
    labels: tuple[str, ...]
    first: bool
    masked: bool


def mark(of: str, sort: str, span: Span, label: str = "") -> Mark:
    """A mark of a span."""
    return Mark(of, sort, span.start, span.end, label)


def pieces(
    text: str, marks: Iterable[Mark], hidden: Sequence[tuple[int, int]], edges: Iterable[int] = ()
) -> list[Piece]:
    """The text in pieces, all of it. ``edges``: further places to cut at, such as the end of the title."""
    every = [_widened(one, hidden) for one in marks]
    cuts = {0, len(text), *edges, *(edge for pair in hidden for edge in pair)}
    cuts |= {edge for one in every for edge in (one.start, one.end)}
    starts: dict[int, list[Mark]] = {}
    ends: dict[int, list[Mark]] = {}
    for one in every:
        starts.setdefault(one.start, []).append(one)
        ends.setdefault(one.end, []).append(one)
    masked = dict(hidden)
    inside = _inside(hidden)
    active: dict[Mark, None] = {}
    found: list[Piece] = []
    for start, end in pairwise(sorted(cut for cut in cuts if not inside(cut))):
        for one in ends.get(start, ()):
            active.pop(one, None)
        begun = starts.get(start, ())
        active.update(dict.fromkeys(begun))
        is_masked = masked.get(start) == end
        labels = tuple(one.label for one in ends.get(end, ()) if one.label and one in active)
        found.append(
            Piece(
                start,
                end,
                PERSON if is_masked else text[start:end],
                tuple(dict.fromkeys(one.of for one in active)),
                tuple(dict.fromkeys(one.sort for one in active)),
                labels,
                bool(begun),
                is_masked,
            )
        )
    return found


class _inside:  # noqa: N801  (called like a function)
    """Whether a place is inside a masked stretch, its edges not counted."""

    def __init__(self, hidden: Sequence[tuple[int, int]]) -> None:
        self._within = {place for start, end in hidden for place in range(start + 1, end)}

    def __call__(self, place: int) -> bool:
        return place in self._within


def _widened(one: Mark, hidden: Sequence[tuple[int, int]]) -> Mark:
    """The mark with masked stretches that it cuts into as a whole."""
    start, end = one.start, one.end
    for first, last in hidden:
        if first < start < last:
            start = first
        if first < end < last:
            end = last
    return Mark(one.of, one.sort, start, end, one.label)
