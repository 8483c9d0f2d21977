"""Names: which stretches of a text are proper names, and what sort, before anything is parsed."""

from tellings.steps.name.casing import restore_case
from tellings.steps.name.find import find_names, outside_names, times_beside
from tellings.steps.name.known import Known

__all__ = ["Known", "find_names", "outside_names", "restore_case", "times_beside"]
