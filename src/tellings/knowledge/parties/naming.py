"""Naming: every proper name of the lists under its folded form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from types import MappingProxyType

from tellings.knowledge.parties.countries import countries, country_names, metonym_names
from tellings.knowledge.parties.folding import fold
from tellings.knowledge.parties.groups import group_names
from tellings.knowledge.parties.peoples import people_names
from tellings.knowledge.parties.rows import CountryRow, NameRow


@cache
def names() -> Mapping[str, tuple[NameRow, ...]]:
    """All proper names, folded; a name with a hyphen is there with a space as well.

    A name that stands for several things has a row for each, in this order: country, people, party, metonym; within one
    of these in the order of its table, and of a people first the adjective, then the plural, then the singular.
    """
    found: dict[str, tuple[NameRow, ...]] = {}
    seen: set[tuple[str, str, str]] = set()
    for row in chain(country_names(), people_names(), group_names(), metonym_names()):
        for name in _keys(row.written):
            if (name, row.key, row.form) not in seen:
                seen.add((name, row.key, row.form))
                found[name] = (*found.get(name, ()), row)
    return MappingProxyType(found)


def _keys(written: str) -> Iterator[str]:
    name = fold(written)
    yield name
    if "-" in name:
        yield name.replace("-", " ")


def describe_country(alpha3: str) -> CountryRow | None:
    """What is known of a country by its alpha-3 code; None for a code that is not in the lists."""
    return countries().get(alpha3)
