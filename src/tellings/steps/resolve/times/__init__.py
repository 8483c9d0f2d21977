"""Time expressions, their TIMEX3 values and the days that they cover."""

from tellings.steps.resolve.times.finder import find_times

__all__ = ["find_times"]
