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
from tellings.knowledge.gazetteer.keys import FORMAT, MARK, written

_DO = "build it: tellings gazetteer build"
_MANNERS: dict[str, Manner] = {mark: manner for manner, mark in MARK.items()}
_KEPT = 1 << 14  # look-ups kept in memory, per gazetteer: some 20 MB where all are of common names
_AT_ONCE = 500  # keys in one question to the file; SQLite allows 999 in its oldest builds

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
        self._told: dict[str, bool] = {}  # of keys, whether there are places under them

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
        return self._hits(written(name)) + self._hits(fold(name))

    def known(self, names: Iterable[str]) -> frozenset[str]:
        """Which of these names the gazetteer has, asked in one go."""
        keys = [(name, key) for name in names for key in (written(name), fold(name))]
        told = self._has([key for _, key in keys])
        return frozenset([name for name, key in keys if told[key]])

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

    def _has(self, keys: list[str]) -> dict[str, bool]:
        """Whether there are places under each of these keys; the file is asked of those that are new."""
        if len(self._told) > _KEPT:
            self._told = {}
        new = list({key: None for key in keys if key not in self._told})
        for start in range(0, len(new), _AT_ONCE):
            some = new[start : start + _AT_ONCE]
            marks = ",".join("?" * len(some))
            found = self._file.execute(f"SELECT name FROM names WHERE name IN ({marks})", some).fetchall()  # noqa: S608
            self._told.update(dict.fromkeys(some, False))
            self._told.update({name: True for (name,) in found})
        return self._told

    def _read_hits(self, key: str) -> tuple[Entry, ...]:
        row = self._file.execute("SELECT places FROM names WHERE name = ?", (key,)).fetchone()
        return tuple(self._entry(hit) for hit in row[0].split(" ")) if row else ()

    def _entry(self, hit: str) -> Entry:
        row = self._file.execute(_PLACES, (int(hit[:-1]),)).fetchone()
        cells: list[Any] = [*row[:-2], bool(row[-2]), bool(row[-1]), _MANNERS[hit[-1]]]
        return Entry(*cells)


def _connected(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
