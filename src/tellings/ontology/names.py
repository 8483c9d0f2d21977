"""Loading the ontology: event types and their modes, kinds of party, ACLED's names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tellings.errors import KnowledgeError
from tellings.tables import read_yaml


@dataclass(frozen=True, slots=True)
class EventType:
    """One of PLOVER's event types: what it is, and the modes that it may have."""

    name: str
    definition: str
    modes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartyKind:
    """A kind of party: what it is, and PLOVER's sectors that it usually has."""

    name: str
    definition: str
    sectors: tuple[str, ...]


@cache
def event_types() -> Mapping[str, EventType]:
    """The event types by name, in PLOVER's order. Raises KnowledgeError where the file is not well formed."""
    return {name: EventType(name, row["is"], tuple(row["modes"])) for name, row in _rows("types.yaml", "modes")}


@cache
def party_kinds() -> Mapping[str, PartyKind]:
    """The kinds of party by name. Raises KnowledgeError where the file is not well formed."""
    return {name: PartyKind(name, row["is"], tuple(row["sectors"])) for name, row in _rows("parties.yaml", "sectors")}


@cache
def acled() -> Mapping[str, tuple[str, ...]]:
    """ACLED's sub-event types by event type."""
    return {name: tuple(subs) for name, subs in loaded("acled.yaml").items()}


def _rows(file: str, names: str) -> list[tuple[str, Mapping[str, Any]]]:
    rows = list(loaded(file).items())
    for name, row in rows:
        if not isinstance(row, dict) or set(row) != {"is", names} or not isinstance(row[names], list):
            raise KnowledgeError(f"ontology/{file}, {name}", f"needs `is` and a list of `{names}`", "mend the row")
    return rows


def loaded(file: str) -> Mapping[str, Any]:
    """A file of the ontology as it stands. Raises KnowledgeError where it is no table."""
    content = read_yaml(files("tellings.ontology").joinpath(file).read_text(encoding="utf-8"))
    if not isinstance(content, dict):
        raise KnowledgeError(f"ontology/{file}", "is not a table of names", "mend the file")
    return content
