"""Levels: the fields that are compared, and the levels on which two tellings can stand to each other in each (levels.yaml)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from tellings.tables import read_yaml

Levels = Mapping[str, str]


@cache
def fields() -> Mapping[str, Mapping[str, str]]:
    """The fields in order, each with its levels and what they mean."""
    return {name: {**row["levels"], **row.get("beside", {})} for name, row in _table().items()}


@cache
def ordered() -> Mapping[str, tuple[str, ...]]:
    """Of each field the levels that have an order, from like to unlike."""
    return {name: tuple(row["levels"]) for name, row in _table().items()}


@cache
def meanings() -> Mapping[str, str]:
    """What each field is."""
    return {name: row["is"] for name, row in _table().items()}


@cache
def two() -> Mapping[str, frozenset[str]]:
    """Of each field the levels on which two tellings of one document are two happenings."""
    return {name: frozenset(row.get("two", ())) for name, row in _table().items()}


def step(field: str, value: float) -> str:
    """The level of a field whose levels are numbers: the highest that is reached."""
    return next(name for name, least in _steps(field) if value >= least)


@cache
def _steps(field: str) -> tuple[tuple[str, float], ...]:
    return tuple((name, float(name)) for name in fields()[field] if name[0].isdigit())


@cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = read_yaml(files(__package__).joinpath("levels.yaml").read_text("utf-8"))
    return table
