"""A small run of ``tellings add`` in a process of its own, which tells what is filed and can be ended at any moment."""

from __future__ import annotations

import os
import resource
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tellings.cli.coders import Coders
from tellings.cli.filing import add_all
from tellings.errors import LedgerError
from tellings.ledger import Ledger
from tellings.model import Document
from tellings.run.coding import code
from tellings.run.items import Read
from tellings.settings import Settings
from tests.record.told import TEXT
from tests.run.stand_in import Coder

CODER = Coders("stand-in", gate=False)
DAY = "2031-05-05T00:00:00.000000+00:00"
FULL = 3  # exit status of a process whose ledger could not be written
TOLLS = ("at least five", "six", "5", "nine", "at least seven")


def documents(number: int) -> list[Read]:
    """Tellings of one happening by several outlets, and texts in which nothing happens."""
    found = []
    for n in range(number):
        text = TEXT.replace("at least five", TOLLS[n % len(TOLLS)]) if n % 3 else f"The sea was calm on day {n}."
        found.append(Read(text.encode(), Document(f"d{n}", f"SHA-256:{n}", text, source=f"Outlet {n}")))
    return found


def file(path: Path, number: int) -> Iterator[str]:
    """Do the run; the id of each document, once it is filed or found to be."""
    with Ledger.open(path, create=True, clock=lambda: DAY) as ledger:
        settings = Settings(workers=1)
        for added in add_all(documents(number), ledger, CODER, lambda fresh: code(fresh, settings, Coder)):
            yield added.record.document.id


@dataclass
class Run:
    """A run in a forked process, and the pipe on which it tells of each document."""

    process: int
    told: int

    def acknowledged(self, least: int = 1) -> list[str]:
        """The ids told since the last time, when there are so many or the process has ended."""
        found: list[str] = []
        while len(found) < least and (data := os.read(self.told, 1 << 16)):
            found += data.decode().split()
        return found

    def kill(self) -> list[str]:
        """End it without a word; what it had still told."""
        os.kill(self.process, signal.SIGKILL)
        return self.rest()

    def rest(self) -> list[str]:
        """Everything that it tells to its end."""
        found = []
        while data := os.read(self.told, 1 << 16):
            found.append(data.decode())
        os.close(self.told)
        return "".join(found).split()

    def status(self) -> int:
        """How it ended: its exit status, or the signal's number below zero."""
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])


def start(path: Path, number: int, most_bytes: int | None = None) -> Run:
    """Start the run; no file of its may become larger than ``most_bytes``, as if the disk were full."""
    told, telling = os.pipe()
    process = os.fork()
    if process:
        os.close(telling)
        return Run(process, told)
    try:
        os.close(told)
        if most_bytes is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
        for identity in file(path, number):
            os.write(telling, f"{identity}\n".encode())
        os._exit(0)
    except LedgerError:
        os._exit(FULL)
    finally:
        os._exit(1)


def contents(path: Path) -> list[str]:
    """All that a ledger holds, in its order; of the index of words what was put in, not how it is stored."""
    with closing(sqlite3.connect(path)) as raw:
        lines = [line for line in raw.iterdump() if "search_" not in line and "sqlite_master" not in line]
        return lines + [repr(row) for row in raw.execute("SELECT rowid, * FROM search ORDER BY rowid")]


def is_sound(path: Path) -> bool:
    """Whether the database checks out, the chain of its rows too, and no document stands in it twice."""
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    with Ledger.open(path) as ledger:
        counts = ledger.counts()
        assert counts["documents"] == counts["records"]
        return ledger.verify().fault is None


def held(path: Path, number: int) -> set[str]:
    """The ids of the documents of the run that a ledger holds."""
    with Ledger.open(path) as ledger:
        results = [item.result for item in documents(number)]
        return {r.id for r in results if isinstance(r, Document) and ledger.holds(r, CODER.name)}
