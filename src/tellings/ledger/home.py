"""Where a ledger is: a file, or a database of PostgreSQL that a team shares."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from tellings.digest import digest
from tellings.errors import LedgerError, ResourceError

SERVERS = ("postgresql://", "postgres://", "postgresql+psycopg://")


class Home:
    """A ledger's file or the address of its database, as a user names it."""

    def __init__(self, name: str | Path | Home) -> None:
        self.name: str = name.name if isinstance(name, Home) else str(name)
        self.file = None if self.name.startswith(SERVERS) else Path(self.name)

    def __str__(self) -> str:
        """As it may be shown: without a password."""
        return self.name if self.file else self.url().render_as_string(hide_password=True)

    def url(self) -> URL:
        """The address that the database's library takes. Raises LedgerError where it is none."""
        if self.file:
            return URL.create("sqlite", database=str(self.file))
        try:
            return make_url(self.name).set(drivername="postgresql+psycopg")
        except ArgumentError:
            raise LedgerError("--ledger", "this is no address", "write postgresql://user@host/database") from None

    def exists(self) -> bool:
        """Whether there is a file; of a server that is known when it is asked."""
        return self.file is None or self.file.exists()

    def beside(self, suffix: str) -> Path:
        """A file of this machine that belongs to the ledger."""
        if self.file:
            return self.file.with_suffix(suffix)
        url = self.url()
        return Path(f"tellings-{digest(url.host, url.port, url.database)[:12]}{suffix}")

    @property
    def folder(self) -> Path:
        """The folder of this machine where what belongs to the ledger lies."""
        return self.file.parent if self.file else Path()

    def is_same(self, other: Home) -> bool:
        """Whether the two are one."""
        if self.file and other.file:
            return self.file.exists() and other.file.exists() and self.file.samefile(other.file)
        return self.name == other.name


def driver() -> None:
    """Raises ResourceError where the library that speaks to PostgreSQL is not installed."""
    try:
        import psycopg  # noqa: F401, PLC0415  # an extra
    except ImportError:
        do = "pip install 'tellings[postgresql]'"
        raise ResourceError("PostgreSQL", "the library that speaks to it is not installed", do) from None
