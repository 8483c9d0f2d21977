"""Counting people: how many a phrase stands for, and whom."""

from tellings.steps.resolve.counting.numbers import ONE, SEVERAL, Bounds, bounds, quantity_of
from tellings.steps.resolve.counting.people import describe, pointed_to

__all__ = ["ONE", "SEVERAL", "Bounds", "bounds", "describe", "pointed_to", "quantity_of"]
