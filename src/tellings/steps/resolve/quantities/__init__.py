"""Counts in words and digits, with their bounds."""

from tellings.steps.resolve.quantities.find import find_quantities, one, parse_quantity

__all__ = ["find_quantities", "one", "parse_quantity"]
