"""Verifying: every row is what it was when it was appended, none is missing, none was put in; the first that is not is named."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, func, select
from sqlalchemy.exc import DBAPIError

from tellings.ledger.chain import START, Entry, batched, digest_of, key_of, raw
from tellings.ledger.checkpoint import Checkpoint
from tellings.ledger.tables import APPENDED, chain, claims, documents, events, records, reviews, tombstones

TABLES = {table.name: table for table in APPENDED}


@dataclass(frozen=True, slots=True)
class Fault:
    """The first row that is not what it was: its place in the chain where it has one, its table and key, and what is wrong.

    ``last`` is the end of the stretch of the chain in which it lies, where a checkpoint tells no nearer.
    """

    what: str
    number: int | None = None
    kind: str | None = None
    key: str | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Verified:
    """What verifying found: how many rows, the last link, what was purged, how many rows are newer than the checkpoint."""

    rows: int
    root: str
    purged: tuple[str, ...]
    since: int | None
    fault: Fault | None


@dataclass(slots=True)
class _Walk:
    """How far the chain was walked."""

    number: int = 0
    link: str = START
    seen: dict[str, int] = field(default_factory=dict)


class _Gone:
    """What tombstones say is gone: the keys of rows that may be missing.

    Where a tombstone itself is not what it was, any row may be missing: the tombstone is the one to name.
    """

    def __init__(self, connection: Connection) -> None:
        said = select(chain.c.key, chain.c.digest).where(chain.c.kind == tombstones.name)
        known = {(row.key, row.digest) for row in connection.execute(said)}
        self.versions: tuple[str, ...] = ()
        self._keys: set[tuple[str, str]] = set()
        self._records: set[int] = set()
        rows = _tombstones(connection)
        for row in rows:
            if (key_of(tombstones, row), digest_of(tombstones, row)) in known:
                self._add(row)
        self._doubtful = not len(self.versions) == len(known) == len(rows)

    def _add(self, row: Mapping[str, Any]) -> None:
        self.versions += (row["version"],)
        numbers = json.loads(row["records"])
        self._records.update(numbers)
        self._keys.add((documents.name, _key(row["version"])))
        self._keys.update((records.name, _key(number)) for number in numbers)
        self._keys.update((reviews.name, _key(review)) for review in json.loads(row["reviews"]))

    def has(self, kind: str, key: str) -> bool:
        """Whether a row may be missing."""
        if (kind, key) in self._keys or (self._doubtful and kind != tombstones.name):
            return True
        return kind in {events.name, claims.name} and json.loads(key)[0] in self._records


def _tombstones(connection: Connection) -> Sequence[Mapping[str, Any]]:
    """The tombstones, or none where the database cannot read them."""
    try:
        return [dict(row) for row in connection.execute(select(tombstones).order_by(tombstones.c.version)).mappings()]
    except (DBAPIError, ValueError, TypeError):
        return []


def verify(connection: Connection, checkpoint: Checkpoint | None = None) -> Verified:
    """Walk the chain beside the rows. With a checkpoint, what was made anew with all its links is found too."""
    gone, walk = _Gone(connection), _Walk()
    fault = _first(connection, walk, gone, checkpoint) or _put_in(connection, walk.seen)
    since = None if checkpoint is None else max(0, walk.number - checkpoint.rows)
    return Verified(walk.number, walk.link, gone.versions, since, fault)


def _first(connection: Connection, walk: _Walk, gone: _Gone, checkpoint: Checkpoint | None) -> Fault | None:
    """The first fault along the chain."""
    sure = 0
    query = select(chain).order_by(chain.c.number).execution_options(yield_per=1000)
    for some in batched(Entry(*row) for row in connection.execute(query)):
        rows = _rows(connection, some)
        for entry in some:
            fault = _of_entry(entry, walk) or _of_row(entry, rows, gone)
            if fault:
                return fault
            walk.number, walk.link = entry.number, entry.link
            here = (entry.kind, entry.key) in rows
            walk.seen[entry.kind] = walk.seen.get(entry.kind, 0) + here
            said = checkpoint.at(entry.number) if checkpoint else None
            if said is not None and not entry.link.startswith(said):
                return _since(entry, sure)
            sure = entry.number if said else sure
    if checkpoint and walk.number < checkpoint.rows:
        return Fault("cut off: the checkpoint has more rows", walk.number + 1, last=checkpoint.rows)
    return None


def _since(entry: Entry, sure: int) -> Fault:
    """Made anew with all its links: by the last sure link the stretch is known, or the row itself where that is one row."""
    what = "changed, and the chain made anew: the checkpoint has another link"
    if sure == entry.number - 1:
        return Fault(what, entry.number, entry.kind, entry.key)
    return Fault(what, sure + 1, last=entry.number)


def _of_entry(entry: Entry, walk: _Walk) -> Fault | None:
    if entry.number != walk.number + 1:
        return Fault("missing from the chain", walk.number + 1)
    if not all(isinstance(part, str) for part in (entry.kind, entry.key, entry.digest, entry.link)):
        return Fault("its entry in the chain was changed", entry.number)
    if not entry.follows(walk.link) or entry.kind not in TABLES:
        return Fault("its entry in the chain was changed", entry.number, entry.kind, entry.key)
    return None


def _of_row(entry: Entry, rows: Mapping[tuple[str, str], str], gone: _Gone) -> Fault | None:
    found = rows.get((entry.kind, entry.key))
    if found == entry.digest or (found is None and gone.has(entry.kind, entry.key)):
        return None
    what = "deleted" if found is None else "edited"
    return Fault(what, entry.number, entry.kind, entry.key)


def _rows(connection: Connection, some: Sequence[Entry]) -> dict[tuple[str, str], str]:
    """The digests of the rows that some entries are of, by table and key."""
    found: dict[tuple[str, str], str] = {}
    for name in dict.fromkeys(entry.kind for entry in some):
        if name in TABLES:
            firsts = {_first_part(entry.key) for entry in some if entry.kind == name} - {None}
            found.update(_digests(connection, TABLES[name], sorted(firsts, key=repr)))
    return found


def _digests(connection: Connection, table: Table, firsts: Sequence[Any]) -> Iterator[tuple[tuple[str, str], str]]:
    """The rows whose key begins with one of these. What the database cannot even read has no digest that fits."""
    column = next(iter(table.primary_key))
    query, keys = select(*raw(table)), select(*table.primary_key).where(column.in_(firsts))
    try:
        rows = connection.execute(query.where(column.in_(firsts))).mappings().all()
    except DBAPIError:
        for key in connection.execute(keys).mappings().all():
            yield (table.name, key_of(table, dict(key))), _alone(connection, table, query, dict(key))
    else:
        yield from (((table.name, key_of(table, dict(row))), digest_of(table, dict(row))) for row in rows)


def _alone(connection: Connection, table: Table, query: Select[Any], key: Mapping[str, Any]) -> str:
    """The digest of one row, or what no digest is."""
    same = [column == key[column.name] for column in table.primary_key]
    try:
        return digest_of(table, dict(connection.execute(query.where(*same)).mappings().one()))
    except DBAPIError:
        return "unreadable"


def _put_in(connection: Connection, seen: Mapping[str, int]) -> Fault | None:
    """The first row that the chain does not have, where a table has more rows than the chain."""
    for table in APPENDED:
        if (connection.scalar(select(func.count()).select_from(table)) or 0) != seen.get(table.name, 0):
            known = set(connection.scalars(select(chain.c.key).where(chain.c.kind == table.name)))
            query = select(*table.primary_key).order_by(*table.primary_key).execution_options(yield_per=1000)
            for key in _keys(table, connection.execute(query)):
                if key not in known:
                    return Fault("put in: the chain does not have it", None, table.name, key)
            return Fault("there more than once", None, table.name)
    return None


def _keys(table: Table, rows: Iterable[Row[Any]]) -> Iterator[str]:
    for row in rows:
        try:
            yield key_of(table, row._asdict())
        except TypeError:  # a key of a kind that JSON has not
            yield repr(tuple(row))


def _first_part(key: str) -> Any:  # noqa: ANN401  # a number or a text
    try:
        return json.loads(key)[0]
    except (ValueError, TypeError, IndexError, KeyError):
        return None


def _key(value: object) -> str:
    return json.dumps([value], separators=(",", ":"))
