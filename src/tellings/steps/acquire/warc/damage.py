"""What can be wrong with an archive: the kinds, and the exception that carries one out of the reading."""

from __future__ import annotations

DAMAGED = "damaged archive"
SHORT = "archive cut short"
FALSE_LENGTH = "false length"
LARGE = "too large"


class DamageError(Exception):
    """What is wrong with a record: its kind and, for people, what exactly. ``past``: bytes from its start to the next."""

    def __init__(self, reason: str, detail: str, past: int | None = None) -> None:
        self.reason, self.detail, self.past = reason, detail, past
        super().__init__(f"{reason}: {detail}")
