"""Codes of other data sets: ACLED's labels and regions, UCDP's regions and cells, the columns of each table."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import floor
from typing import Any

from tellings.knowledge.parties.countries import countries
from tellings.tables import read_strings

_HERE = files("tellings.publish.export")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its name, its type as Table Schema has it, and what it is."""

    name: str
    type: str
    means: str


@dataclass(frozen=True, slots=True)
class Country:
    """A country's codes and regions; its name is that of our lists."""

    alpha3: str
    name: str
    alpha2: str | None = None
    numeric: int | None = None
    acled_region: str | None = None
    ucdp_region: str | None = None


@cache
def codes() -> Mapping[str, Any]:
    """The labels of codes.yaml."""
    found: Mapping[str, Any] = read_strings(_HERE.joinpath("codes.yaml").read_text(encoding="utf-8"))
    return found


@cache
def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table, in order."""
    with _HERE.joinpath("columns").joinpath(f"{table}.csv").open(encoding="utf-8") as file:
        return tuple(Column(row["name"], row["type"], row["is"]) for row in csv.DictReader(file))


def country(code: str | None) -> Country | None:
    """A country by its alpha-3 code, also one of the past or one without a code of its own."""
    if code is None:
        return None
    known = countries().get(code)
    row = _rows().get(code, {})
    return Country(
        code,
        known.name if known else code,
        row.get("alpha2") or None,
        int(row["numeric"]) if row.get("numeric") else None,
        row.get("acled_region") or None,
        row.get("ucdp_region") or None,
    )


@cache
def _rows() -> Mapping[str, Mapping[str, str]]:
    with _HERE.joinpath("countries.csv").open(encoding="utf-8") as file:
        return {row["alpha3"]: row for row in csv.DictReader(file)}


def prio_grid(lat: float, lon: float) -> int:
    """The number of the cell of PRIO-GRID (v2: half a degree wide, row by row from the south-west, from 1)."""
    row, column = min(floor((lat + 90) * 2), 359), min(floor((lon + 180) * 2), 719)
    return row * 720 + column + 1
