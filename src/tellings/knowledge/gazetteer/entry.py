"""A place of the gazetteer, as a look-up gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tellings.model import Precision

# How the name that was looked up belongs to the place: its usual name; that in another spelling; another of its names;
# its adjective ("Syrian"); a short form, looked up as it is written ("UAE", "Calif."); or a short form that means the
# place only where it follows the name of a town and a comma ("IN", "Miss").
Manner = Literal["name", "variant", "other", "adjective", "short", "after_comma"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One place under one name. Degrees north and east (WGS 84); ``country`` is ISO 3166-1 alpha-3.

    ``key`` tells places apart within one gazetteer: the GeoNames id where there is one. ``admin1_key`` and
    ``admin2_key`` are the keys of the areas that the place lies in. The position of an area is the mean of its towns'.
    ``population`` is GeoNames' (of an area: the sum of its towns'). ``capital``: of a country;
    ``disputed``: states disagree whose it is.
    """

    key: int
    geonames_id: int | None
    name: str
    level: Precision
    lat: float
    lon: float
    country: str | None
    admin1: str | None
    admin1_key: int | None
    admin2_key: int | None
    population: int
    capital: bool
    disputed: bool
    manner: Manner
