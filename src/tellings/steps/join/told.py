"""A figure among the others of its happening."""

from __future__ import annotations

from msgspec import Struct

from tellings.model import Figure, People


class Told(Struct, frozen=True):
    """A figure, whom it counts, and how that lies to the others.

    Figures with the same ``group`` count the same people; those counted here are ``among`` that group. ``part_of`` is
    the place of the figure of which this one is a part, among all told.
    """

    figure: Figure
    people: People
    group: int
    among: int | None = None
    part_of: int | None = None
