"""ACLED's 31 columns (the layout since 20 March 2023): an incident a row, one conservative toll, disputes in the notes.

Actor order implies no direction there (ACLED's codebook); here actor1 is who acts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from tellings.publish.export.codes import codes, columns, country
from tellings.publish.export.incidents import TOLLS, figures
from tellings.publish.export.sides import Side, sides
from tellings.publish.export.view import View
from tellings.reconcile.best import best

RULE = "acled-conservative"
WITHOUT = "has no type of ACLED's"
UNDATED = "no day is told"
CIVILIANS = frozenset({"civilians", "community", "person"})


def rows(view: View) -> Iterator[dict[str, Any]]:
    """The incident's row. Raises ValueError, with the reason, where ACLED has no place for it."""
    named, where = view.acled(), view.where
    if named is None:
        raise ValueError(WITHOUT)
    if view.day is None:
        raise ValueError(UNDATED)
    kind, sub = named
    land = country(where.country)
    to = "recipient" if view.parties("recipient") else "target"
    victims = view.parties(to)
    first, second = sides(view, "actor", "acled", kind), sides(view, to, "acled", kind)
    inter1, inter2 = label(first, kind), label(second, kind)
    row = dict.fromkeys(column.name for column in columns("acled"))
    disorder = codes()["disorder"]
    yield {
        **row,
        "event_id_cnty": view.incident.id,
        "event_date": view.day,
        "year": int(view.day[:4]),
        "time_precision": precision(view.days),
        "disorder_type": disorder.get(sub) or disorder.get(kind),
        "event_type": kind,
        "sub_event_type": sub,
        "actor1": first[0].name if first else None,
        "assoc_actor_1": further(first),
        "inter1": inter1,
        "actor2": second[0].name if second else None,
        "assoc_actor_2": further(second),
        "inter2": inter2,
        "interaction": f"{inter1}-{inter2}" if inter1 and inter2 else None,
        "civilian_targeting": "Civilian targeting" if any(p.kind in CIVILIANS for _, p in victims) else None,
        "iso": land and land.numeric,
        "region": land and land.acled_region,
        "country": land and land.name,
        "admin1": where.admin1,
        "location": where.name,
        "latitude": where.lat,
        "longitude": where.lon,
        "geo_precision": where.precision and {"site": 1, "city": 1, "admin2": 2}.get(where.precision, 3),
        "source": "; ".join(view.sources()),
        "notes": notes(view),
        "fatalities": next((one.best for one in best(view.incident, RULE) if one.kind == "killed"), None),
        "tags": view.incident.status,
    }


def further(some: list[Side]) -> str | None:
    """Who else is in a role, each name once."""
    others = dict.fromkeys(side.name for side in some if side.name != some[0].name)
    return "; ".join(others) or None


def label(some: list[Side], kind: str) -> str | None:
    """ACLED's label of the first of those in a role, by what it is; None where that does not settle it."""
    if not some:
        return None
    labels: Mapping[str, str] = codes()["inter_of_crowd"] if some[0].kind == "crowd" else codes()["inter"]
    return labels.get(kind if some[0].kind == "crowd" else some[0].kind)


def precision(days: tuple[str | None, str | None, str]) -> int:
    """ACLED's time precision: 1 the day, 2 within a week, 3 a month or more."""
    first, last, said = days
    if said == "day":
        return 1
    return 2 if first and last and (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days < 7 else 3


def notes(view: View) -> str:
    """Which documents tell of it, and every figure with who gives it."""
    told = [f"{a.document.source or 'unnamed'}" + (f" ({a.document.published[:10]})" if a.document.published else "")
            for a in view.incident.accounts]  # fmt: skip
    parts = [f"Told by {'; '.join(told)}."]
    for field in TOLLS:
        said = [
            f"{s.value} ({', '.join(filter(None, (s.speaker, s.source or 'unnamed')))})" for s in figures(view, field)
        ]
        if said:
            disputed = any(s.verdict == "differ" for s in figures(view, field))
            parts.append(f"{field.capitalize()}{', disputed' if disputed else ''}: {' / '.join(dict.fromkeys(said))}.")
    return " ".join(parts)
