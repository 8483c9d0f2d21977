"""Neighbours: the documents that stand next to a place under some keys, by few queries however many keys there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Connection,
    Select,
    bindparam,
    func,
    literal_column,
    select,
    tuple_,
    union_all,
)

from tellings.ledger.computed import blocks
from tellings.reconcile.block import Place

AT_ONCE = 32  # keys that one query asks for: always the same words, so that the database prepares them once
_NO_KEY = -1  # what stands in for a key where there are fewer; keys are not negative
_HERE = tuple_(blocks.c.place, blocks.c.version)
_FROM, _TO = (tuple_(bindparam(f"{end}_place"), bindparam(f"{end}_version")) for end in ("from", "to"))


@dataclass(frozen=True, slots=True)
class Beside:
    """The versions next to a place under one key, on either side the nearest first."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def beside(
    connection: Connection, keys: Sequence[int], where: Place, window: int, *, later: bool = False
) -> Mapping[int, Beside]:
    """So many neighbours on either side of a place under each key; ``later``: only those that stand after it."""
    ends = {"from_place": where[0], "from_version": where[1]}
    after = _found(connection, _after(window), keys, ends)
    before = {} if later else _found(connection, _before(window), keys, ends)
    return {key: Beside(_versions(before.get(key, [])[::-1]), _versions(after.get(key, []))) for key in keys}


def are_beside(connection: Connection, keys: Sequence[int], first: Place, second: Place, window: int) -> bool:
    """Whether fewer than so many stand between two places under one of some keys, under which both stand."""
    if not keys:
        return False
    ends = {"from_place": first[0], "from_version": first[1], "to_place": second[0], "to_version": second[1]}
    fewest = (connection.scalar(_between(window), some) for some in _asked(keys, ends, keys[0]))
    return any(number < window for number in fewest if number is not None)


def _versions(places: Sequence[Place]) -> tuple[str, ...]:
    return tuple(version for _, version in places)


def _found(
    connection: Connection, query: CompoundSelect[Any], keys: Sequence[int], ends: Mapping[str, str]
) -> dict[int, list[Place]]:
    """The places that a query finds under each key, in their order."""
    found: dict[int, list[Place]] = {}
    for some in _asked(keys, ends, _NO_KEY):
        for number, place, version in connection.execute(query, some).all():
            found.setdefault(some[f"key_{number}"], []).append((place, version))
    return {key: sorted(places) for key, places in found.items()}


def _asked(keys: Sequence[int], ends: Mapping[str, str], filling: int) -> Iterator[dict[str, Any]]:
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        every = [*some, *[filling] * (AT_ONCE - len(some))]
        yield {**ends, **{f"key_{number}": key for number, key in enumerate(every)}}


@cache
def _before(window: int) -> CompoundSelect[Any]:
    order = (blocks.c.place.desc(), blocks.c.version.desc())
    return _each(select(blocks.c.place, blocks.c.version).where(_FROM > _HERE).order_by(*order).limit(window))


@cache
def _after(window: int) -> CompoundSelect[Any]:
    order = (blocks.c.place, blocks.c.version)
    return _each(select(blocks.c.place, blocks.c.version).where(_FROM < _HERE).order_by(*order).limit(window))


def _each(query: Select[Any]) -> CompoundSelect[Any]:
    """A query for each of the keys, each row with the number of its key."""
    parts = (query.where(blocks.c.key == bindparam(f"key_{n}")).subquery() for n in range(AT_ONCE))
    return union_all(*(select(literal_column(str(n)), *part.c) for n, part in enumerate(parts)))


@cache
def _between(window: int) -> Select[Any]:
    """The least number of what stands between two places, counted no further than asked."""
    query: Select[Any] = select(literal_column("1")).where(_FROM < _HERE, _TO > _HERE).limit(window)
    parts = (query.where(blocks.c.key == bindparam(f"key_{n}")).subquery() for n in range(AT_ONCE))
    counts = union_all(*(select(func.count().label("number")).select_from(part) for part in parts)).subquery()
    return select(func.min(counts.c.number))
