"""Records and their masks, kept at hand: reading one out of the ledger and masking it costs more than showing it."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from tellings.ledger import Ledger
from tellings.ledger.filed import Filed, filed, number_of
from tellings.model import Record
from tellings.privacy.mask import Mask

MOST = 200  # documents kept at hand


@dataclass(frozen=True, slots=True)
class Kept:
    """A document as it was filed, with its mask."""

    number: int
    filed: Filed
    mask: Mask

    @property
    def record(self) -> Record:
        """The record that speaks for the document."""
        return self.filed.record


class Shelf:
    """The documents that were shown last. What was coded anew is read anew."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger, self._lock = ledger, Lock()
        self._kept: OrderedDict[str, Kept] = OrderedDict()

    def take(self, version: str) -> Kept:
        """A document by the key of its version. Raises InputError where there is none."""
        with self._ledger.reading() as connection:
            number = number_of(connection, version)
            with self._lock:
                found = self._kept.get(version)
            if found is None or found.number != number:
                read = filed(connection, version)
                found = Kept(number, read, Mask(read.record))
        with self._lock:
            self._kept[version] = found
            self._kept.move_to_end(version)
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
        return found
