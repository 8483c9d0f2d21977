"""Counting people: how many a phrase stands for, and whom."""

from tellings.steps.resolve.counting.numbers import Bounds, bounds, quantity_of
from tellings.steps.resolve.counting.people import describe

__all__ = ["Bounds", "bounds", "describe", "quantity_of"]
