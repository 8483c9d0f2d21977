"""The ledger: documents, records, claims and judgements, kept for ever; incidents, computed from them."""

from tellings.ledger.checkpoint import Checkpoint
from tellings.ledger.history import Change
from tellings.ledger.home import Home
from tellings.ledger.purging import Doomed
from tellings.ledger.queries import Compared, Filter, Held, Listed, Side
from tellings.ledger.reviewing import Review
from tellings.ledger.reviews import Reviewer, Reviews, Shown
from tellings.ledger.store import Added, Decided, Ledger
from tellings.ledger.verifying import Fault, Verified

__all__ = [
    "Added", "Change", "Checkpoint", "Compared", "Decided", "Doomed", "Fault", "Filter", "Held", "Home", "Ledger",
    "Listed", "Review", "Reviewer", "Reviews", "Shown", "Side", "Verified",
]  # fmt: skip
