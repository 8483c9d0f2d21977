"""A ledger as a notebook opens it: read only, under the public profile."""

from __future__ import annotations

from collections.abc import Iterator
from getpass import getuser
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tellings.ledger import Filter
from tellings.ledger import Ledger as Store
from tellings.ledger.disclosing import Disclosure
from tellings.notebook.shown import Incident
from tellings.notebook.table import Table
from tellings.publish.export import incidents, statements
from tellings.publish.export.profile import INTERNAL, PUBLIC
from tellings.publish.export.view import View


class Ledger:
    """A ledger that is read. Close it, or open it in a ``with``."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def open(cls, place: str | Path) -> Self:
        """The ledger in a file or at ``postgresql://…``. Raises LedgerError where there is none."""
        return cls(Store.open(place))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or the server."""
        self._store.__exit__()

    def incidents(  # noqa: PLR0913  # what a filter can say
        self,
        *,
        since: str | None = None,
        until: str | None = None,
        type: str | None = None,  # noqa: A002  # the field's own word
        place: str | None = None,
        several: bool = False,
        private: bool = False,
        internal: bool = False,
    ) -> Table:
        """Incidents, one a row, by day.

        ``since`` and ``until`` are ISO days; ``place`` a town, an area or an alpha-3 code; ``several``: only those that several
        documents tell of; ``private``: private violence too; ``internal``: names and exact places, which is logged.
        """
        wanted = Filter("all" if private else "public", type, since, until, place, several)
        return Table(
            "incidents", [row for view in self._views(wanted, internal=internal) for row in incidents.rows(view)]
        )

    def statements(  # noqa: PLR0913
        self,
        *,
        since: str | None = None,
        until: str | None = None,
        type: str | None = None,  # noqa: A002
        place: str | None = None,
        several: bool = False,
        private: bool = False,
        internal: bool = False,
    ) -> Table:
        """The claims of incidents, one a row, with evidence and speaker; filtered as incidents are."""
        wanted = Filter("all" if private else "public", type, since, until, place, several)
        return Table(
            "statements", [row for view in self._views(wanted, internal=internal) for row in statements.rows(view)]
        )

    def incident(self, id: str, *, best: str | None = None, internal: bool = False) -> Incident:  # noqa: A002
        """One incident, by how its id or an event's begins; ``best``: a rule that computes figures. Raises InputError."""
        held = self._store.held(id)
        if internal:
            self._log(1)
        return Incident(View(held, INTERNAL if internal else PUBLIC, best))

    def _views(self, wanted: Filter, *, internal: bool) -> Iterator[View]:
        rows = self._store.listed(wanted)
        if internal:
            self._log(len(rows))
        yield from (View(self._store.held(row.id), INTERNAL if internal else PUBLIC) for row in rows)

    def _log(self, number: int) -> None:
        self._store.disclose(Disclosure(getuser(), "notebook", INTERNAL.id, number, None))

    def __repr__(self) -> str:
        counts: dict[str, Any] = self._store.counts()
        return f"<ledger {self._store.home}: {counts['documents']:,} documents, {counts['incidents']:,} incidents>"
