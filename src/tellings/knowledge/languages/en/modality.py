"""The words of modality.yaml, loaded once: what colours an act as planned, possible, denied, negated, hedged, general."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from tellings.errors import KnowledgeError
from tellings.model import Modality

Words = Mapping[str, Modality]


@dataclass(frozen=True, slots=True)
class Modals:
    """Each word's colour. Where a word stands in two lists, the first in the order of the file counts."""

    governors: Words
    modifiers: Words
    adverbs: Words
    auxiliaries: Words
    assertive: frozenset[str]
    happening: frozenset[str]
    conditions: frozenset[str]
    negations: frozenset[str]


@cache
def modals() -> Modals:
    """The table. Raises KnowledgeError where the file is not well formed."""
    text = files(__package__).joinpath("modality.yaml").read_bytes()
    try:
        lists: Any = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506  # makes only strings, lists and mappings
        return Modals(
            governors=_colours(lists["governors"]),
            modifiers=_colours(lists["modifiers"]),
            adverbs=_colours(lists["adverbs"]),
            auxiliaries=_colours(lists["auxiliaries"]),
            assertive=frozenset(lists["assertive"]),
            happening=frozenset(lists["happening"]),
            conditions=frozenset(lists["conditions"]),
            negations=frozenset(lists["negations"]),
        )
    except (yaml.YAMLError, KeyError, AttributeError) as error:
        raise KnowledgeError("modality.yaml", f"this file is not well formed: {error}") from None


def _colours(lists: Mapping[Modality, list[str]]) -> Words:
    found: dict[str, Modality] = {}
    for colour, listed in lists.items():
        for word in listed:
            found.setdefault(word, colour)
    return found
