"""The ledger: documents, records, claims and judgements, kept for ever; incidents, computed from them."""

from tellings.ledger.queries import Filter, Held, Listed
from tellings.ledger.store import Added, Ledger

__all__ = ["Added", "Filter", "Held", "Ledger", "Listed"]
