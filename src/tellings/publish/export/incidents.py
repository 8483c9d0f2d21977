"""Incidents as a flat table, one a row: what maps and spreadsheets show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tellings.publish.export.view import PARTIES, Statement, View

TOLLS = ("killed", "injured", "casualties", "hospitalised", "arrested", "missing", "abducted", "displaced")


def rows(view: View) -> Iterator[dict[str, Any]]:
    """The incident's row."""
    incident, where = view.incident, view.where
    recipients = [name for field in PARTIES[1:] for name, _ in view.parties(field)]
    yield {
        "id": incident.id,
        "type": incident.type,
        "modes": "; ".join(incident.modes),
        "status": incident.status,
        "first_day": view.days[0],
        "last_day": view.days[1],
        "precision": view.days[2],
        "place": where.name,
        "place_precision": where.precision,
        "admin1": where.admin1,
        "country": where.country,
        "disputed": where.disputed,
        "latitude": where.lat,
        "longitude": where.lon,
        "actors": names(view, "actor"),
        "recipients": "; ".join(dict.fromkeys(recipients)) or None,
        "toll": toll(view),
        "accounts": len(incident.accounts),
        "independent": sum(account.independent for account in incident.accounts),
        "sources": "; ".join(view.sources()),
    }


def names(view: View, field: str) -> str | None:
    """Who is told of in a role, in one text."""
    return "; ".join(name for name, _ in view.parties(field)) or None


def toll(view: View) -> str | None:
    """Every figure that is told, rival ones beside each other."""
    told = ((field, " / ".join(dict.fromkeys(s.value for s in figures(view, field)))) for field in TOLLS)
    return "; ".join(f"{field} {values}" for field, values in told if values) or None


def figures(view: View, field: str) -> list[Statement]:
    """The claims about a figure that count the whole."""
    return [one for one in view.statements if one.field == field and not one.is_part]
