"""Sentences, and for those worth it, their words and how these hang together."""

from tellings.steps.parse.candidates import Triggers
from tellings.steps.parse.sentences import excerpt, split
from tellings.steps.parse.trees import Parser

__all__ = ["Parser", "Triggers", "excerpt", "split"]
