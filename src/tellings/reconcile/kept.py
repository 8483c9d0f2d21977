"""Kept: what was computed of a thing, for as long as the very same thing is asked about; what is filed next asks mostly that."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Thing = TypeVar("Thing")
Made = TypeVar("Made")


class Kept(Generic[Thing, Made]):
    """A function of one thing, with what it gave for so many of them; of an equal thing that is another it is made anew."""

    def __init__(self, make: Callable[[Thing], Made], most: int) -> None:
        self._make, self._most = make, most
        self._known = OrderedDict[int, tuple[Thing, Made]]()
        self._lock = Lock()

    def __call__(self, thing: Thing) -> Made:
        """What is made of the thing."""
        found = self._known.get(id(thing))
        if found is None or found[0] is not thing:
            found = (thing, self._make(thing))
            with self._lock:
                while len(self._known) >= self._most:
                    self._known.popitem(last=False)  # what was made first goes first
                self._known[id(thing)] = found
        return found[1]
