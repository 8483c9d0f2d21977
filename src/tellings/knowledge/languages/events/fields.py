"""How one field of a data file is read and checked. Whatever is wrong with a value is a ValueError that says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, get_args

from tellings.knowledge.languages.events.row import Prep, Slot
from tellings.knowledge.languages.events.words import lemmas
from tellings.model import Kind

CLASSES = frozenset(get_args(Kind)) | {"people", "authority", "armed", "weapon", "thing", "place"}
PREPOSITIONS = frozenset(
    "about above across after against along among around as at before behind between by during for from in inside "
    "into near of off on onto out outside over past through to toward under until upon using with within without".split()
)
PARTICLES = frozenset(
    "ahead along apart around aside away back behind by down forward in off on out over through together under up".split()
)
ROLES = PREPOSITIONS | {"subject", "object", "possessive", "modifier"}


def one_of(allowed: frozenset[str]) -> Callable[[Any], str]:
    """A reader for a field that has one of these values."""

    def check(value: Any) -> str:
        if value not in allowed:
            raise ValueError(f"{value!r} is none of {', '.join(sorted(allowed))}")
        return str(value)

    return check


def flag(value: Any) -> bool:
    """A field that is true, or not there."""
    if value != "true":
        raise ValueError(f"{value!r} is not true; leave the field out")
    return True


def text(value: Any) -> str:
    """A field that is a word or a sentence."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{value!r} is not a sentence")
    return value


def listed(value: Any) -> list[str]:
    """A field that is a list of words."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError(f"{value!r} is not a list of words")
    return value


def words(value: Any, language: str) -> frozenset[str]:
    """A list of lemmas, some of them names of lists."""
    return lemmas(listed(value), language)


def classes(value: Any) -> frozenset[str]:
    """A list of classes."""
    return frozenset(one_of(CLASSES)(name) for name in listed(value))


def either(value: Any, language: str) -> Slot:
    """Words and classes in one list: the name of a class means the class, and the word itself."""
    return Slot(words(value, language), frozenset(value) & CLASSES)


def preps(value: Mapping[str, Any], language: str) -> tuple[Prep, ...]:
    """Prepositions, with what may stand under each."""
    return tuple(Prep(one_of(PREPOSITIONS)(word), either(under, language)) for word, under in value.items())


def roles(value: Any) -> tuple[str, ...]:
    """Where a party stands: "none", one place, or a list of places."""
    if value == "none":
        return ()
    return tuple(one_of(ROLES)(role) for role in ([value] if isinstance(value, str) else listed(value)))
