"""An incident in a notebook: every claim with its words, who says so and how surely."""

from __future__ import annotations

from html import escape
from typing import Any

from tellings.notebook.table import Table
from tellings.publish.export import incidents, native
from tellings.publish.export.report import report
from tellings.publish.export.view import View


class Incident:
    """One incident under a profile."""

    def __init__(self, view: View) -> None:
        self._view = view

    @property
    def id(self) -> str:
        """Its id in the ledger."""
        return self._view.incident.id

    @property
    def statements(self) -> Table:
        """Its claims, one a row."""
        return Table("statements", [one.row() for one in self._view.statements])

    def to_dict(self) -> dict[str, Any]:
        """All of it as JSON values, as ``tellings export jsonl`` writes it."""
        return next(native.rows(self._view))

    def to_html(self) -> str:
        """The page that ``tellings export report`` writes."""
        return report(self._view)

    def __repr__(self) -> str:
        row = next(incidents.rows(self._view))
        told = ((row["type"], row["modes"], row["first_day"], row["place"], row["toll"]), f"{row['accounts']} accounts")
        return f"<incident {self.id[:12]}: {', '.join(part for part in told[0] if part)}; {told[1]}>"

    def _repr_html_(self) -> str:
        page = escape(self.to_html(), quote=True)
        return f'<iframe sandbox srcdoc="{page}" title="Incident" style="width:100%;height:30rem;border:0"></iframe>'
