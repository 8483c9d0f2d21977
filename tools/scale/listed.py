"""``python -m tools.scale.listed LEDGER NUMBER``: invented incidents in any number, as lists, timeline and map read them.

Only the computed tables are filled, for a few real documents: filing that many takes hours, and what a list costs depends on
these tables alone. Such a ledger is for measuring; its incidents cannot be opened.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import insert, select

from tellings.digest import digest
from tellings.ledger import Ledger
from tellings.ledger.computed import incident_events, incident_places, incidents
from tellings.ledger.tables import documents as filed
from tellings.run.items import Coded
from tools.scale.invented import TYPES, documents

TOWNS, PORTION = 4_000, 5_000
FIRST = date(2025, 1, 1)
DIFFER = ("", "", "killed", "actor", "killed actor", "place")


def fill(ledger: Ledger, number: int) -> None:
    """Fill the tables of lists with so many incidents more."""
    ledger.add_all([Coded(b"", record) for record in documents(40)], "invented")
    with ledger.writing() as connection:
        versions = list(connection.scalars(select(filed.c.version)))
        for start in range(0, number, PORTION):
            some = range(start, min(start + PORTION, number))
            connection.execute(insert(incidents), [_incident(n) for n in some])
            connection.execute(insert(incident_places), [_place(n) for n in some])
            connection.execute(insert(incident_events), [row for n in some for row in _events(n, versions)])


def _incident(number: int) -> dict[str, Any]:
    own = Random(number)  # noqa: S311  (invented, not secret)
    day = (FIRST + timedelta(days=int(2200 * own.random() ** 0.6))).isoformat()
    killed = own.randint(0, 40) if own.random() < 0.4 else None
    town = own.randrange(TOWNS)
    return {
        "id": _id(number), "type": own.choice(TYPES), "modes": "firearms", "scope": "public",
        "status": "reviewed" if own.random() < 0.2 else "machine", "first_day": day, "last_day": day, "day": day,
        "place": f"Town{town}", "country": f"Q{chr(65 + town % 26)}A", "actors": "the fighters of the coast",
        "recipients": f"{killed or 'some'} dockers", "toll": f"killed {killed}" if killed else "", "accounts": 2,
        "independent": 2, "sources": "Outlet 1, Outlet 2", "differ": own.choice(DIFFER), "killed_low": killed,
        "killed_high": killed and killed + own.randint(0, 4),
    }  # fmt: skip


def _place(number: int) -> dict[str, Any]:
    town = _incident(number)["place"].removeprefix("Town")
    where = Random(int(town))  # noqa: S311
    return {
        "incident": _id(number), "number": 0, "name": f"Town{town}", "folded": f"town{town}",
        "admin1": f"Area{int(town) % 300}", "country": f"Q{chr(65 + int(town) % 26)}A",
        "lat": round(where.uniform(-45, 60), 4), "lon": round(where.uniform(-120, 140), 4),
        "precision": where.choice(("site", "city", "city", "city", "admin2", "admin1")), "disputed": False,
    }  # fmt: skip


def _events(number: int, versions: list[str]) -> list[dict[str, str]]:
    return [
        {"version": versions[(number + n) % len(versions)], "event": f"{_id(number)}{n}", "incident": _id(number)}
        for n in range(2)
    ]


def _id(number: int) -> str:
    return digest("listed", number)


if __name__ == "__main__":
    with Ledger.open(Path(sys.argv[1]), create=True) as opened:
        fill(opened, int(sys.argv[2]))
