"""The gazetteer as it is used: a file, opened in no time, that says which places a name may mean."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from tellings.errors import ResourceError
from tellings.knowledge.gazetteer import data
from tellings.knowledge.gazetteer.entry import Entry, Manner
from tellings.knowledge.gazetteer.folding import fold
from tellings.knowledge.gazetteer.keys import FIRST_SHORT, FORMAT, MARK, PAST_SHORT, written

_DO = "build it: tellings gazetteer build"
_MANNERS: dict[str, Manner] = {mark: manner for manner, mark in MARK.items()}
_KEPT = 1 << 14  # look-ups kept in memory, per gazetteer: some 20 MB where all are of common names
_IN_STEPS = 16  # keys: how much one question to the file is longer than the next
_AT_ONCE = 496  # keys in one question to the file; SQLite allows 999 in its oldest builds

_PLACES = """SELECT p.key, p.geonames_id, p.name, p.level, p.lat, p.lon, p.country, a.name, p.admin1, p.admin2,
  p.population, p.capital, p.disputed
FROM places p LEFT JOIN places a ON a.key = p.admin1 WHERE p.key = ?"""


class Gazetteer:
    """Places by name. One per process and thread; look-ups are kept in memory, a bounded number of them.

    In a process that is forked from the one that opened it, the file is opened anew: SQLite's connections may not be
    carried over.
    """

    def __init__(self, file: sqlite3.Connection, path: Path) -> None:
        self._opened, self._path, self._process = [file], path, os.getpid()
        self._hits = lru_cache(maxsize=_KEPT)(self._read_hits)
        self._told: dict[str, str] = {}  # by key, the places under it; empty where there are none
        self._short: frozenset[str] | None = None

    @classmethod
    def open(cls, path: Path) -> Gazetteer:
        """The gazetteer at ``path``. Raises ResourceError where it is missing, broken, or another version's."""
        if not path.is_file():
            raise ResourceError(f"the gazetteer {path}", "has not been built yet", _DO)
        try:
            file = _connected(path)
            about = dict(file.execute("SELECT what, value FROM about"))
        except sqlite3.DatabaseError as error:
            raise ResourceError(f"the gazetteer {path}", f"cannot be read: {error}", _DO) from None
        if (about.get("format"), about.get("overlay")) != (FORMAT, data.digest()):
            file.close()
            raise ResourceError(f"the gazetteer {path}", "was built by another version of this program", _DO)
        return cls(file, path)

    def about(self) -> dict[str, str]:
        """What it was built from: format, versions of the packages, digest of the part written by hand."""
        return dict(self._file.execute("SELECT what, value FROM about ORDER BY what"))

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """The places that ``name`` may mean, the most populous first; short forms only as they are written."""
        short = written(name)
        return (self._hits(short) if short in self._short_forms() else ()) + self._hits(fold(name))

    def known(self, names: Iterable[str]) -> frozenset[str]:
        """Which of these names the gazetteer has, asked in one go."""
        keys, short = {name: fold(name) for name in names}, self._short_forms()
        told = self._told_of(keys.values())
        return frozenset([name for name, key in keys.items() if told[key] or written(name) in short])

    @property
    def _file(self) -> sqlite3.Connection:
        if self._process != os.getpid():
            self._opened.append(
                _connected(self._path)
            )  # the other is kept, since to close it here is not allowed either
            self._process = os.getpid()
        return self._opened[-1]

    def close(self) -> None:
        """Closes the file."""
        self._file.close()

    def _short_forms(self) -> frozenset[str]:
        """The keys of all short forms: a few hundred, and hardly a name of a text is among them."""
        if self._short is None:
            found = self._file.execute("SELECT name FROM names WHERE name >= ? AND name < ?", (FIRST_SHORT, PAST_SHORT))
            self._short = frozenset([name for (name,) in found])
        return self._short

    def _told_of(self, keys: Iterable[str]) -> dict[str, str]:
        """What stands under each of these keys, if anything; the file is asked for those that are new."""
        if len(self._told) > _KEPT:
            self._told = {}
        told = self._told
        new = list({key: None for key in keys if key not in told})
        for start in range(0, len(new), _AT_ONCE):
            some = new[start : start + _AT_ONCE]
            # Questions of few lengths, so that SQLite need not read each anew; the same key twice asks for no more.
            asked = some + some[:1] * (-len(some) % _IN_STEPS)
            marks = ",".join("?" * len(asked))
            told.update(dict.fromkeys(some, ""))
            told.update(self._file.execute(f"SELECT name, places FROM names WHERE name IN ({marks})", asked))  # noqa: S608
        return told

    def _read_hits(self, key: str) -> tuple[Entry, ...]:
        hits = self._told_of([key])[key]
        return tuple([self._entry(hit) for hit in hits.split(" ")]) if hits else ()

    def _entry(self, hit: str) -> Entry:
        row = self._file.execute(_PLACES, (int(hit[:-1]),)).fetchone()
        cells: list[Any] = [*row[:-2], bool(row[-2]), bool(row[-1]), _MANNERS[hit[-1]]]
        return Entry(*cells)


def _connected(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
