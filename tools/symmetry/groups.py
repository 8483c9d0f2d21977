"""The groups that are swapped, from groups.yaml and said.yaml: of which kind and list each is, and which are alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Group:
    """A group by its forms; ``before`` are the words before one of which its adjective has to stand, if any."""

    kind: str
    list: str
    forms: tuple[str, ...]
    before: tuple[str, ...] = ()


@cache
def groups() -> tuple[Group, ...]:
    """Every group, and every people once more as the owner of an army and of a police."""
    table: dict[str, dict[str, list[list[str]]]] = yaml.safe_load(HERE.joinpath("groups.yaml").read_text("utf-8"))
    listed = [Group(k, name, tuple(f)) for k, lists in table.items() for name, every in lists.items() for f in every]
    peoples = [group for group in listed if group.kind == "peoples"]
    of_states = (("armies", "forces of a state"), ("police", "police of a state"))
    owned = [
        Group(kind, f"{g.list}, {name}", g.forms, tuple(_said()[name])) for kind, name in of_states for g in peoples
    ]
    return (*listed, *owned)


@cache
def alike(group: Group) -> tuple[Group, ...]:
    """The groups that it may be swapped with: of its list, and with the same "a" or "an" before them."""
    return tuple(
        g
        for g in groups()
        if (g.kind, g.list) == (group.kind, group.list) and g != group and _vowel(g) == _vowel(group)
    )


def is_word(forms: tuple[str, ...]) -> bool:
    """Whether the name, written in small letters, is a word."""
    return forms[0] in _said()["words in small letters"]


def _vowel(group: Group) -> bool:
    return group.forms[0][0] in "AEIO" or group.forms[0] in _said()["letters with a vowel first"]


@cache
def _said() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(HERE.joinpath("said.yaml").read_text("utf-8"))
    return found
