"""The ledger as the rest of the program uses it: open, add, list, show, judge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, Self

from msgspec.structs import replace
from sqlalchemy import Connection, Engine, Table, func, select

from tellings.errors import LedgerError
from tellings.ledger import backend, chain, deciding, history, people, queries
from tellings.ledger.checkpoint import Checkpoint, signed, taken
from tellings.ledger.computed import incidents
from tellings.ledger.copying import copy
from tellings.ledger.disclosing import Disclosure, disclose, disclosed
from tellings.ledger.filing import compute, file
from tellings.ledger.home import Home
from tellings.ledger.joining import Taken, take_over
from tellings.ledger.opening import in_our_words, open_engine
from tellings.ledger.purging import Doomed, doomed, purge, purged
from tellings.ledger.queries import Compared, Filter, Held, Listed
from tellings.ledger.rebuilding import rebuild
from tellings.ledger.recompute import recompute
from tellings.ledger.region import members
from tellings.ledger.rows import document_row
from tellings.ledger.searching import Found, search
from tellings.ledger.shelf import Shelf
from tellings.ledger.tables import claims, documents, events, records
from tellings.ledger.verifying import Verified, verify
from tellings.model import Document, Record, Rejection
from tellings.reconcile.nouns import Judgement
from tellings.reconcile.telling import Telling, version
from tellings.record import stopped, was_refused
from tellings.run.items import Coded

State = Literal["added", "coded again", "held", "refused"]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one input: filed, coded again by a newer coder, held already, or refused.

    ``incidents`` counts those that are new, ``joined`` those that were there and have one more account.
    """

    record: Record
    state: State
    incidents: int = 0
    joined: int = 0


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person decided in one go, and what that changed."""

    act: str
    judgements: tuple[Judgement, ...]
    changes: tuple[history.Change, ...]


class Ledger:
    """A ledger, in a file or on a server. Each document is one transaction: a process that is killed leaves whole documents."""

    def __init__(self, home: Home, engine: Engine, clock: Callable[[], str] = _now) -> None:
        self.home, self._engine, self.clock = home, engine, clock

    @classmethod
    def open(cls, place: Path | str | Home, *, create: bool = False, clock: Callable[[], str] = _now) -> Self:
        """The ledger in a file or at ``postgresql://…``, laid out first where ``create`` says so. Raises LedgerError."""
        home = Home(place)
        return cls(home, open_engine(home, create=create), clock)

    @property
    def path(self) -> Path:
        """The ledger's file. Raises LedgerError where it is on a server."""
        if self.home.file is None:
            raise LedgerError(str(self.home), "this ledger is no file", "copy it into one: tellings copy-ledger")
        return self.home.file

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._engine.dispose()

    def holds(self, document: Document, coder: str) -> bool:
        """Whether this version of the document is filed, as coded by this coder."""
        with self.reading() as connection:
            return _number(connection, version(document), coder) is not None

    def add(self, coded: Coded, coder: str) -> Added:
        """File one record with the bytes behind it; what is there already stays as it is."""
        return self.add_all([coded], coder)[0]

    def add_all(self, every: Iterable[Coded], coder: str) -> list[Added]:
        """File some records in one transaction: all of them, or none where it is broken off."""
        with self.writing() as connection:
            return [self._add(connection, coded, coder) for coded in every]

    def _add(self, connection: Connection, coded: Coded, coder: str) -> Added:
        record = coded.record
        if was_refused(record):
            return Added(record, "refused")
        key = version(record.document)
        if _number(connection, key, None if stopped(record) else coder) is not None:
            return Added(record, "held")  # a record that says that nothing was coded never stands before one that was
        known = connection.scalar(select(documents.c.version).where(documents.c.version == key)) is not None
        gone = None if known else purged(connection, key, record.document.sha256)
        if gone:
            return Added(replace(record, events=(), rejected=(*record.rejected, Rejection("purged", gone))), "refused")
        now = self.clock()
        if not known:
            chain.append(connection, documents, [{**document_row(record, coded.data), "added": now}])
        number = file(connection, key, record, coder, now)
        new, joined = compute(connection, key, record, number, now)
        return Added(record, "coded again" if known else "added", new, joined)

    def counts(self) -> dict[str, int]:
        """Rows of documents, records, events, claims and incidents."""
        with self.reading() as connection:
            tables: Sequence[Table] = (documents, records, events, claims, incidents)
            return {t.name: connection.scalar(select(func.count()).select_from(t)) or 0 for t in tables}

    def listed(self, wanted: Filter) -> list[Listed]:
        """The lines of the incidents that a filter lets through, by day and then by id."""
        with self.reading() as connection:
            return list(queries.listed(connection, wanted))

    def held(self, prefix: str) -> Held:
        """The one incident whose id begins with ``prefix``, in full. Raises InputError where that is not one."""
        with self.reading() as connection:
            return queries.held(connection, queries.resolve(connection, prefix))

    def telling(self, prefix: str) -> tuple[Telling, Record]:
        """The one event whose id begins so, as it is compared, and its record. Raises InputError where it is not one."""
        with self.reading() as connection:
            return queries.telling(connection, Shelf(connection), prefix)

    def pair(self, first: str, second: str) -> Compared:
        """Two tellings compared. Raises InputError where there is no such event."""
        with self.reading() as connection:
            return queries.pair(connection, first, second)

    def search(self, words: str, most: int) -> list[Found]:
        """Documents and quotes that have all the words, the likest first."""
        with self.reading() as connection:
            return search(connection, words, most)

    def short_ids(self, rows: Iterable[Listed] | None = None) -> int:
        """So many characters tell every incident, or those of some rows, from every other."""
        with self.reading() as connection:
            return queries.short_ids(connection, [row.id for row in rows] if rows is not None else None)

    def judgements(self) -> list[Judgement]:
        """What people judged, oldest first, with what they took back."""
        with self.reading() as connection:
            return deciding.acts(connection)

    def judge(self, verdict: people.Verdict, pair: tuple[str, str], judge: str, why: str) -> Decided:
        """That two events are the same happening, different ones, or that nobody can say. Raises InputError."""
        with self.reading() as connection:
            shelf = Shelf(connection)
            one, other = (queries.telling(connection, shelf, prefix)[0] for prefix in pair)
        return self.decide(people.decided(verdict, [(one, other)], self._person(judge, why)))

    def split(self, incident: str, events: Sequence[str], judge: str, why: str) -> Decided:
        """That some events of an incident are another happening than the rest. Raises InputError."""
        group = self._group(incident)
        return self.decide(people.parted(group, people.named(group, events), self._person(judge, why)))

    def merge(self, some: Sequence[str], judge: str, why: str) -> Decided:
        """That incidents are one happening. Raises InputError."""
        return self.decide(people.joined([self._group(one) for one in some], self._person(judge, why)))

    def undo(self, act: str | None, judge: str, why: str) -> Decided:
        """Take back an act, by the beginning of its id; without one, the last that stands. Raises InputError."""
        with self.reading() as connection:
            gone = deciding.standing_act(connection, act)
        return self.decide([people.taken_back(gone, self._person(judge, why))])

    def decide(self, every: Sequence[Judgement]) -> Decided:
        """Append what a person judged in one go; what that changed."""
        with self.writing() as connection:
            last = history.latest(connection)
            deciding.append(connection, every)
            shelf = Shelf(connection)
            start = deciding.keys_of(deciding.undone(connection, every), shelf.told)
            done = recompute(connection, shelf, start)
            cause = history.Cause(self.clock(), "judgement", every[0].act if every else None)
            history.told_changes(connection, done.before, done.after, cause)
            return Decided(every[0].act if every else "", tuple(every), tuple(history.since(connection, None, last)))

    def _group(self, prefix: str) -> list[Telling]:
        with self.reading() as connection:
            keys = set(members(connection, queries.resolve(connection, prefix)))
            shelf = Shelf(connection)
            return [one for version in sorted({v for v, _ in keys}) for one in shelf.told(version) if one.key in keys]

    def _person(self, judge: str, why: str) -> people.Person:
        return people.Person(judge, self.clock(), why)

    def changes(self, since: str | None = None) -> list[history.Change]:
        """The history from a day on, oldest first."""
        with self.reading() as connection:
            return history.since(connection, since)

    def take_over(self, other: Path | str | Home) -> Taken:
        """Take over what another ledger holds and this one does not. Raises LedgerError where the other is none."""
        with self.writing() as connection:
            return take_over(connection, Home(other), self.clock())

    def doomed(self, document: str) -> list[Doomed]:
        """What a purge of a document would remove, by its id, hash or version. Raises InputError where there is none."""
        with self.reading() as connection:
            return doomed(connection, document)

    def purge(self, document: str, purger: str, why: str) -> list[Doomed]:
        """Remove a document for good, down to the file; its hash and a tombstone stay. Raises InputError."""
        with self.writing() as connection:
            backend.of(connection).overwrite_what_goes(connection)
            every = doomed(connection, document)
            for one in every:
                purge(connection, one, purger, why, self.clock())
        backend.of(self._engine).compact(self._engine)
        return every

    def checkpoint(self, key: Path) -> Checkpoint:
        """How far the ledger has come, signed by the key in a file. Raises InputError, ResourceError."""
        with self.reading() as connection:
            return signed(taken(connection, self.clock()), key)

    def verify(self, checkpoint: Checkpoint | None = None) -> Verified:
        """Whether every row is what it was, by its chain of hashes and by a checkpoint kept elsewhere."""
        with self.reading() as connection:
            return verify(connection, checkpoint)

    def disclose(self, one: Disclosure) -> None:
        """Log that something left the ledger with names."""
        with self.writing() as connection:
            disclose(connection, one, self.clock())

    def disclosed(self) -> list[Disclosure]:
        """What left the ledger with names, oldest first."""
        with self.reading() as connection:
            return disclosed(connection)

    def copy_to(self, other: Path | str | Home, told: Callable[[str, int], None]) -> tuple[Verified, Verified]:
        """Copy all of it into a new ledger; both, verified. Raises LedgerError where the other holds something."""
        with type(self).open(other, create=True) as target, self.reading() as source:
            with target.writing() as connection:
                copy(source, connection, str(target.home), told)
            return verify(source), target.verify()

    def rebuild(self, told: Callable[[str, float], None] = lambda *_: None) -> int:
        """Compute all incidents anew from the records and judgements; how many there are.

        ``told`` hears what is going on, and the share that is done.
        """
        with self.writing() as connection:
            return rebuild(connection, self.clock(), told)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads."""
        with in_our_words(self.home), self._engine.connect() as connection:
            yield connection.execution_options(writes=False)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes."""
        with in_our_words(self.home), self._engine.begin() as connection:
            yield connection


def _number(connection: Connection, key: str, coder: str | None) -> int | None:
    """The number of a document's record, as coded by this coder; of its first, where none is named."""
    some = select(records.c.number).where(records.c.version == key).order_by(records.c.number).limit(1)
    return connection.scalar(some if coder is None else some.where(records.c.coder == coder))
