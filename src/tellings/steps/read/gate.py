"""The gate before a full reading: what to make of a page that was only looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from msgspec.structs import replace

from tellings.model import Document, Refused, Rejection
from tellings.record.refused import LINE_GATE, TELL_NONE

Tells = Callable[[Document], bool]


@dataclass(frozen=True, slots=True)
class Gate:
    """``tells`` says of a page as a first look shows it whether its few doubtful sentences tell something.

    Without it every page in doubt is read in full.
    """

    tells: Tells | None = None

    def past(self, looked: Document | Refused, *, doubtful: bool) -> Document | Refused | None:
        """What becomes of a page that was looked at; None if it has to be read in full."""
        if not doubtful:
            return looked
        if self.tells is None or isinstance(looked, Refused) or self.tells(looked):
            return None
        return replace(looked, rejected=(*looked.rejected, Rejection(LINE_GATE, TELL_NONE)))
