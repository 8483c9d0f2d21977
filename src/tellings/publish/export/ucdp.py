"""UCDP GED's 49 columns: an incident with a death a row; best is empty until a rule or a person sets it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from tellings.publish.export.codes import columns, country, prio_grid
from tellings.publish.export.incidents import figures
from tellings.publish.export.profile import day
from tellings.publish.export.sides import sides
from tellings.publish.export.view import Statement, View

NO_DEATH = "no death is told"
UNDATED = "no day is told"
_SIDES = {"state": "state", "police": "state", "military": "state", "armed_group": "armed"}
_CIVILIANS = frozenset({"civilians", "community", "person"})
_WHERE = {"site": 1, "city": 1, "admin2": 3, "admin1": 4, "country": 6}
_RULE = "ucdp-best-low-high"


def rows(view: View) -> Iterator[dict[str, Any]]:
    """The incident's row. Raises ValueError, with the reason, where UCDP has no place for it."""
    low, high = bounds(figures(view, "killed"))
    if not high and not low:
        raise ValueError(NO_DEATH)
    if view.day is None:
        raise ValueError(UNDATED)
    where, accounts = view.where, view.incident.accounts
    land = country(where.country)
    point = None if where.lat is None or where.lon is None else (where.lat, where.lon)
    one, other = _joined(view, "actor"), _joined(view, "recipient" if view.parties("recipient") else "target")
    best = view.best("killed")
    row = dict.fromkeys(column.name for column in columns("ucdp"))
    yield {
        **row,
        "id": view.incident.id,
        "relid": view.incident.id,
        "year": int(view.day[:4]),
        "code_status": view.incident.status,
        "type_of_violence": violence(view),
        "dyad_name": " - ".join(side or "unknown" for side in (one, other)) if one or other else None,
        "side_a": one,
        "side_b": other,
        "number_of_sources": sum(account.independent for account in accounts),
        "source_article": "; ".join(_article(view, n) for n in range(len(accounts))),
        "source_office": "; ".join(view.sources()),
        "source_date": "; ".join(filter(None, (day(a.document.published, view.profile) for a in accounts))) or None,
        "source_headline": _headlines(view),
        "source_original": "; ".join(dict.fromkeys(s.speaker for s in view.statements if s.speaker)) or None,
        "where_prec": _WHERE.get(where.precision or "", 7),
        "where_coordinates": where.name or where.admin1 or (land and land.name),
        "adm_1": where.admin1,
        "latitude": point[0] if point else None,
        "longitude": point[1] if point else None,
        "geom_wkt": f"POINT ({point[1]} {point[0]})" if point else None,
        "priogrid_gid": prio_grid(*point) if point else None,
        "country": land and land.name,
        "region": land and land.ucdp_region,
        "event_clarity": 1 if view.days[2] == "day" else 2,
        "date_prec": precision(view.days),
        "date_start": view.days[0] or view.day,
        "date_end": view.days[1] or view.day,
        "best": best.best if best and best.rule == _RULE else None,
        "high": high,
        "low": low,
    }


def _joined(view: View, role: str) -> str | None:
    return ", ".join(dict.fromkeys(side.name for side in sides(view, role, "ucdp"))) or None


def bounds(told: list[Statement]) -> tuple[int | None, int | None]:
    """The lowest and the highest number that somebody vouches for."""
    sure = [s for s in told if s.modality in {"actual", "hedged"} and not s.outdated]
    numbers = [n for s in sure for n in (s.low, s.high) if n is not None]
    return (min(numbers), max(numbers)) if numbers else (None, None)


def violence(view: View) -> int | None:
    """UCDP's type of violence, where the kinds of those involved settle it."""
    one = {_SIDES.get(party.kind) for _, party in view.parties("actor")}
    others = {party.kind for _, party in view.parties("recipient")}
    if len(one) != 1 or None in one or not others:
        return None
    if others <= _CIVILIANS:
        return 3
    sides = one | {_SIDES.get(kind) for kind in others}
    return {frozenset({"state", "armed"}): 1, frozenset({"armed"}): 2}.get(frozenset(side or "" for side in sides))


def precision(days: tuple[str | None, str | None, str]) -> int:
    """UCDP's date precision: 1 a day, 2 two to six days, 3 a week, 4 a month, 5 more."""
    first, last, said = days
    if said == "day":
        return 1
    if not first or not last:
        return 5
    length = (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days + 1
    return next((n for n, most in ((2, 6), (3, 7), (4, 31)) if length <= most), 5)


def _article(view: View, number: int) -> str:
    account = view.incident.accounts[number]
    page = account.document
    title = page.title if view.profile.internal else None
    return ", ".join(filter(None, (page.source or "unnamed", day(page.published, view.profile), title)))


def _headlines(view: View) -> str | None:
    if not view.profile.internal:
        return None
    return "; ".join(filter(None, (a.document.title for a in view.incident.accounts))) or None
