"""What a run came to, for its last line and its exit status."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from tellings.model import Record
from tellings.record import was_coded


@dataclass(slots=True)
class Tally:
    """Documents seen, those coded, events found in them, and how often each reason for a rejection was given."""

    documents: int = 0
    coded: int = 0
    events: int = 0
    reasons: Counter[str] = field(default_factory=Counter)

    def add(self, record: Record) -> None:
        """Count one record."""
        self.documents += 1
        self.coded += was_coded(record)
        self.events += len(record.events)
        self.reasons.update({r.reason: 1 for r in (*record.document.rejected, *record.rejected)})

    @property
    def rejected(self) -> int:
        """Inputs that gave no coded record."""
        return self.documents - self.coded
