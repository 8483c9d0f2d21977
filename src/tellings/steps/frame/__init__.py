"""Framing: the words that frame rather than report, by technique."""

from tellings.steps.frame.framing import find_framing
from tellings.steps.frame.words import framing_cues

__all__ = ["find_framing", "framing_cues"]
