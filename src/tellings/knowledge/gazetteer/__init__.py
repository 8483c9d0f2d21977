"""Which places there are: a SQLite file, built once, that gives the places a name may mean.

``build`` makes the file; only who builds it imports that module, with all that it needs.
"""

from tellings.knowledge.gazetteer.entry import Entry, Manner
from tellings.knowledge.gazetteer.folding import fold
from tellings.knowledge.gazetteer.store import Gazetteer

__all__ = ["Entry", "Gazetteer", "Manner", "fold"]
