"""Framing: the words that frame rather than report, by technique."""

from tellings.steps.frame.framing import find_framing

__all__ = ["find_framing"]
