"""Countries and territories: their names, those of the past among them, and the places that stand for their states."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from tellings.knowledge.parties.folding import fold
from tellings.knowledge.parties.peoples import peoples
from tellings.knowledge.parties.rows import CountryRow, NameRow
from tellings.knowledge.parties.tables import read, split


@cache
def countries() -> Mapping[str, CountryRow]:
    """Every country and territory by its alpha-3 code (of the past: its code of ISO 3166-3; Kosovo: XKX)."""
    others: dict[str, list[str]] = defaultdict(list)
    for code, name, *_ in read("country_names"):
        others[code].append(name)
    demonyms: dict[str, list[str]] = defaultdict(list)
    for people in peoples():
        demonyms[people.country or ""].extend(people.adjectives)
    found = {}
    for code, name, aliases, *rest in [*read("countries"), *read("former_countries")]:
        since, until = (rest[0], rest[1]) if rest else ("", "")
        known = {fold(alias): alias for alias in (name, *others[code], *split(aliases))}
        found[code] = CountryRow(code, name, tuple(known.values())[1:], tuple(demonyms[code]), since, until)
    return found


def country_names() -> Iterator[NameRow]:
    """The names of countries, one row a spelling; those by hand first, for they may date or flag a name of CLDR's."""
    for code, name, since, until, ambiguous, _ in read("country_names"):
        yield _row(code, name, since, until, ambiguous == "yes")
    for code, name, aliases in read("countries"):
        for written in (name, *split(aliases)):
            yield _row(code, written)
    for code, name, aliases, since, until, _ in read("former_countries"):
        for written in (name, *split(aliases)):
            yield _row(code, written, since, until)


def metonym_names() -> Iterator[NameRow]:
    """Capitals and seats of power, which stand for a state or its army ("Nairobi said")."""
    for key, name, aliases, kind, sector, country, since, until, ambiguous, _ in read("metonyms"):
        flagged = split(ambiguous)
        for written in (name, *split(aliases)):
            yield NameRow(
                f"metonym/{key}", "metonym", "noun", kind, sector, country or None, since, until,
                written in flagged, written,
            )  # fmt: skip


def _row(code: str, written: str, since: str = "", until: str = "", ambiguous: bool = False) -> NameRow:
    return NameRow(f"country/{code}", "country", "noun", "state", "GOV", code, since, until, ambiguous, written)
