"""The coded record as JSON: what ``tellings code`` prints and the ledger keeps, written and read back."""

from tellings.record.read import from_json
from tellings.record.refused import FAILED, GATES, LANGUAGE, TOO_LONG, refused, stopped, uncoded, was_coded, was_refused
from tellings.record.write import line, to_json

__all__ = [
    "FAILED",
    "GATES",
    "LANGUAGE",
    "TOO_LONG",
    "from_json",
    "line",
    "refused",
    "stopped",
    "to_json",
    "uncoded",
    "was_coded",
    "was_refused",
]
