"""What pointing words say: "last", "this", "the following"."""

from __future__ import annotations

from tellings.steps.resolve.times.lexemes import Lexeme
from tellings.steps.resolve.times.meanings import Anchor


def pointed(pointer: Lexeme) -> tuple[int, Anchor]:
    """How many units a pointing word moves, and from where."""
    by, anchor = pointer.meaning.split()
    return int(by), "context" if anchor == "context" else "publication"
