"""The lists of grammar.yaml, loaded once: what Russian says with endings and small words, by the engine's names for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tellings.errors import KnowledgeError
from tellings.tables import read_yaml

CASES = ("nom", "gen", "dat", "acc", "ins", "loc")
_CLASSES = ("pronouns", "relatives", "possessives", "determiners", "conjunctions", "marks", "particles")
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The lists of the file.

    ``prepositions`` are by lemma and case, with None for any other case; ``adverbial`` are those that an adverb begins
    ("недалеко от"), ``phrases`` those with a noun, by their forms; ``words`` are the closed classes, by class and lemma.
    """

    prepositions: Mapping[tuple[str, str | None], str]
    adverbial: Mapping[Phrase, str]
    phrases: Mapping[Phrase, str]
    fixed: Mapping[Phrase, str]
    cases: Mapping[str, str]
    doer: str
    words: Mapping[str, Mapping[str, str]]
    copulas: frozenset[str]
    comparing: frozenset[str]
    quantities: frozenset[str]
    timed: frozenset[str]
    acts: frozenset[str]
    adjectives: frozenset[str]
    carrying: frozenset[str]
    plurals: Mapping[str, str]
    adverbs: Mapping[Phrase, str]
    neutral: Mapping[tuple[str, str, str], str]

    def preposition(self, lemma: str, case: str | None) -> str:
        """The engine's name for a preposition with a case; of one that is not listed, the word itself."""
        return self.prepositions.get((lemma, case)) or self.prepositions.get((lemma, None)) or lemma

    def word(self, kind: str, lemma: str) -> str | None:
        """The engine's name for a word of a closed class, if it is one."""
        return self.words[kind].get(lemma)


@cache
def grammar() -> Grammar:
    """The lists. Raises KnowledgeError where the file is not well formed."""
    try:
        rows = read_yaml(files(__package__).joinpath("grammar.yaml").read_text("utf-8"))
        listed = [(phrase, name) for name, phrases in rows["prepositions"].items() for phrase in phrases]
        return Grammar(
            prepositions=dict(_governing(phrase, name) for phrase, name in listed),
            adverbial={tuple(p.split()): name for p, name in listed if _is_adverbial(p)},
            phrases=_by_phrase(rows["phrases"]),
            fixed=_by_phrase(rows["fixed"]),
            plurals=rows["plurals"],
            adverbs=_by_phrase(rows["adverbs"]),
            cases=rows["cases"],
            doer=rows["doer"],
            words={kind: _by_word(rows[kind]) for kind in _CLASSES},
            **{
                name: frozenset(map(plain, rows[name]))
                for name in ("copulas", "comparing", "quantities", "timed", "acts", "adjectives", "carrying")
            },
            neutral={
                (kind, gender, case): form
                for kind, genders in rows["neutral"].items()
                for gender, forms in genders.items()
                for case, form in zip(CASES, forms.split(), strict=True)
            },
        )
    except (KeyError, AttributeError, ValueError) as error:
        raise KnowledgeError("ru/grammar.yaml", f"this file is not well formed: {error}") from None


def plain(word: str) -> str:
    """A word without the dots of ё, which texts as often leave out."""
    return word.replace("ё", "е").replace("Ё", "Е")


def _governing(phrase: str, name: str) -> tuple[tuple[str, str | None], str]:
    word, _, case = phrase.rpartition(" ")
    return ((word, case), name) if word and case in CASES else ((phrase, None), name)


def _is_adverbial(phrase: str) -> bool:
    words = phrase.split()
    return len(words) > 1 and words[-1] not in CASES


def _by_phrase(rows: Mapping[str, list[str]]) -> Mapping[Phrase, str]:
    return {tuple(plain(phrase).split()): name for name, phrases in rows.items() for phrase in phrases}


def _by_word(rows: Any) -> Mapping[str, str]:  # noqa: ANN401  # lists of words by the engine's name for them
    return {plain(word): name for name, words in rows.items() for word in words}
