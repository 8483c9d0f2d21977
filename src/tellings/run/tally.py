"""What a run came to, for its last lines and its exit status."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from tellings.model import Record, Rejection
from tellings.record import GATES, stopped, was_coded, was_refused
from tellings.steps.acquire.refusals import PASSED_OVER

SHOWN = 3  # examples kept of each reason: a run may reject a million inputs


@dataclass(slots=True)
class Tally:
    """Documents seen, those coded, events found in them; how often each reason for a rejection was given, and where.

    ``stopped`` counts by gate the pages in which nothing may be told: they are not coded, and not rejected either.
    ``refused`` counts those that could not be read.
    """

    documents: int = 0
    coded: int = 0
    refused: int = 0
    events: int = 0
    stopped: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)

    def add(self, record: Record) -> None:
        """Count one record."""
        if not is_notice(record):
            self.documents += 1
            self.coded += was_coded(record)
            self.refused += was_refused(record)
            self.events += len(record.events)
        if gate := stopped(record):
            self.stopped[gate] += 1
        rejections = {r.reason: r for r in (*record.document.rejected, *record.rejected) if r.reason not in GATES}
        self.reasons.update(rejections.keys())
        for reason, rejection in rejections.items():
            examples = self.examples.setdefault(reason, [])
            if len(examples) < SHOWN:
                examples.append(_where(record, rejection))

    @property
    def rejected(self) -> int:
        """Inputs that gave no coded record, and should have."""
        return self.documents - self.coded - self.stopped.total()


def is_notice(record: Record) -> bool:
    """Whether a record only says that files which are no pages were left alone: no document, and no failure."""
    return {r.reason for r in record.rejected} == {PASSED_OVER}


def _where(record: Record, rejection: Rejection) -> str:
    """Which input it is and why; a refusal says its address itself. No title: it may name a private person."""
    document = record.document
    return f"{document.id}: {rejection.detail}" if document.text else rejection.detail
