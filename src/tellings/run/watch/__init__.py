"""Watching feeds: each is asked for now and then, and what is new in it is fetched and read, once, also over restarts."""

from tellings.run.watch.polling import Manner
from tellings.run.watch.state import State
from tellings.run.watch.watching import Watch

__all__ = ["Manner", "State", "Watch"]
