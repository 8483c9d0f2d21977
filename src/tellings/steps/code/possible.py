"""Which rows of the lexicon could hold in a sentence by its words alone: most are let go before its tree is looked at."""

from __future__ import annotations

from tellings.knowledge.languages.events import Part, Row, asking
from tellings.model import Sentence


def words_in(sentence: Sentence) -> set[str]:
    """Every word of a sentence: as lemma and as it stands in small letters; of names and lemmas of several, each."""
    found: set[str] = set()
    for token in sentence.tokens:
        lemma, lower = token.lemma, token.text.lower()
        found.add(lemma)
        found.add(lower)
        if token.name is not None or " " in lemma or " " in lower:
            found.update(lemma.split())
            found.update(lower.split())
    return found


def possible(part: Part, word: str, language: str, words: set[str]) -> list[Row]:
    """The rows of a word that ask for no other word than those that stand in its sentence."""
    return [row for row, asked in asking(part, word, language) if not any(map(words.isdisjoint, asked))]
