"""The time of publication that an input gives for a page, as ISO 8601, or why it cannot be used."""

from __future__ import annotations

from tellings.model import Rejection
from tellings.steps.read.stamps import outside, read_stamp

BAD_STAMP = "unreadable date"


def given_time(raw: str | None) -> tuple[str | None, Rejection | None]:
    """ISO 8601 of a publication time that an input gives, or why it cannot be used."""
    if not raw:
        return None, None
    stamp = read_stamp(raw)
    if stamp is None or (stamp.value and outside(raw.strip(), (stamp,))):
        return None, Rejection(BAD_STAMP, f"published {raw!r} is no date")
    return stamp.value, stamp.fault
