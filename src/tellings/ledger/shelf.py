"""The shelf: tellings in the ledger, the keys that they stand under, and the pairs that are likely one happening.

What a filing reads and writes here depends on the document's own keys and on so many neighbours under each: not on how
much the ledger holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from sqlalchemy import Connection, bindparam, delete, insert, or_, select, tuple_

from tellings.ledger.cached import story_row, tellings_of
from tellings.ledger.computed import blocks, pairs, stories
from tellings.ledger.reading import record_of_version
from tellings.ledger.tables import documents
from tellings.model import Record
from tellings.reconcile.block import WINDOW, Place, keys, place
from tellings.reconcile.compare import compare
from tellings.reconcile.matching import Scores, likely_pairs
from tellings.reconcile.telling import Telling

Key = tuple[str, str]
Pair = tuple[Key, Key]
_HERE = tuple_(blocks.c.place, blocks.c.version)
_BEFORE = (
    select(blocks.c.place, blocks.c.version)
    .where(blocks.c.key == bindparam("key"), tuple_(bindparam("place"), bindparam("version")) > _HERE)
    .order_by(blocks.c.place.desc(), blocks.c.version.desc())
    .limit(WINDOW)
)
_AFTER = (
    select(blocks.c.place, blocks.c.version)
    .where(blocks.c.key == bindparam("key"), tuple_(bindparam("place"), bindparam("version")) < _HERE)
    .order_by(blocks.c.place, blocks.c.version)
    .limit(WINDOW)
)
_STORIES = (
    select(stories, documents.c.id, documents.c.source, documents.c.published)
    .join(documents, documents.c.version == stories.c.version)
    .where(stories.c.version.in_(bindparam("versions", expanding=True)))
)
_AT_ONCE = 200  # documents that one query asks for


class Shelf:
    """The shelf of one transaction; what was loaded is kept until its end."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._told: dict[str, tuple[Telling, ...]] = {}
        self._records: dict[str, Record] = {}
        self._stands: dict[str, tuple[int, ...]] = {}
        self.scores = Scores()

    def told(self, version: str) -> tuple[Telling, ...]:
        """The tellings of a document; none where it has none."""
        if version not in self._told:
            self.load([version])
        return self._told[version]

    def load(self, versions: Iterable[str]) -> None:
        """Load the tellings of many documents: a query for each would take longer than to compare them."""
        wanted = iter([version for version in dict.fromkeys(versions) if version not in self._told])
        while some := list(islice(wanted, _AT_ONCE)):
            self._told.update(dict.fromkeys(some, ()))
            for row in self._connection.execute(_STORIES, {"versions": some}).mappings():
                self._told[row["version"]] = tellings_of(dict(row))

    def record(self, version: str) -> Record:
        """The record that speaks for a document."""
        if version not in self._records:
            self._records[version] = record_of_version(self._connection, version)
        return self._records[version]

    def put(self, told: Sequence[Telling], record: int) -> None:
        """Put the tellings of a document on the shelf, without comparing them."""
        if told:
            story = told[0].story
            self._told[story.version] = tuple(told)
            self._connection.execute(insert(stories), story_row(told, record))
            where, version = place(story)
            rows = [{"key": key, "place": where, "version": version} for key in keys(told)]
            if rows:
                self._connection.execute(insert(blocks), rows)

    def compare(self, version: str, *, later: bool = False) -> None:
        """Compare a document with its neighbours under each key; ``later``: only with those that stand after it."""
        told = self.told(version)
        if told:
            near: dict[str, None] = {}
            for key in keys(told):
                near.update(dict.fromkeys(self._near(key, place(told[0].story), later=later)))
            self.load(near)
            for other in near:
                self._judge(version, other)

    def parted(self, version: str) -> list[Pair]:
        """Forget the pairs of documents between which, under every key, the document now stands; what they were."""
        told, found = self.told(version), []
        for one, other in self._around(told) if told else ():
            known = self.pairs_between(one, other)
            if known and not self.are_near(one, other):
                self._forget(known)
                found += known
        return found

    def take(self, version: str) -> list[Pair]:
        """Take a document's tellings from the shelf; the pairs that they stood in, and those of documents that it kept apart."""
        told = self.told(version)
        if not told:
            return []
        known = [pair for pair, _ in self.pairs_of(version)]
        apart = list(self._around(told))
        for table in (blocks, stories):
            self._connection.execute(delete(table).where(table.c.version == version))
        self._forget(known)
        del self._told[version]
        self.scores = Scores()  # what it has of this document is of its tellings until now
        self._records.pop(version, None)
        self._stands.pop(version, None)
        for one, other in apart:
            if not self.pairs_between(one, other):
                known += self._judge(one, other)
        return known

    def pairs_of(self, version: str) -> Iterator[tuple[Pair, float]]:
        """The likely pairs in which a document's tellings stand, with their scores."""
        query = select(pairs).where(or_(pairs.c.left_version == version, pairs.c.right_version == version))
        yield from (((row[0:2], row[2:4]), row[4]) for row in map(tuple, self._connection.execute(query)))

    def pairs_between(self, one: str, other: str) -> list[Pair]:
        """The likely pairs between two documents."""
        sides = or_(
            (pairs.c.left_version == one) & (pairs.c.right_version == other),
            (pairs.c.left_version == other) & (pairs.c.right_version == one),
        )
        return [(row[0:2], row[2:4]) for row in map(tuple, self._connection.execute(select(pairs).where(sides)))]

    def _judge(self, version: str, other: str) -> list[Pair]:
        known = {one.key: one for one in (*self.told(version), *self.told(other))}
        likely = dict(likely_pairs(self.told(version), self.told(other), self.scores))
        rows = [_pair_row(known[a], known[b], value, self.scores) for (a, b), value in likely.items()]
        if rows:
            self._connection.execute(insert(pairs), rows)
        return list(likely)

    def _near(self, key: int, where: Place, *, later: bool) -> Iterator[str]:
        here = {"key": key, "place": where[0], "version": where[1]}
        yield from (row.version for row in self._connection.execute(_AFTER, here))
        if not later:
            yield from (row.version for row in self._connection.execute(_BEFORE, here))

    def _around(self, told: Sequence[Telling]) -> Iterator[tuple[str, str]]:
        """The pairs of documents that are neighbours under a key without this one between them, and not with it."""
        where = place(told[0].story)
        found: dict[tuple[str, str], None] = {}
        for key in keys(told):
            here = {"key": key, "place": where[0], "version": where[1]}
            before = [row.version for row in self._connection.execute(_BEFORE, here)]
            after = [row.version for row in self._connection.execute(_AFTER, here)]
            for n, one in enumerate(before):
                if WINDOW - 1 - n < len(after):
                    found[one, after[WINDOW - 1 - n]] = None
        yield from found

    def are_near(self, one: str, other: str) -> bool:
        """Whether two documents are neighbours under some key."""
        first, second = sorted(place(self.told(v)[0].story) for v in (one, other))
        shared = set(self._keys(one)) & set(self._keys(other))
        return any(second[1] in set(self._near(key, first, later=True)) for key in shared)

    def _keys(self, version: str) -> tuple[int, ...]:
        if version not in self._stands:
            self._stands[version] = keys(self.told(version))
        return self._stands[version]

    def _forget(self, known: Iterable[Pair]) -> None:
        for (left_version, left_event), (right_version, right_event) in known:
            self._connection.execute(
                delete(pairs).where(
                    pairs.c.left_version == left_version,
                    pairs.c.left_event == left_event,
                    pairs.c.right_version == right_version,
                    pairs.c.right_event == right_event,
                )
            )


def _pair_row(a: Telling, b: Telling, value: float, scores: Scores) -> dict[str, object]:
    levels = compare(a, b, scores.beside(a.story, b.story))
    return {
        "left_version": a.story.version,
        "left_event": a.event,
        "right_version": b.story.version,
        "right_event": b.event,
        "score": value,
        "levels": "; ".join(f"{field}: {level}" for field, level in levels.items()),
    }
