"""Under which name a record is filed: the coder's, or where a gate stopped the page, one that says so."""

from __future__ import annotations

from dataclasses import dataclass

from tellings.ledger import Ledger
from tellings.model import Document, Record
from tellings.record import stopped

_GATES = ", gates"


@dataclass(frozen=True, slots=True)
class Coders:
    """The coder of a run by name and version, and whether there is a gate before it.

    A page that a gate stopped is filed under a name of its own, so that a run without gates codes it in full, and its
    record then stands beside the other. What has any record is not filed again for being stopped.
    """

    name: str
    gate: bool

    def of(self, record: Record) -> str:
        """The name under which a record is filed."""
        return self.name + _GATES if stopped(record) else self.name

    def held(self, ledger: Ledger, document: Document) -> bool:
        """Whether the ledger holds what this run would make of a document."""
        return ledger.holds(document, self.name) or (self.gate and ledger.holds(document, self.name + _GATES))
