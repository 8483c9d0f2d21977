"""Builds the gazetteer: one SQLite file, made whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from tellings.knowledge.gazetteer import data, sources
from tellings.knowledge.gazetteer.collect import Collection, ordered
from tellings.knowledge.gazetteer.entry import Manner
from tellings.knowledge.gazetteer.folding import alike, fold
from tellings.knowledge.gazetteer.keys import FORMAT, MARK, written
from tellings.knowledge.gazetteer.rows import Row

_ORDER = {manner: number for number, manner in enumerate(MARK)}
# No more places under one name than this, the most populous first: a few saints have hundreds.
MOST = 80

_SCHEMA = """
CREATE TABLE about (what TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE places (
  key INTEGER PRIMARY KEY, geonames_id INTEGER, name TEXT NOT NULL, level TEXT NOT NULL, lat REAL NOT NULL,
  lon REAL NOT NULL, country TEXT, admin1 INTEGER, admin2 INTEGER, population INTEGER NOT NULL,
  capital INTEGER NOT NULL, disputed INTEGER NOT NULL
);
CREATE TABLE names (name TEXT PRIMARY KEY, places TEXT NOT NULL) WITHOUT ROWID;
"""

Progress = Callable[[str, float], None]


def _silent(what: str, share: float) -> None:
    """For who does not want to be told."""


def build(path: Path, progress: Progress = _silent) -> None:
    """Builds the gazetteer at ``path``, which it replaces only when all is done; ``progress`` is told what and 0 to 1.

    Takes some 15 seconds and 1 GB of memory. Raises ResourceError where the packages it is built from are missing,
    KnowledgeError where the part written by hand is not well formed.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with closing(sqlite3.connect(part)) as file:
            file.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + _SCHEMA)
            _fill(file, progress)
            file.commit()
            file.execute("VACUUM")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    progress("done", 1.0)


def _fill(file: sqlite3.Connection, progress: Progress) -> None:
    about = {"format": FORMAT, "overlay": data.digest(), "sources": sources.versions()}
    collection = Collection()
    steps = (
        ("countries", collection.add_countries, 0.0),
        ("provinces and districts", collection.add_areas, 0.05),
        ("towns", collection.add_towns, 0.1),
        ("regions and seas", collection.add_overlay, 0.4),
        ("disputed places", collection.mark_disputes, 0.42),
    )
    for what, step, share in steps:
        progress(what, share)
        step()
    rows = ordered(collection.rows)
    progress("names", 0.5)
    file.executemany("INSERT INTO names VALUES (?, ?)", _names(rows))
    progress("places", 0.9)
    file.executemany("INSERT INTO places VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", _places(rows, collection))
    file.executemany("INSERT INTO about VALUES (?, ?)", sorted(about.items()))


def _places(rows: Iterable[Row], collection: Collection) -> Iterator[tuple[object, ...]]:
    for row in sorted(rows, key=lambda row: row.key):
        above = {collection.rows[k].level: k for k in (*row.parents, row.key) if k in collection.rows}
        yield (
            row.key, row.geonames_id, row.name, row.level, round(row.lat, 5), round((row.lon + 180) % 360 - 180, 5),
            row.country, above.get("admin1"), above.get("admin2"), row.population, int(row.capital), int(row.disputed),
        )  # fmt: skip


def _names(rows: Iterable[Row]) -> Iterator[tuple[str, str]]:
    found: dict[str, list[str]] = {}
    for row in rows:
        for name, manner in _manners(row).items():
            hits = found.setdefault(name, [])
            if len(hits) < MOST:
                hits.append(f"{row.key}{MARK[manner]}")
    return ((name, " ".join(found[name])) for name in sorted(found))


def _manners(row: Row) -> dict[str, Manner]:
    """The keys of a row's names; where two names fold to one key, the usual name goes first."""
    manners: dict[str, Manner] = {fold(row.name): "name"}
    names = [(name, _closer(name, manner, row)) for name, manner in row.names]
    for name, manner in sorted(names, key=lambda named: _ORDER[named[1]]):
        if key := written(name) if manner in ("short", "after_comma") else fold(name):
            manners.setdefault(key, manner)
    return manners


def _closer(name: str, manner: Manner, row: Row) -> Manner:
    """Another spelling of the usual name is nearer to it than another name."""
    return "variant" if manner == "other" and alike(name, row.name) else manner
