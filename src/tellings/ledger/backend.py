"""The two databases behind one interface: what only one of them says so is in its own file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, Engine

from tellings.ledger import postgresql, sqlite
from tellings.ledger.home import Home


class Backend(Protocol):
    """What a database has to be able to do, beyond what SQLAlchemy says the same to each."""

    def engine(self, home: Home) -> Engine:
        """The engine of a ledger's home."""

    def is_empty(self, connection: Connection) -> bool:
        """Whether nothing is there yet."""

    def mark(self, connection: Connection) -> None:
        """Make it known as a ledger."""

    def is_ours(self, connection: Connection) -> bool:
        """Whether it is a ledger."""

    def back_up(self, home: Home, version: int, connection: Connection | None = None) -> Path | str:
        """Copy all of it; where the copy is."""

    def lay_out_search(self, connection: Connection) -> None:
        """Make the index that is searched."""

    def view(self, statement: str) -> str:
        """The statement that makes a view."""

    def keep(self, connection: Connection, tables: Iterable[str], unless: Mapping[str, str]) -> None:
        """Refuse to change rows."""

    def put(self, connection: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
        """Put rows into the index."""

    def take(self, connection: Connection, first: int, after: int) -> None:
        """Take rows from the index."""

    def find(self, connection: Connection, parts: Sequence[str], most: int) -> list[tuple[Any, ...]]:
        """Find rows in the index."""

    def overwrite_what_goes(self, connection: Connection) -> None:
        """Leave nothing of what is deleted in this transaction."""

    def compact(self, made: Engine) -> None:
        """Leave nothing of what was deleted."""

    def what_to_do(self, why: str) -> str:
        """What a user does about an error."""


def at(home: Home) -> Backend:
    """The database of a ledger's home."""
    return sqlite if home.file else postgresql


def of(database: Connection | Engine) -> Backend:
    """The database behind a connection."""
    return sqlite if database.dialect.name == "sqlite" else postgresql
