"""Makes coders. The parts that code load spaCy, for a second: here only the process that makes one waits for that."""

from __future__ import annotations

from tellings.run.shared import Coding
from tellings.settings import Settings


def coder(settings: Settings) -> Coding:
    """What codes every document."""
    from tellings.pipeline import Coder  # noqa: PLC0415

    return Coder(settings)


def gated(settings: Settings) -> Coding:
    """What codes documents behind the gates."""
    from tellings.pipeline import Gated  # noqa: PLC0415

    return Gated(settings)
