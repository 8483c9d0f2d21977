"""What the gazetteer is made of while it is built: places with all their names."""

from __future__ import annotations

from dataclasses import dataclass, field

from tellings.knowledge.gazetteer.entry import Manner
from tellings.model import Precision


@dataclass(slots=True)
class Row:
    """A place while it is built. ``code`` is GeoNames' code of an area (``UA.11``); ``names`` are all but ``name``.

    ``parents`` are the keys of the areas it lies in, the widest first. The position of an area that is not ``placed``
    is the mean of the towns that it takes in.
    """

    key: int
    name: str
    level: Precision
    country: str | None
    lat: float = 0.0
    lon: float = 0.0
    population: int = 0
    geonames_id: int | None = None
    code: str = ""
    parents: tuple[int, ...] = ()
    placed: bool = False
    towns: int = 0
    capital: bool = False
    disputed: bool = False
    names: list[tuple[str, Manner]] = field(default_factory=list)

    def take(self, town: Row) -> None:
        """Count a town in: a running mean of the positions, a sum of the populations."""
        self.population += town.population
        if self.placed:
            return
        self.towns += 1
        # Within half a turn of the mean, so that an area across the date line stays in one piece.
        east = town.lon + 360 * round((self.lon - town.lon) / 360) if self.towns > 1 else town.lon
        self.lat += (town.lat - self.lat) / self.towns
        self.lon += (east - self.lon) / self.towns

    def add(self, names: tuple[str, ...], manner: Manner) -> None:
        """More names, all in one manner."""
        self.names.extend((name, manner) for name in names)
