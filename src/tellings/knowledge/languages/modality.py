"""The words of modality.yaml, loaded once: what makes an act planned, possible, denied, negated, hedged, general."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from tellings.errors import KnowledgeError
from tellings.knowledge.languages import asked, folder
from tellings.model import Modality
from tellings.tables import read_strings

Words = Mapping[str, Modality]
Made = Modality | Literal["same"]
_FRAMES = frozenset({"to-do", "that", "whether", "doing", "object", "subject", "before"})
_MADE = frozenset({*get_args(Modality), "same"})


@dataclass(frozen=True, slots=True)
class Makes:
    """What a governor makes of the act that hangs on it: as it is told itself, negated, or open; of a clause in the past."""

    told: Made
    negated: Made
    open: Made
    past: Made | None


@dataclass(frozen=True, slots=True)
class Modals:
    """The lists of the file; ``governors`` are looked up by word and by how the act hangs on it."""

    governors: Mapping[tuple[str, str], Makes]
    modifiers: Words
    adverbs: Words
    auxiliaries: Words
    conditions: Words
    prepositions: Words
    happening: frozenset[str]
    mass: frozenset[str]
    achieved: frozenset[str]
    shares: frozenset[str]
    negations: frozenset[str]
    unnegating: frozenset[str]
    nobody: frozenset[str]
    anybody: frozenset[str]
    habitual: frozenset[str]


@cache
def modals(language: str) -> Modals:
    """A language's lists. Raises KnowledgeError where the file is not well formed, or gives a word twice for one use."""
    text = folder(language).joinpath("modality.yaml").read_text("utf-8")
    try:
        lists: Any = read_strings(text)
        by_colour = ("modifiers", "adverbs", "auxiliaries", "conditions", "prepositions")
        plain = ("happening", "mass", "achieved", "shares", "negations", "unnegating", "nobody", "anybody", "habitual")
        found: dict[str, Any] = {name: _by_word(asked(lists, name, language, {})) for name in by_colour}
        found |= {name: frozenset(asked(lists, name, language, ())) for name in plain}
        return Modals(governors=_governors(lists["governors"]), **found)
    except (KeyError, AttributeError, ValueError) as error:
        raise KnowledgeError(f"{language}/modality.yaml", f"this file is not well formed: {error}") from None


def _governors(classes: Mapping[str, Any]) -> Mapping[tuple[str, str], Makes]:
    found: dict[tuple[str, str], Makes] = {}
    for entry in classes.values():
        makes = _makes(entry["makes"])
        for frame, words in entry["words"].items():
            for word in words:
                if (word, frame) in found:
                    raise ValueError(f"{word} is there twice with {frame}")
                found[word, frame] = makes
    return found


def _makes(given: Mapping[str, Any]) -> Makes:
    if strange := {*given.values()} - _MADE:
        raise ValueError(f"there is no modality {', '.join(sorted(strange))}")
    told = given["told"]
    return Makes(told, given.get("negated", told), given.get("open", told), given.get("past"))


def _by_word(lists: Mapping[Modality, list[str]]) -> Words:
    """Each word's modality; of a word in two lists the first counts."""
    found: dict[str, Modality] = {}
    for colour, words in lists.items():
        for word in words:
            found.setdefault(word, colour)
    return found
