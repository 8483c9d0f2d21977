"""Phrases of our lists as the engine looks them up: "начальник полиции" by the lemmas that the parser gives to its words."""

from __future__ import annotations

from tellings.knowledge.languages.ru.dictionary import readings
from tellings.knowledge.languages.ru.grammar import plain

_DESCRIBING = ("ADJF", "PRTF")


def key(phrase: str) -> str:
    """Of words that describe the last one the lemmas; of a noun with another in the genitive both, with "of" between."""
    first, *rest = phrase.split()
    if not rest:
        return plain(phrase)
    if any(r.tag.POS in _DESCRIBING for r in readings(first.lower())[:1]):
        return " ".join((_described(first), *key(" ".join(rest)).split()))
    return f"{_lemma(first)} of {_lemma(rest[-1])}"


def _described(word: str) -> str:
    """The first form of an adjective or a participle."""
    found = next(r for r in readings(word.lower()) if r.tag.POS in _DESCRIBING)
    first = found.inflect({"sing", "masc", "nomn"})
    return plain((first or found).word)


def _lemma(word: str) -> str:
    return plain(readings(word.lower())[0].normal_form)
