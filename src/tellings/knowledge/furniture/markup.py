"""How the makers of pages name parts of them in HTML: ``markup.yaml``, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tellings.knowledge.furniture.load import KINDS, ListKind, table


@dataclass(frozen=True, slots=True)
class Markup:
    """Words of class, id and itemprop by what they mark; those of lists by kind; meta elements' names, surest first."""

    marks: Mapping[str, frozenset[str]]
    lists: Mapping[ListKind, frozenset[str]]
    meta: Mapping[str, tuple[str, ...]]


@cache
def markup() -> Markup:
    """The file as a value."""
    rows = table("markup.yaml")
    return Markup(
        marks={name: frozenset(words) for name, words in rows["marks"].items()},
        lists={kind: frozenset(rows["lists"][kind]) for kind in KINDS},
        meta={name: tuple(names) for name, names in rows["meta"].items()},
    )
