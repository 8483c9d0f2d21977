"""Lists of words that rows share, and the two spellings of English: what a word in a row stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from tellings.errors import KnowledgeError

FOLDER = files(__package__)


def load(name: str) -> Any:
    """A YAML file of this folder, every scalar a string: "on", "off" and "no" are words here. Raises KnowledgeError."""
    try:
        return yaml.load(FOLDER.joinpath(name).read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506  # makes only strings
    except yaml.YAMLError as error:
        raise KnowledgeError(name, f"this is not YAML: {error}") from None


@cache
def groups() -> Mapping[str, tuple[str, ...]]:
    """The lists that a row names in capitals: those of words.yaml, and the nouns of each domain of negatives.yaml."""
    domains = {name.upper(): tuple(domain["words"]) for name, domain in load("negatives.yaml").items()}
    return domains | {name: tuple(words) for name, words in load("words.yaml")["groups"].items()}


@cache
def everyday() -> frozenset[str]:
    """Verbs so common that to find one in a sentence says nothing."""
    return frozenset(load("words.yaml")["everyday"])


@cache
def _spellings() -> Mapping[str, str]:
    pairs = load("words.yaml")["spellings"]
    return pairs | {other: one for one, other in pairs.items()}


def spellings(word: str) -> tuple[str, ...]:
    """The word, and its other spelling where it has one ("mobilise", "mobilize")."""
    other = _spellings().get(word)
    return (word, other) if other else (word,)


def lemmas(words: Iterable[str]) -> frozenset[str]:
    """All lemmas that the words of a row stand for. Raises KeyError for a list that there is not."""
    found: set[str] = set()
    for word in words:
        for lemma in groups()[word] if word.isupper() else (word,):
            found.update(spellings(lemma))
    return frozenset(found)
