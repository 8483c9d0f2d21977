"""Russian: from a text's sentences to tokens of the engine's own shape, by slovnet's trees and pymorphy3's lemmas."""

from tellings.steps.parse.russian.candidates import RussianTriggers
from tellings.steps.parse.russian.parser import RussianParser

__all__ = ["RussianParser", "RussianTriggers"]
