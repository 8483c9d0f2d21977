"""Puts the packages' places and those written by hand together: one table of rows by key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import get_args

from babel import Locale

from tellings.errors import KnowledgeError
from tellings.knowledge.gazetteer import overlay, sources
from tellings.knowledge.gazetteer.entry import Manner
from tellings.knowledge.gazetteer.folding import fold
from tellings.knowledge.gazetteer.names import is_short
from tellings.knowledge.gazetteer.rows import Row

_MANNERS: dict[str, Manner] = {manner: manner for manner in get_args(Manner)}
_OWN_KEYS = -1  # keys of rows that GeoNames has no id for count down from here


class Collection:
    """All rows by key, filled in the order: countries, areas, towns, what is written by hand, disputes."""

    def __init__(self) -> None:
        self.rows: dict[int, Row] = {}
        self.by_code: dict[str, Row] = {}
        self._codes: dict[str, str] = {}
        self._numbers: dict[int, str] = {}
        self._areas: dict[int, int] = {}

    def add_countries(self) -> None:
        """Countries, with their names in English by hand and in Russian from CLDR."""
        russian = Locale("ru").territories
        for number, alpha2, row in sources.countries():
            self._keep(row)
            self._codes[alpha2] = self._numbers[number] = str(row.country)
            row.add((f".{alpha2.lower()}",), "short")
            if alpha2 in russian:
                row.add((russian[alpha2],), "name")
        by_alpha3 = {row.country: row for row in self.rows.values()}
        for country in overlay.countries():
            row = by_alpha3[country.code]
            row.name, row.lat, row.lon, row.placed = country.name, country.lat, country.lon, True
            _name(row, country.others, "name")
            row.add(country.adjectives, "adjective")

    def add_areas(self) -> None:
        """Provinces and districts."""
        for number, row in sources.areas(self._numbers):
            self._keep(row)
            self._areas[number] = row.key

    def add_towns(self) -> None:
        """Towns; each is counted into its areas and its country. Areas that hold no town have no position: they go."""
        countries = {row.country: row for row in self.rows.values() if row.level == "country"}
        for town in sources.towns(self._codes, self._areas):
            self.rows[town.key] = town
            for above in (*town.parents, countries[town.country].key):
                self.rows[above].take(town)
        self._name_after_towns()
        self._mark_capitals()
        empty = [row for row in self.rows.values() if row.level != "city" and not row.placed and not row.towns]
        for row in empty:
            del self.rows[row.key]
            del self.by_code[row.code]

    def _name_after_towns(self) -> None:
        """An area that goes by the name of its largest town is shown by it: of towns GeoNames has the English names."""
        largest: dict[int, Row] = {}
        for town in self.rows.values():
            for above in town.parents if town.level == "city" else ():
                if above not in largest or town.population > largest[above].population:
                    largest[above] = town
        for key, town in largest.items():
            area = self.rows[key]
            if fold(town.name) in {fold(name) for name, _ in area.names}:
                area.add((area.name,), "name")
                area.name = town.name

    def _mark_capitals(self) -> None:
        """Of the towns with the capital's name in its country, the most populous."""
        wanted = {(country, fold(name)) for country, name in sources.capitals().items()}
        found: dict[tuple[str, str], Row] = {}
        for town in self.rows.values():
            for name in (town.name, *(n for n, _ in town.names)) if town.level == "city" else ():
                key = (town.country or "", fold(name))
                if key in wanted and town.population > (found[key].population if key in found else -1):
                    found[key] = town
        for town in found.values():
            town.capital = True

    def add_overlay(self) -> None:
        """Regions, seas, more names. Raises KnowledgeError for a row that names a place that there is not."""
        for number, region in enumerate(overlay.regions()):
            key = region.geonames_id or _OWN_KEYS - number
            row = self.rows.get(key) or _own(key, region)
            row.add((row.name,), "name")
            row.name = region.name
            _name(row, region.others, "name")
            row.add(region.adjectives, "adjective")
            self.rows[key] = row
        for place, manner, names in overlay.more_names():
            row = self._find(place)
            if manner == "shown":
                row.add((row.name,), "name")
                row.name = names[0]
            else:
                _name(row, names, _MANNERS[manner])

    def mark_disputes(self) -> None:
        """Sets ``disputed`` on what ``disputed.yaml`` covers. Raises KnowledgeError for a code that there is not."""
        alpha2 = {alpha3: short for short, alpha3 in self._codes.items()}
        for dispute in overlay.disputes():
            for code in (*dispute.areas, *(alpha2.get(c, c) for c in dispute.countries)):
                self._find(code)
        for row in self.rows.values():
            codes = frozenset(self.rows[k].code for k in (row.key, *row.parents) if k in self.rows)
            row.disputed = any(d.covers(row.country, codes) for d in overlay.disputes())
            if not row.disputed and not row.towns:
                row.disputed = any(d.surrounds(row.lat, row.lon) for d in overlay.disputes())
        self._mark_areas()

    def _mark_areas(self) -> None:
        """An area is disputed where most of its towns are: its middle alone says little."""
        shares: dict[int, int] = {}
        for row in self.rows.values():
            for above in row.parents if row.level == "city" else ():
                shares[above] = shares.get(above, 0) + (1 if row.disputed else -1)
        for key, share in shares.items():
            self.rows[key].disputed |= share > 0

    def _find(self, place: str) -> Row:
        row = self.rows.get(int(place)) if place.lstrip("-").isdigit() else self.by_code.get(place)
        if row is None:
            raise KnowledgeError("the gazetteer's overlay", f"there is no place {place!r}", "use a GeoNames code or id")
        return row

    def _keep(self, row: Row) -> None:
        self.rows[row.key] = row
        self.by_code[row.code] = row


def _own(key: int, region: overlay.Region) -> Row:
    where = region.lat, region.lon
    return Row(key, region.name, region.level, region.country, *where, region.size, region.geonames_id, placed=True)


def _name(row: Row, names: Iterable[str], manner: Manner) -> None:
    for name in names:
        row.add((name,), "short" if manner == "name" and is_short(name) else manner)


def ordered(rows: Mapping[int, Row]) -> list[Row]:
    """The rows, the most populous first, so that a look-up gives the best known first."""
    return sorted(rows.values(), key=lambda row: (-row.population, row.key))
