"""The native form: an incident a line of JSON with every account, fact and claim, under the names of docs/record.md.

Nothing is left out but what the profile hides; a file read back gives the same values. The Parquet form has the same
values in typed, nested columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tellings.publish.export.profile import address, day
from tellings.publish.export.view import Statement, View
from tellings.record.write import time_json

Json = dict[str, Any]


def rows(view: View) -> Iterator[Json]:
    """The incident's line."""
    incident, profile = view.incident, view.profile
    shown = view.shown
    time = incident.time and time_json(incident.time.thing)
    places = dict.fromkeys(shown[told.version].where(told.thing) for told in incident.places)
    yield {
        "id": incident.id,
        "type": incident.type,
        "modes": list(incident.modes),
        "time": time and {name: time[name] for name in ("start", "end", "precision", "basis")},
        "places": [
            {
                "name": place.name, "precision": place.precision, "geonames_id": place.geonames_id, "lat": place.lat,
                "lon": place.lon, "country": place.country, "admin1": place.admin1, "disputed": place.disputed,
            }
            for place in places
        ],
        "status": incident.status,
        "scope": incident.scope,
        "accounts": [
            {
                "document": account.version,
                "document_id": shown[account.version].document(),
                "sha256": account.document.sha256 or None,
                "source": account.document.source,
                "published": day(account.document.published, profile),
                "url": address(account.document, profile),
                "event_ids": list(account.event_ids),
                "independent": account.independent,
                "copied_from": copied_from(view, account.copied_from),
            }
            for account in incident.accounts
        ],
        "statements": [statement_json(one) for one in view.statements],
        "links": [
            {"to": link.to, "kind": link.kind, "words": shown[link.version].words(link.span), "document": link.version}
            for link in incident.links
        ],
    }  # fmt: skip


def statement_json(one: Statement) -> Json:
    """A claim without what the line says already."""
    return {name: value for name, value in one.row().items() if name != "incident"}


def copied_from(view: View, document_id: str | None) -> str | None:
    """The ledger's id of the document that an account repeats."""
    known = {account.document.id: account.version for account in view.incident.accounts}
    return known.get(document_id) if document_id else None
