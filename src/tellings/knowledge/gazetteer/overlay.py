"""The part of the gazetteer written by hand: countries, regions and seas, more names of what GeoNames has, disputes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from tellings.errors import KnowledgeError
from tellings.knowledge.gazetteer.data import own_rows, rows, text
from tellings.model import Precision
from tellings.tables import read_yaml

Point = tuple[float, float]

_LEVELS: dict[str, Precision] = {level: level for level in get_args(Precision)}


@dataclass(frozen=True, slots=True)
class Country:
    """A row of ``countries.csv``: how English calls a country and where its middle is (degrees north, east)."""

    code: str
    name: str
    lat: float
    lon: float
    others: tuple[str, ...]
    adjectives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """A row of ``regions.csv``: a place that the packages lack. ``size`` stands for a population: how known it is."""

    name: str
    level: Precision
    lat: float
    lon: float
    size: int
    country: str | None
    geonames_id: int | None
    others: tuple[str, ...]
    adjectives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A place that states disagree about: countries, GeoNames codes of areas, or an outline (latitude, longitude)."""

    name: str
    countries: frozenset[str]
    areas: frozenset[str]
    outline: tuple[Point, ...]
    south: float
    north: float

    def covers(self, country: str | None, codes: frozenset[str]) -> bool:
        """Whether this row names the country or one of the areas of a place."""
        return country in self.countries or bool(codes & self.areas)

    def surrounds(self, lat: float, lon: float) -> bool:
        """Whether a point lies within the outline."""
        return self.south <= lat <= self.north and _inside(self.outline, lat, lon)


def countries() -> Iterator[Country]:
    """The rows of ``countries.csv``."""
    for row in rows("countries.csv"):
        where = float(row["lat"]), float(row["lon"])
        yield Country(row["code"], row["name"], *where, _list(row["more_names"]), _list(row["adjectives"]))


def regions() -> Iterator[Region]:
    """The rows of ``regions.csv``, the user's after ours. Raises KnowledgeError for a row that is not well formed."""
    return map(_region, rows("regions.csv"))


def own_regions() -> Iterator[Region]:
    """The user's own places."""
    return map(_region, own_rows("regions.csv"))


def _region(row: dict[str, str]) -> Region:
    level = _LEVELS.get(row["level"])
    if level is None:
        raise KnowledgeError(
            "regions.csv", f"{row['name']} has the level {row['level']!r}", f"one of {', '.join(_LEVELS)}"
        )
    try:
        return Region(
            row["name"], level, float(row["lat"]), float(row["lon"]), int(row["size"]), row["country"] or None,
            int(row["geonames"]) if row["geonames"] else None, _list(row["more_names"]), _list(row["adjectives"]),
        )  # fmt: skip
    except ValueError as error:
        raise KnowledgeError(
            "regions.csv", f"{row['name']}: {error}", "lat, lon, size and geonames are numbers"
        ) from None


Naming = tuple[str, str, tuple[str, ...]]


def more_names() -> Iterator[Naming]:
    """What is named (a GeoNames code such as ``US.TX`` or an id), in which manner, and the names.

    The manner ``shown`` gives the name that the place is shown by; its other names stay. The user's follow ours.
    """
    return map(_naming, rows("names.csv"))


def own_more_names() -> Iterator[Naming]:
    """The user's own further names."""
    return map(_naming, own_rows("names.csv"))


def _naming(row: dict[str, str]) -> Naming:
    return row["place"], row["manner"], _list(row["names"])


@cache
def disputes() -> tuple[Dispute, ...]:
    """The rows of ``disputed.yaml``."""
    return tuple(_dispute(name, row) for name, row in read_yaml(text("disputed.yaml")).items())


def _dispute(name: str, row: dict[str, list[Any]]) -> Dispute:
    outline = tuple((float(lat), float(lon)) for lat, lon in row.get("outline", ()))
    south, north = min((p[0] for p in outline), default=1.0), max((p[0] for p in outline), default=0.0)
    return Dispute(name, frozenset(row.get("countries", ())), frozenset(row.get("areas", ())), outline, south, north)


def _list(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split("|") if part.strip())


def _inside(outline: tuple[Point, ...], lat: float, lon: float) -> bool:
    """The even-odd rule: a line from the point to the east crosses the outline an odd number of times."""
    inside = False
    for (north, east), (last_north, last_east) in zip(outline, (outline[-1], *outline[:-1]), strict=True):
        if (north > lat) != (last_north > lat):
            inside ^= lon < (last_east - east) * (lat - north) / (last_north - north) + east
    return inside
