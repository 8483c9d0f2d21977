"""Opening a ledger: a new one is laid out, an old one is checked, and what the database says is said in our words."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, event, insert, select
from sqlalchemy.exc import DBAPIError

from tellings.errors import LedgerError
from tellings.ledger import backend
from tellings.ledger.chain import guard
from tellings.ledger.home import Home
from tellings.ledger.migrating import STEPS, lay_out, migrate
from tellings.ledger.rebuilding import by_these_rules, is_current, rebuild
from tellings.ledger.tables import SCHEMA_VERSION, about

_LOG = logging.getLogger(__name__)


def open_engine(home: Home, *, create: bool) -> Engine:
    """The engine of the ledger there. Raises LedgerError where there is none, or not one that we can read."""
    if not home.exists() and not create:
        raise _nothing(home)
    engine = backend.at(home).engine(home)
    event.listen(engine, "before_execute", guard)
    try:
        with in_our_words(home):
            _ready(engine, home, create=create)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _ready(engine: Engine, home: Home, *, create: bool) -> None:
    """Lay it out where it is empty; bring it up to date where it is old, with a copy first and under the writers' lock."""
    with engine.begin() as connection:
        if backend.of(connection).is_empty(connection):
            if not create and home.file is None:
                raise _nothing(home)
            _lay_out(connection)
        version = _check(connection, home)
        if version != SCHEMA_VERSION:
            backend.of(connection).back_up(home, version, connection)
            migrate(connection, version)
        if version != SCHEMA_VERSION or not (is_current(connection) or _is_kept(home)):
            _LOG.warning("%s: its incidents were computed by an older version; computing them anew …", home)
            rebuild(connection, datetime.now(UTC).isoformat(timespec="seconds"))


def _is_kept(home: Home) -> bool:
    """Whether it is a file that may only be read."""
    return home.file is not None and not os.access(home.file, os.W_OK)


@contextmanager
def in_our_words(home: Home) -> Iterator[None]:
    """Turns what the database raises into a LedgerError."""
    try:
        yield
    except DBAPIError as error:
        why = str(error.orig).strip()
        raise LedgerError(str(home), f"the database says: {why}", backend.at(home).what_to_do(why)) from error


def _nothing(home: Home) -> LedgerError:
    return LedgerError(str(home), "there is no ledger here", "file something first: tellings add PATH…")


def _lay_out(connection: Connection) -> None:
    lay_out(connection)
    backend.of(connection).mark(connection)
    connection.execute(insert(about), {"name": "schema", "value": str(SCHEMA_VERSION)})
    by_these_rules(connection)


def _check(connection: Connection, home: Home) -> int:
    """The version of a ledger's layout. Raises LedgerError where it is no ledger, or a newer one."""
    if not backend.of(connection).is_ours(connection):
        raise LedgerError(str(home), "this is a database, but no ledger", "name another with --ledger")
    found = str(connection.execute(select(about.c.value).where(about.c.name == "schema")).scalar())
    if not found.isdigit() or not (int(found) == SCHEMA_VERSION or int(found) in STEPS):
        why = f"its schema is version {found}, this program reads version {SCHEMA_VERSION}"
        raise LedgerError(str(home), why, "use the version of tellings that made it, or a newer one")
    return int(found)
