"""Which places there are: a SQLite file, built once, that gives the places a name may mean."""

from tellings.knowledge.gazetteer.build import Progress, build
from tellings.knowledge.gazetteer.entry import Entry, Manner
from tellings.knowledge.gazetteer.folding import fold
from tellings.knowledge.gazetteer.store import Gazetteer

__all__ = ["Entry", "Gazetteer", "Manner", "Progress", "build", "fold"]
