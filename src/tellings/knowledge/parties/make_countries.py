"""Makes countries.csv from CLDR (babel) and countryinfo: ``python -m tellings.knowledge.parties.make_countries``.

What these do not have, and what is a matter of usage, is in country_names.csv, by hand.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from typing import TextIO

from babel import Locale
from babel.core import get_global
from countryinfo import CountryInfo
from countryinfo.exceptions import CountryNotFoundError

from tellings.knowledge.parties.folding import fold

# In CLDR's list of territories, but not in ISO 3166-1: groupings, exceptional reservations, tests.
NOT_ISO = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"})
# The alpha-3 codes that CLDR knows for a territory hold withdrawn ones too (ISO 3166-3).
WITHDRAWN = frozenset({"ANT", "BUR", "DDR", "FXX", "SUN", "TMP", "YMD", "ZAR"})
# The usual name where CLDR's is a label for a list of choices ("Congo - Kinshasa").
USUAL = {
    "COD": "Democratic Republic of the Congo",
    "COG": "Republic of the Congo",
    "HKG": "Hong Kong",
    "MAC": "Macao",
    "MMR": "Myanmar",
    "PSE": "Palestine",
}
OFFICIAL = re.compile(
    r"\b(?:Bailiwick|Commonwealth|Confederation|Duchy|Emirates|Federation|Kingdom|Principality|Republic|State|States"
    r"|Sultanate|Territory|Union)\b"
)


def codes() -> dict[str, str]:
    """The alpha-2 code of every alpha-3 code of ISO 3166-1."""
    threes = {str(code): to[0] for code, to in get_global("territory_aliases").items() if len(to) == 1}
    twos = {str(code) for code in Locale("en").territories} - NOT_ISO
    return {
        three: two
        for three, two in threes.items()
        if re.fullmatch("[A-Z]{3}", three) and re.fullmatch("[A-Z]{2}", two) and two in twos and three not in WITHDRAWN
    }


def rows() -> Iterator[tuple[str, str, str]]:
    """A row a country: its code, its usual name, its other names."""
    labels = Locale("en").territories
    for three, two in sorted(codes().items()):
        label = re.sub(r" SAR China$", "", labels[two])
        name = USUAL.get(three) or _spelled(label)
        seen, aliases = {fold(name)}, []
        for alias in (*_variants(label), *_listed(two)):
            if fold(alias) not in seen:
                seen.add(fold(alias))
                aliases.append(alias)
        yield three, name, "|".join(sorted(aliases))


def _spelled(label: str) -> str:
    return label.replace("’", "'").replace(" & ", " and ").replace("St. ", "Saint ")


def _variants(label: str) -> Iterator[str]:
    """The forms of one label of CLDR: "&" and "and", "St." and "Saint", the word in brackets."""
    if " - " in label:
        return
    bracketed = re.fullmatch(r"(.*) \(([^()]*)\)", label)
    outer, inner = bracketed.groups() if bracketed else (label, "")
    yield from (name for name in (outer, inner) if name and not re.search(r"\bpart$", name))
    yield outer.replace(" & ", " and ")
    yield _spelled(outer)


def _listed(two: str) -> Iterator[str]:
    """The English name and the official ones that countryinfo lists for a country."""
    try:
        known = CountryInfo(two).info()
    except CountryNotFoundError:
        return
    for alias in [known["name"], *(a for a in known.get("altSpellings", ()) if OFFICIAL.search(a))]:
        if alias.isascii() and not re.search(r"[,()]|\bdes\b", alias):
            yield re.sub(r"^[Tt]he ", "", alias.strip())


def write(out: TextIO) -> None:
    """The table, sorted by code."""
    table = csv.writer(out, lineterminator="\n")
    table.writerow(("alpha3", "name", "aliases"))
    table.writerows(rows())


if __name__ == "__main__":
    write(sys.stdout)
