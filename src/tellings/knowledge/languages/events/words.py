"""Lists of words that rows share, and the two spellings of English: what a word in a row stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from tellings.knowledge.languages.events.plain import load


@cache
def _shared(language: str) -> Mapping[str, Any]:
    content: Mapping[str, Any] = load(language, "words.yaml")
    return content


@cache
def groups(language: str) -> Mapping[str, tuple[str, ...]]:
    """The lists that a row names in capitals: those of words.yaml, and the doers of each domain of negatives.yaml."""
    domains = {name.upper(): tuple(domain["doers"]) for name, domain in load(language, "negatives.yaml").items()}
    return domains | {name: tuple(words) for name, words in _shared(language)["groups"].items()}


@cache
def everyday(language: str) -> frozenset[str]:
    """Verbs so common that to find one in a sentence says nothing."""
    return frozenset(_shared(language)["everyday"])


@cache
def irregular(language: str) -> Mapping[str, tuple[str, ...]]:
    """Forms that no dictionary of inflections has, by lemma."""
    return {lemma: tuple(forms) for lemma, forms in _shared(language)["irregular"].items()}


@cache
def _spellings(language: str) -> Mapping[str, str]:
    pairs: dict[str, str] = _shared(language)["spellings"]
    return pairs | {other: one for one, other in pairs.items()}


def spellings(word: str, language: str) -> tuple[str, ...]:
    """The word, and its other spelling where it has one ("mobilise", "mobilize")."""
    other = _spellings(language).get(word)
    return (word, other) if other else (word,)


@cache
def munitions(language: str) -> frozenset[str]:
    """Weapons whose word may also stand for the harm that they do ("a car *bomb*")."""
    return frozenset(groups(language)["MUNITION"])


def lemmas(words: Iterable[str], language: str) -> frozenset[str]:
    """All lemmas that the words of a row stand for; a hyphen is a space. Raises ValueError for an unknown list."""
    return frozenset().union(*(_meant(word, language) for word in words))


@cache
def _meant(word: str, language: str) -> frozenset[str]:
    if not (word.isupper() and word.isascii()):
        return frozenset(spellings(word.replace("-", " "), language))
    if word not in groups(language):
        raise ValueError(f"there is no list {word} in words.yaml or negatives.yaml")
    return lemmas(groups(language)[word], language)
