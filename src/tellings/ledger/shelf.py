"""The shelf: tellings in the ledger, the keys that they stand under, and the pairs that are likely one happening.

What a filing reads and writes here depends on the document's own keys and on so many neighbours under each: not on how
much the ledger holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam, delete, insert, select

from tellings.ledger.cached import story_row, tellings_of
from tellings.ledger.computed import blocks, pairs, stories
from tellings.ledger.neighbours import Beside, are_beside, beside
from tellings.ledger.reading import records_of_versions
from tellings.ledger.tables import documents
from tellings.model import Record
from tellings.reconcile.block import WINDOW, keys, place
from tellings.reconcile.compare import compare
from tellings.reconcile.matching import likely_pairs
from tellings.reconcile.scores import Scores
from tellings.reconcile.telling import Telling

Key = tuple[str, str]
Pair = tuple[Key, Key]
_STORIES = (
    select(stories, documents.c.id, documents.c.source, documents.c.published)
    .join(documents, documents.c.version == stories.c.version)
    .where(stories.c.version.in_(bindparam("versions", expanding=True)))
)
_PAIRS = select(pairs.c.left_version, pairs.c.left_event, pairs.c.right_version, pairs.c.right_event, pairs.c.score)
_SIDES = pairs.c.left_version, pairs.c.right_version
_ONES: BindParameter[Any] = bindparam("ones", expanding=True)
_OTHERS: BindParameter[Any] = bindparam("others", expanding=True)
_LEFT, _RIGHT = (_PAIRS.where(side.in_(_ONES)) for side in _SIDES)
_BETWEEN = [_PAIRS.where(one.in_(_ONES), other.in_(_OTHERS)) for one, other in (_SIDES, _SIDES[::-1])]
_THIS_PAIR = [column == bindparam(f"this_{column.name}") for column in pairs.primary_key]
AT_ONCE = 200  # documents that one query asks for


class Shelf:
    """The shelf of one transaction; what was loaded is kept until its end."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._told: dict[str, tuple[Telling, ...]] = {}
        self._records: dict[str, Record] = {}
        self._stands: dict[str, tuple[int, ...]] = {}
        self._near: dict[str, Mapping[int, Beside]] = {}
        self.scores = Scores()

    def told(self, version: str) -> tuple[Telling, ...]:
        """The tellings of a document; none where it has none."""
        if version not in self._told:
            self.load([version])
        return self._told[version]

    def load(self, versions: Iterable[str]) -> None:
        """Load the tellings of many documents: a query for each would take longer than to compare them."""
        wanted = iter([version for version in dict.fromkeys(versions) if version not in self._told])
        while some := list(islice(wanted, AT_ONCE)):
            self._told.update(dict.fromkeys(some, ()))
            for row in self._connection.execute(_STORIES, {"versions": some}).mappings():
                self._told[row["version"]] = tellings_of(dict(row))

    def record(self, version: str) -> Record:
        """The record that speaks for a document."""
        if version not in self._records:
            self.load_records([version])
        return self._records[version]

    def load_records(self, versions: Iterable[str]) -> None:
        """Load the records that speak for many documents."""
        wanted = [version for version in dict.fromkeys(versions) if version not in self._records]
        self._records.update(records_of_versions(self._connection, wanted))

    def put(self, told: Sequence[Telling], record: int) -> None:
        """Put the tellings of a document on the shelf, without comparing them."""
        if told:
            story = told[0].story
            row = story_row(told, record)
            self._connection.execute(insert(stories), row)
            beside = {"id": story.document, "source": story.source, "published": story.stamp}
            self._told[story.version] = tellings_of({**row, **beside})  # as they will be loaded for what comes next
            where, version = place(story)
            self._near.clear()
            rows = [{"key": key, "place": where, "version": version} for key in self._keys(version)]
            if rows:
                self._connection.execute(insert(blocks), rows)

    def compare(self, version: str, *, later: bool = False) -> None:
        """Compare a document with its neighbours under each key; ``later``: only with those that stand after it."""
        told = self.told(version)
        if told:
            near: dict[str, None] = {}
            for one in self._beside(version, later=later).values():
                near.update(dict.fromkeys((*one.after, *one.before)))
            self._judge((version, other) for other in near)

    def parted(self, version: str) -> list[Pair]:
        """Forget the pairs of documents between which, under every key, the document now stands; what they were."""
        around = list(self._around(version)) if self.told(version) else []
        known = self._between(around)
        self.load(one for pair in known for one in pair)
        found = [pair for both, some in known.items() if not self.are_near(*both) for pair in some]
        self._forget(found)
        return found

    def take(self, version: str) -> list[Pair]:
        """Take a document's tellings from the shelf; the pairs that they stood in, and those of documents that it kept apart."""
        told = self.told(version)
        if not told:
            return []
        known = [pair for pair, _ in self.pairs_of([version], [version])]
        apart = list(self._around(version))
        for table in (blocks, stories):
            self._connection.execute(delete(table).where(table.c.version == version))
        self._forget(known)
        del self._told[version]
        self.scores = Scores()  # what it has of this document is of its tellings until now
        self._near.clear()
        self._records.pop(version, None)
        self._stands.pop(version, None)
        between = self._between(apart)
        return known + self._judge(pair for pair in apart if pair not in between)

    def pairs_of(self, left: Iterable[str], right: Iterable[str]) -> Iterator[tuple[Pair, float]]:
        """The likely pairs with a telling of some documents on the left, and of some on the right, with their scores."""
        for query, versions in ((_LEFT, left), (_RIGHT, right)):
            wanted = iter(versions)
            while some := list(islice(wanted, AT_ONCE)):
                yield from self._pairs([query], {"ones": some})

    def _between(self, some: Sequence[tuple[str, str]]) -> dict[tuple[str, str], list[Pair]]:
        """The likely pairs between the documents of each of some pairs of documents that have any."""
        either = {both: pair for pair in some for both in (pair, pair[::-1])}
        found: dict[tuple[str, str], dict[Pair, None]] = {}
        ones, others = (list(dict.fromkeys(side)) for side in zip(*some, strict=True)) if some else ([], [])
        for start in range(0, len(ones), AT_ONCE):
            for pair, _ in self._pairs(_BETWEEN, {"ones": ones[start : start + AT_ONCE], "others": others}):
                both = either.get((pair[0][0], pair[1][0]))
                if both:
                    found.setdefault(both, {})[pair] = None
        return {pair: list(found[pair]) for pair in some if pair in found}

    def _pairs(
        self, queries: Iterable[Select[Any]], asked: Mapping[str, Sequence[str]]
    ) -> Iterator[tuple[Pair, float]]:
        for query in queries:
            for left, event, right, other, score in self._connection.execute(query, asked).all():
                yield ((left, event), (right, other)), score

    def _judge(self, some: Iterable[tuple[str, str]]) -> list[Pair]:
        """Compare pairs of documents, and keep those of their tellings that are likely one happening; these."""
        documents, rows, found = list(some), list[dict[str, object]](), list[Pair]()
        self.load(version for both in documents for version in both)
        for one, other in documents:
            known = {telling.key: telling for telling in (*self.told(one), *self.told(other))}
            for (a, b), value in likely_pairs(self.told(one), self.told(other), self.scores):
                rows.append(_pair_row(known[a], known[b], value, self.scores))
                found.append((a, b))
        if rows:
            self._connection.execute(insert(pairs), rows)
        return found

    def _beside(self, version: str, *, later: bool = False) -> Mapping[int, Beside]:
        """The neighbours of a document under each of its keys."""
        if later:
            return self._found(version, later=True)
        if version not in self._near:
            self._near[version] = self._found(version)
        return self._near[version]

    def _found(self, version: str, *, later: bool = False) -> Mapping[int, Beside]:
        where = place(self.told(version)[0].story)
        return beside(self._connection, self._keys(version), where, WINDOW, later=later)

    def _around(self, version: str) -> Iterator[tuple[str, str]]:
        """The pairs of documents that are neighbours under a key without this one between them, and not with it."""
        found: dict[tuple[str, str], None] = {}
        for key in self._beside(version).values():
            for n, one in enumerate(key.before):
                if WINDOW - 1 - n < len(key.after):
                    found[one, key.after[WINDOW - 1 - n]] = None
        yield from found

    def are_near(self, one: str, other: str) -> bool:
        """Whether two documents are neighbours under some key."""
        first, second = sorted(place(self.told(v)[0].story) for v in (one, other))
        shared = sorted(set(self._keys(one)) & set(self._keys(other)))
        return are_beside(self._connection, shared, first, second, WINDOW)

    def _keys(self, version: str) -> tuple[int, ...]:
        if version not in self._stands:
            self._stands[version] = keys(self.told(version))
        return self._stands[version]

    def _forget(self, known: Iterable[Pair]) -> None:
        names = [f"this_{column.name}" for column in pairs.primary_key]
        rows = [dict(zip(names, (*left, *right), strict=True)) for left, right in known]
        if rows:
            self._connection.execute(delete(pairs).where(*_THIS_PAIR), rows)


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
