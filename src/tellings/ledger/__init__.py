"""The ledger: documents, records, claims and judgements, kept for ever; incidents, computed from them."""

from tellings.ledger.history import Change
from tellings.ledger.queries import Compared, Filter, Held, Listed, Side
from tellings.ledger.store import Added, Decided, Ledger

__all__ = ["Added", "Change", "Compared", "Decided", "Filter", "Held", "Ledger", "Listed", "Side"]
