"""What a watch remembers: a small SQLite file beside the ledger. Each step is one transaction, so that it survives a kill.

An item is put down as waiting in the same transaction as the mark by which the feed says that nothing has changed, and as
done only once the ledger has it. What is in between is done again, and the ledger knows what it holds.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Literal, Self

from tellings.errors import LedgerError
from tellings.steps.acquire.feeds import Item
from tellings.steps.acquire.web import Known

_VERSION = 1
_LAYOUT = """
CREATE TABLE feeds (url TEXT PRIMARY KEY, etag TEXT, modified TEXT, asked REAL NOT NULL, rest REAL NOT NULL,
                    hold REAL NOT NULL, failures INTEGER NOT NULL);
CREATE TABLE items (number INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, state TEXT NOT NULL,
                    tries INTEGER NOT NULL, due REAL NOT NULL, feed TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX items_waiting ON items (due) WHERE state = 'waiting';
CREATE TABLE hosts (host TEXT PRIMARY KEY, until REAL NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class FeedState:
    """When a feed was asked for last, how long it wants to rest, until when it is left alone, failures in a row."""

    known: Known = field(default_factory=Known)
    asked: float = 0.0
    rest: float = 0.0
    hold: float = 0.0
    failures: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """An item of a feed as it was found; ``outlet`` is the feed's title, ``is_own`` says that its page is of the site."""

    key: str
    item: Item
    outlet: str | None = None
    is_own: bool = True


@dataclass(frozen=True, slots=True)
class Waiting:
    """An item that waits for its turn, with the tries that it has had."""

    number: int
    feed: str
    found: Found
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an item; one that still waits is due at a time."""

    number: int
    state: Literal["filed", "refused", "waiting"]
    tries: int = 0
    due: float = 0.0


class State:
    """The memory of one watch. Only one process may have it open."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path, self._connection = path, connection

    @classmethod
    def open(cls, path: Path, *, keep: bool = True) -> Self:
        """The memory at ``path``, made where there is none; with ``keep`` false a copy that is forgotten. Raises LedgerError."""
        try:
            connection = _opened(path) if keep else _copied(path)
            found = connection.execute("PRAGMA user_version").fetchone()[0]
            if found == 0:
                connection.executescript(f"BEGIN; {_LAYOUT} PRAGMA user_version = {_VERSION}; COMMIT;")
        except sqlite3.Error as error:
            do = "end the other tellings watch" if "locked" in str(error) else "check the file, or move it away"
            raise LedgerError(str(path), f"the memory of the watch cannot be opened: {error}", do) from error
        if found not in {0, _VERSION}:
            why = f"the memory of the watch is version {found}, this program reads version {_VERSION}"
            raise LedgerError(str(path), why, "use the version of tellings that made it, or a newer one")
        return cls(path, connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def feed(self, url: str) -> FeedState:
        """What is known of a feed."""
        query = "SELECT etag, modified, asked, rest, hold, failures FROM feeds WHERE url = ?"
        row = self._connection.execute(query, (url,)).fetchone()
        return FeedState(Known(row[0], row[1]), *row[2:]) if row else FeedState()

    def asked(self, url: str, now: FeedState, items: Sequence[Found] = ()) -> int:
        """Put down that a feed was asked, with the items in it; how many of these are new."""
        with self._writing() as write:
            values = (url, now.known.etag, now.known.modified, now.asked, now.rest, now.hold, now.failures)
            write.execute("INSERT OR REPLACE INTO feeds VALUES (?, ?, ?, ?, ?, ?, ?)", values)
            insert = (
                "INSERT OR IGNORE INTO items (key, state, tries, due, feed, body) VALUES (?, 'waiting', 0, 0, ?, ?)"
            )
            return sum(write.execute(insert, (found.key, url, json.dumps(asdict(found)))).rowcount for found in items)

    def waiting(self, feeds: Iterable[str], now: float, most: int, after: int = 0) -> list[Waiting]:
        """Items of some feeds that are due, in the order in which they were found, behind the one of a number."""
        query = (
            "SELECT number, feed, body, tries FROM items WHERE state = 'waiting' AND due <= ? AND number > ? "
            "AND feed IN (SELECT value FROM json_each(?)) ORDER BY number LIMIT ?"
        )
        rows = self._connection.execute(query, (now, after, json.dumps(list(feeds)), most))
        return [Waiting(number, feed, _found(body), tries) for number, feed, body, tries in rows]

    def next_due(self, feeds: Iterable[str]) -> float | None:
        """When the next item of some feeds is due."""
        query = "SELECT MIN(due) FROM items WHERE state = 'waiting' AND feed IN (SELECT value FROM json_each(?))"
        due: float | None = self._connection.execute(query, (json.dumps(list(feeds)),)).fetchone()[0]
        return due

    def counts(self) -> dict[str, int]:
        """How many items are in each state."""
        return dict(self._connection.execute("SELECT state, COUNT(*) FROM items GROUP BY state").fetchall())

    def hosts(self) -> dict[str, float]:
        """Hosts that asked to be left alone, and until when."""
        return dict(self._connection.execute("SELECT host, until FROM hosts").fetchall())

    def settle(self, outcomes: Sequence[Outcome], hosts: Mapping[str, float], now: float) -> None:
        """Put down what became of items. What is done keeps nothing but its key."""
        with self._writing() as write:
            for one in outcomes:
                body = "" if one.state == "waiting" else ", body = ''"
                update = f"UPDATE items SET state = ?, tries = ?, due = ?{body} WHERE number = ?"  # noqa: S608  (ours)
                write.execute(update, (one.state, one.tries, one.due, one.number))
            write.execute("DELETE FROM hosts")
            write.executemany("INSERT INTO hosts VALUES (?, ?)", [pair for pair in hosts.items() if pair[1] > now])

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            with self._connection:
                yield self._connection
        except sqlite3.Error as error:
            raise LedgerError(str(self.path), f"the database says: {error}", "check the file and its folder") from error


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=1.0, isolation_level=None)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA secure_delete = ON")  # what is done leaves no words in the file
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")
    return connection


def _copied(path: Path) -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:", isolation_level=None)
    if path.exists():
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=1.0)) as held:
            held.backup(copy)
    return copy


def _found(body: str) -> Found:
    told = json.loads(body)
    return Found(**{**told, "item": Item(**told["item"])})
