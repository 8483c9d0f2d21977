"""PostgreSQL: a ledger that a team shares, and everything of it that only PostgreSQL says so.

Writers stand in a queue, by a lock that the server gives back when a writer dies: what a filing compares a document with
must not change under it. Coding, which takes the time, happens before. Readers see one state and wait for nobody.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text

from tellings.ledger.home import Home, driver

PATIENCE = 60  # seconds to wait for other writers
PIECE = 200_000  # characters of a row of the index: the server's limit is a megabyte of words
AROUND = 12  # words shown on each side of what was found
_WORD = re.compile(r"[^\W_]+")
_SEARCH = (
    'CREATE TABLE IF NOT EXISTS search (rowid BIGINT PRIMARY KEY, version TEXT COLLATE "C" NOT NULL, kind TEXT NOT NULL, '
    "speaker TEXT, words TEXT NOT NULL, folded TSVECTOR NOT NULL)",
    "CREATE INDEX IF NOT EXISTS search_by_words ON search USING gin (folded)",
)
_FOUND = (
    "SELECT s.version, s.kind, s.speaker, s.words, d.id, d.source, d.published, d.title, "
    "(SELECT string_agg(DISTINCT i.incident, ',') FROM incident_events i WHERE i.version = s.version) AS incidents "
    "FROM search s JOIN documents d ON d.version = s.version WHERE s.folded @@ ({query}) "
    "ORDER BY ts_rank_cd(s.folded, ({query})) DESC, s.rowid LIMIT :most"
)


def engine(home: Home) -> Engine:
    """The engine of a database. Raises LedgerError, ResourceError."""
    driver()
    made = create_engine(home.url(), pool_pre_ping=True)
    event.listen(made, "begin", _begun)
    return made


def is_empty(connection: Connection) -> bool:
    """Whether there is no table in the schema yet."""
    query = "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema()"
    return connection.exec_driver_sql(query).scalar() == 0


def mark(connection: Connection) -> None:
    """Make the schema known as a ledger."""
    connection.exec_driver_sql("INSERT INTO about (name, value) VALUES ('application', 'tellings')")


def is_ours(connection: Connection) -> bool:
    """Whether the schema is a ledger's."""
    there = "SELECT to_regclass(quote_ident(current_schema()) || '.about') IS NOT NULL"
    if not connection.exec_driver_sql(there).scalar():
        return False
    return connection.exec_driver_sql("SELECT value FROM about WHERE name = 'application'").scalar() == "tellings"


def back_up(_home: Home, version: int, connection: Connection | None = None) -> str:
    """Copy all tables into a schema beside the ledger's; its name."""
    if connection is None:
        raise ValueError("a backup is made in a transaction")
    number, name = 0, f"tellings_v{version}_backup"
    known = set(connection.scalars(text("SELECT schema_name FROM information_schema.schemata")))
    while name in known:
        number += 1
        name = f"tellings_v{version}_backup{number}"
    connection.exec_driver_sql(f"CREATE SCHEMA {name}")
    query = "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'"
    for table in sorted(connection.scalars(text(query))):
        connection.exec_driver_sql(f'CREATE TABLE {name}."{table}" AS TABLE "{table}"')
    return name


def lay_out_search(connection: Connection) -> None:
    """The index that is searched."""
    for statement in _SEARCH:
        connection.exec_driver_sql(statement)


def view(statement: str) -> str:
    """The statement that makes a view, also where there is one of that name."""
    return statement.replace("CREATE VIEW", "CREATE OR REPLACE VIEW")


def keep(connection: Connection, tables: Iterable[str], unless: Mapping[str, str]) -> None:
    """Have the database refuse to change rows of some tables, and to remove them ``unless`` a query finds something."""
    for table in tables:
        purged = unless.get(table)
        allowed = f"IF TG_OP = 'DELETE' THEN IF EXISTS ({purged}) THEN RETURN OLD; END IF; END IF; " if purged else ""
        connection.exec_driver_sql(
            f"CREATE OR REPLACE FUNCTION {table}_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {allowed}"
            f"RAISE EXCEPTION '{table} are only ever appended'; END $$"
        )
        connection.exec_driver_sql(
            f"CREATE OR REPLACE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {table}_kept()"
        )
        connection.exec_driver_sql(
            f"CREATE OR REPLACE TRIGGER {table}_whole BEFORE TRUNCATE ON {table} EXECUTE FUNCTION {table}_kept()"
        )


def put(connection: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
    """Put rows (number, version, kind, speaker, words) into the index; a long text in pieces."""
    statement = text(
        "INSERT INTO search (rowid, version, kind, speaker, words, folded) "
        "VALUES (:rowid, :version, :kind, :speaker, :words, to_tsvector('simple', :folded))"
    )
    every = [
        {"rowid": number, "version": key, "kind": kind, "speaker": speaker, "words": words, "folded": folded(words)}
        for number, key, kind, speaker, words in _pieces(rows)
    ]
    if every:
        connection.execute(statement, every)


def take(connection: Connection, first: int, after: int) -> None:
    """Take the rows of a range of numbers from the index."""
    connection.execute(text("DELETE FROM search WHERE rowid >= :a AND rowid < :b"), {"a": first, "b": after})


def find(connection: Connection, parts: Sequence[str], most: int) -> list[tuple[Any, ...]]:
    """The rows that have all the words, each with what was found between two marks, and its incidents with commas."""
    wanted = {f"p{n}": folded(part) for n, part in enumerate(parts)}
    if not any(wanted.values()):
        return []
    query = " && ".join(f"phraseto_tsquery('simple', :{name})" for name in wanted)
    rows = connection.execute(text(_FOUND.format(query=query)), {**wanted, "most": most})
    sought = {word for part in wanted.values() for word in part.split()}
    return [(*row[:3], snippet(row[3], sought), *row[4:]) for row in map(tuple, rows)]


def folded(words: str) -> str:
    """The words by which a text is found: small letters without marks, apart by one space."""
    plain = (c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
    return " ".join(_WORD.findall("".join(plain).casefold()))


def snippet(words: str, sought: set[str]) -> str:
    """Some words around the first that was sought, what was sought between two marks."""
    every = list(_WORD.finditer(words))
    hits = [n for n, found in enumerate(every) if folded(found[0]) in sought]
    if not hits:
        return words[: AROUND * 12]
    first, last = max(0, hits[0] - AROUND), min(len(every), hits[0] + AROUND)
    start, end = every[first].start() if first else 0, every[last - 1].end() if last < len(every) else len(words)
    parts, position = [" … " if first else ""], start
    for n in (n for n in hits if first <= n < last):
        parts += [words[position : every[n].start()], f"\x02{every[n][0]}\x03"]
        position = every[n].end()
    return "".join(parts) + words[position:end] + (" … " if last < len(every) else "")


def overwrite_what_goes(_connection: Connection) -> None:
    """A server's pages are written anew by ``compact``."""


def compact(made: Engine) -> None:
    """Write the tables anew without what was deleted. What the server archived and backed up is its keeper's to see to."""
    with made.connect().execution_options(isolation_level="AUTOCOMMIT", compacting=True) as connection:
        for table in ("documents", "records", "events", "claims", "reviews", "stories", "search"):
            connection.exec_driver_sql(f"VACUUM FULL {table}")


def what_to_do(why: str) -> str:
    """What a user does about an error of the database."""
    if "lock timeout" in why:
        return "wait for the other programs to end"
    return "check the address, and that the server is up and lets you in"


def _begun(connection: Connection) -> None:
    """Writers one after another; readers in one state, without a lock."""
    options = connection.get_execution_options()
    if options.get("compacting"):
        return
    if options.get("writes", True):
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE}s'")
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('tellings ' || current_schema()))")
    else:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")


def _pieces(rows: Sequence[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """Rows, long ones cut; the pieces take numbers after the last, of which a record has enough."""
    fresh = max((row[0] for row in rows), default=0)
    for number, key, kind, speaker, words in rows:
        plain = words.replace("\x00", "\ufffd")
        yield number, key, kind, speaker, plain[:PIECE]
        for start in range(PIECE, len(plain), PIECE):
            fresh += 1
            yield fresh, key, kind, speaker, plain[start : start + PIECE]
