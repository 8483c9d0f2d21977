"""Verbs by which trouble told before comes to more places; spreading.yaml says what the fields mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from tellings.errors import KnowledgeError
from tellings.knowledge.languages.events import fields as read_as
from tellings.knowledge.languages.events.plain import load


@dataclass(frozen=True, slots=True)
class Spreading:
    """One verb; ``into`` are the prepositions (or "object") before the places that it came to."""

    source: str
    into: tuple[str, ...]
    particle: str | None
    example: str
    counter: str | None


@cache
def spreading(language: str) -> Mapping[str, tuple[Spreading, ...]]:
    """By verb, in the order of the file. Raises KnowledgeError for a row that is not well formed."""
    found: dict[str, tuple[Spreading, ...]] = {}
    for number, row in enumerate(load(language, "spreading.yaml"), 1):
        found[row["verb"]] = (*found.get(row["verb"], ()), _checked(f"spreading.yaml, {number}", row))
    return found


def _checked(source: str, row: Mapping[str, Any]) -> Spreading:
    try:
        if strange := row.keys() - {"verb", "particle", "into", "example", "counter"}:
            raise ValueError(f"it has no field {', '.join(sorted(strange))}")  # noqa: TRY301
        return Spreading(
            source=f"{source} ({row['verb']})",
            into=read_as.roles(row["into"]),
            particle=row.get("particle"),
            example=read_as.text(row["example"]),
            counter=row.get("counter"),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise KnowledgeError(source, f"this row is not well formed: {error}", "its head says how") from None
