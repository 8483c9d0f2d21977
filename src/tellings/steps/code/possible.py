"""Which rows of the lexicon could hold in a sentence by its words alone: most are let go before its tree is looked at."""

from __future__ import annotations

from tellings.knowledge.languages.events import Part, Row, asked_of_any, asking
from tellings.model import Sentence, Token


def words_in(sentence: Sentence) -> set[str]:
    """Every word of a sentence: as lemma and as it stands in small letters; of names and lemmas of several, each."""
    found = {token.lemma for token in sentence.tokens}
    found.update(sentence.lower)
    for several in [word for word in found if not word.isalnum()]:
        found.update(several.split())
    return found


def may_hold(sentence: Sentence, token: Token, words: set[str]) -> bool:
    """Whether any row of a word could hold, whatever part of speech it is: to see that of one takes longer."""
    for word in (token.lemma, sentence.lower[token.index]):
        asked = asked_of_any(word, sentence.language)
        if asked is None or not words.isdisjoint(asked):
            return True
    return False


def possible(part: Part, word: str, language: str, words: set[str]) -> list[Row]:
    """The rows of a word that ask for no other word than those that stand in its sentence."""
    rows, asked_by_all = asking(part, word, language)
    if asked_by_all is not None and words.isdisjoint(asked_by_all):  # as of most words
        return []
    return [row for row, asked in rows if not any(map(words.isdisjoint, asked))]
