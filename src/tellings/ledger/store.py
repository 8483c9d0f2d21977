"""The ledger as the rest of the program uses it: open, add, list, show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, Self

from sqlalchemy import Connection, Engine, Table, delete, func, insert, select

from tellings.ledger import queries
from tellings.ledger.opening import in_our_words, open_engine
from tellings.ledger.queries import Filter, Held, Listed
from tellings.ledger.rows import (
    claim_row,
    document_row,
    event_row,
    incident_row,
    place_rows,
    record_body,
    record_of,
    version,
)
from tellings.ledger.tables import (
    COMPUTED,
    claims,
    documents,
    events,
    incident_events,
    incident_places,
    incidents,
    records,
)
from tellings.model import Document, Record
from tellings.reconcile.claims import claims as claims_of
from tellings.reconcile.incidents import incidents as reconciled
from tellings.record import was_refused
from tellings.run.items import Coded

State = Literal["added", "coded again", "held", "refused"]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one input: filed, coded again by a newer coder, held already, or refused."""

    record: Record
    state: State
    incidents: int = 0


class Ledger:
    """A ledger in a file. Each document is one transaction: a process that is killed leaves whole documents."""

    def __init__(self, path: Path, engine: Engine, clock: Callable[[], str] = _now) -> None:
        self.path, self._engine, self._clock = path, engine, clock

    @classmethod
    def open(cls, path: Path, *, create: bool = False, clock: Callable[[], str] = _now) -> Self:
        """The ledger at ``path``, laid out first where ``create`` says so. Raises LedgerError."""
        return cls(path, open_engine(path, create=create), clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._engine.dispose()

    def holds(self, document: Document, coder: str) -> bool:
        """Whether this version of the document is filed, as coded by this coder."""
        with self._reading() as connection:
            return _number(connection, version(document), coder) is not None

    def add(self, coded: Coded, coder: str) -> Added:
        """File one record with the bytes behind it; what is there already stays as it is."""
        record = coded.record
        if was_refused(record):
            return Added(record, "refused")
        with in_our_words(self.path), self._engine.begin() as connection:
            key = version(record.document)
            if _number(connection, key, coder) is not None:
                return Added(record, "held")
            known = connection.scalar(select(documents.c.version).where(documents.c.version == key)) is not None
            if not known:
                connection.execute(insert(documents), {**document_row(record, coded.data), "added": self._clock()})
            found = self._file(connection, key, record, coder)
        return Added(record, "coded again" if known else "added", found)

    def counts(self) -> dict[str, int]:
        """Rows of documents, records, events, claims and incidents."""
        with self._reading() as connection:
            tables = (documents, records, events, claims, incidents)
            return {t.name: connection.scalar(select(func.count()).select_from(t)) or 0 for t in tables}

    def listed(self, wanted: Filter) -> list[Listed]:
        """The lines of the incidents that a filter lets through, by day and then by id."""
        with self._reading() as connection:
            return list(queries.listed(connection, wanted))

    def held(self, prefix: str) -> Held:
        """The one incident whose id begins with ``prefix``, in full. Raises InputError where that is not one."""
        with self._reading() as connection:
            return queries.held(connection, queries.resolve(connection, prefix))

    def short_ids(self) -> int:
        """So many characters of an id tell every incident from every other."""
        with self._reading() as connection:
            return queries.short_ids(connection)

    def rebuild(self) -> int:
        """Compute all incidents anew from the records; how many there are."""
        with in_our_words(self.path), self._engine.begin() as connection:
            for table in COMPUTED:
                connection.execute(delete(table))
            latest = select(func.max(records.c.number)).group_by(records.c.version).order_by(func.max(records.c.number))
            joined = records.join(documents, documents.c.version == records.c.version)
            numbers = connection.scalars(latest).all()
            return sum(
                _compute(connection, number, record_of(dict(row)))
                for number in numbers
                for row in connection.execute(
                    select(documents, records.c.body).select_from(joined).where(records.c.number == number)
                ).mappings()
            )

    def _file(self, connection: Connection, key: str, record: Record, coder: str) -> int:
        row = {"version": key, "coder": coder, "body": record_body(record), "added": self._clock()}
        number = connection.execute(insert(records).returning(records.c.number), row).scalar_one()
        _insert(connection, events, [event_row(number, event) for event in record.events])
        _insert(connection, claims, [claim_row(number, claim) for claim in claims_of(record)])
        _forget(connection, key)
        return _compute(connection, number, record)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with in_our_words(self.path), self._engine.connect() as connection:
            yield connection.execution_options(writes=False)


def _number(connection: Connection, key: str, coder: str) -> int | None:
    return connection.scalar(select(records.c.number).where(records.c.version == key, records.c.coder == coder))


def _forget(connection: Connection, key: str) -> None:
    """What an older record of a document made of it is history: the newest record speaks for the document."""
    numbers = select(records.c.number).where(records.c.version == key)
    gone = list(connection.scalars(select(incident_events.c.incident).where(incident_events.c.record.in_(numbers))))
    connection.execute(delete(incident_places).where(incident_places.c.incident.in_(gone)))
    connection.execute(delete(incident_events).where(incident_events.c.incident.in_(gone)))
    connection.execute(delete(incidents).where(incidents.c.id.in_(gone)))


def _compute(connection: Connection, number: int, record: Record) -> int:
    found = reconciled([record])
    _insert(connection, incidents, [incident_row(incident) for incident in found])
    _insert(connection, incident_places, [row for incident in found for row in place_rows(incident)])
    told = [{"incident": i.id, "record": number, "event": e} for i in found for a in i.accounts for e in a.event_ids]
    _insert(connection, incident_events, told)
    return len(found)


def _insert(connection: Connection, table: Table, rows: Iterable[dict[str, object]]) -> None:
    every = list(rows)
    if every:
        connection.execute(insert(table), every)
