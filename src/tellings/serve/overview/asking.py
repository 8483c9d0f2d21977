"""What an address asks for: a filter over incidents, written in its query, and back again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

from tellings.errors import InputError
from tellings.ontology.names import event_types
from tellings.reconcile.facts import FIELDS

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
ANY = "any"


class Box(NamedTuple):
    """A part of the map, in degrees; where ``west`` is greater than ``east`` it crosses the 180th meridian."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Asked:
    """Which incidents. Empty: no condition. ``differ`` is a field of which tellings differ, or *any*."""

    type: str = ""
    place: str = ""
    since: str = ""
    until: str = ""
    source: str = ""
    differ: str = ""
    reviewed: str = ""
    several: str = ""
    scope: str = ""
    box: str = ""
    q: str = ""

    def query(self, **other: str) -> str:
        """The query of an address that asks for this, with some conditions changed; empty conditions are left out."""
        changed = replace(self, **other)
        return urlencode({f.name: value for f in fields(changed) if (value := getattr(changed, f.name))})

    @property
    def corners(self) -> Box | None:
        """The part of the map that is asked for."""
        return Box(*map(float, self.box.split(","))) if self.box else None

    @property
    def days(self) -> tuple[int, int]:
        """The first and the last day as ordinals; 0 where there is none."""
        first, last = (date.fromisoformat(day).toordinal() if day else 0 for day in (self.since, self.until))
        return first, last

    @property
    def narrowed(self) -> int:
        """How many conditions there are."""
        return sum(bool(getattr(self, f.name)) for f in fields(self))


def asked(query: Mapping[str, str]) -> Asked:
    """The filter of a query. Raises InputError where a condition says nothing that can be."""
    given = {f.name: query.get(f.name, "").strip()[:200] for f in fields(Asked)}
    given["type"] = given["type"].upper()
    _one_of("type", given["type"], event_types())
    _one_of("differ", given["differ"], {ANY, *FIELDS})
    _one_of("reviewed", given["reviewed"], {"no", "yes"})
    _one_of("several", given["several"], {"yes"})
    _one_of("scope", given["scope"], {"all"})
    for name in ("since", "until"):
        _day(name, given[name])
    _box(given["box"])
    return Asked(**given)


def _one_of(name: str, value: str, allowed: object) -> None:
    if value and value not in allowed:  # type: ignore[operator]  # a set or a table
        raise InputError(f"{name}={value}", "there is no such value", "choose one of the list")


def _day(name: str, value: str) -> None:
    try:
        fits = not value or bool(_DAY.fullmatch(value) and date.fromisoformat(value))
    except ValueError:
        fits = False
    if not fits:
        raise InputError(f"{name}={value}", "this is not a day", "write it as 2031-05-01")


def _box(value: str) -> None:
    try:
        numbers = [float(part) for part in value.split(",")] if value else []
    except ValueError:
        numbers = [0.0]
    if numbers and (len(numbers) != 4 or not all(abs(n) <= 360 for n in numbers)):
        raise InputError(f"box={value}", "this is no part of the map", "draw it on the map")
