"""Another data set beside the ledger: what both have, what only one has, and which fields differ. Neither is the truth."""

from tellings.publish.against.matching import Compared, Pair, beside
from tellings.publish.against.reading import DataSet, read

__all__ = ["Compared", "DataSet", "Pair", "beside", "read"]
