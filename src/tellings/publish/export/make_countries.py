"""``python -m tellings.publish.export.make_countries`` writes countries.csv anew: codes, and ACLED's and UCDP's regions."""

from __future__ import annotations

import csv
import json
from importlib.resources import files
from pathlib import Path

from tellings.publish.export.codes import codes

HEAD = ("alpha3", "alpha2", "numeric", "acled_region", "ucdp_region")


def rows() -> list[tuple[str, ...]]:
    """A row a country that has a code, by code."""
    named, found = codes(), []
    for file in files("countryinfo").joinpath("data").iterdir():
        if not file.name.endswith(".json"):
            continue
        about = json.loads(file.read_text(encoding="utf-8"))
        code = about["ISO"]
        other = about.get("intermediateregion") or ""
        by_group = named["regions"].get(other) or named["regions"].get(about.get("subregion") or "", ["", ""])
        regions = named["regions_of_countries"].get(code["alpha3"], by_group)
        if code.get("alpha3"):
            found.append((code["alpha3"], code["alpha2"], code.get("numeric") or "", *regions))
    return sorted(set(found))


if __name__ == "__main__":
    with Path(__file__).with_name("countries.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([HEAD, *rows()])
