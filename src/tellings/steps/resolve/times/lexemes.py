"""What a text is cut into: words of time and numbers with their meaning, everything else as *other*."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

# What the lexer makes of digits and of other languages, and what it does not know; the other classes are the data's.
SHAPES = frozenset(
    (
        "number", "ordinal", "year", "decade", "iso_date", "numeric_date", "clock", "quarter_name", "foreign_month",
        "other", "break",
    )
)  # fmt: skip


class Lexeme(NamedTuple):
    """A word of time, a number or anything else. ``meaning`` is in the words of the data file, ``number`` its value.

    A tuple, as there is one for each word of a text.
    """

    kind: str
    start: int
    end: int
    lower: str
    meaning: str = ""
    number: int | Fraction = 0

    @property
    def whole(self) -> int:
        """The value as a whole number."""
        return int(self.number)
