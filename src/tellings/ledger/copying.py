"""Copying a ledger, row by row and chain and all, also from one kind of database to the other: the digests stay the same."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, Table, func, insert, select

from tellings.errors import LedgerError
from tellings.ledger.chain import CHAINED, batched
from tellings.ledger.computed import COMPUTED
from tellings.ledger.reading import numbered, versions
from tellings.ledger.searching import index
from tellings.ledger.tables import APPENDED, chain


def copy(source: Connection, target: Connection, name: str, told: Callable[[str, int], None]) -> int:
    """Copy all rows into an empty ledger; how many of the chain. ``told`` hears each table and its number of rows.

    Raises LedgerError where the target holds something: that would be a merge.
    """
    if target.scalar(select(func.count()).select_from(chain)):
        raise LedgerError(name, "this ledger holds something", "copy into a new one; tellings merge-ledger joins two")
    for table in (*APPENDED, chain, *reversed(COMPUTED)):
        told(table.name, _copied(source, target, table))
    for version in versions(source):
        number, record = numbered(source, version)
        index(target, record, number)
    return target.scalar(select(func.count()).select_from(chain)) or 0


def _copied(source: Connection, target: Connection, table: Table) -> int:
    number = 0
    query = select(table).order_by(*table.primary_key).execution_options(yield_per=500)
    for some in batched(source.execute(query).mappings()):
        target.execute(insert(table), [dict(row) for row in some], execution_options={CHAINED: True})
        number += len(some)
    return number
