"""What stands under which preposition of a word."""

from __future__ import annotations

from collections.abc import Iterator

from tellings.knowledge.languages.clause.words import is_noun, whose_gerund, with_conjuncts
from tellings.model import Sentence, Token

_PREPOSITIONS = frozenset({"IN", "TO", "RP", "RB", "VBG", "VBN"})
_CAUSES = frozenset({"due", "owing", "because", "thanks"})  # "due to" is one preposition


def prepositions(sentence: Sentence, token: Token) -> dict[str, list[Token]]:
    """Preposition to the nouns under it, coordination included ("in Rome and Milan")."""
    found: dict[str, list[Token]] = {}
    for child in sentence.children(token):
        if child.dep == "dative" and is_noun(child):  # "gave the islanders a grant"
            found.setdefault("to", []).extend(with_conjuncts(sentence, child))
            continue
        if child.dep not in ("prep", "agent", "dative") or not (child.tag in _PREPOSITIONS or child.lemma in _CAUSES):
            continue
        for inner in sentence.children(child):
            if inner.dep == "prep" or (inner.dep == "pcomp" and inner.tag == "IN"):  # "out of", "in front of", "due to"
                word = child.lemma if child.lemma in _CAUSES else inner.lemma
                found.setdefault(word, []).extend(_nouns_under(sentence, inner))
            elif inner.dep in ("pobj", "pcomp"):
                found.setdefault(child.lemma, []).extend(_with_gerunds(sentence, inner))
    return found


def _nouns_under(sentence: Sentence, preposition: Token) -> Iterator[Token]:
    for noun in sentence.children(preposition):
        if noun.dep == "pobj":
            yield from _with_gerunds(sentence, noun)


def _with_gerunds(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """The noun with what is coordinated; where it only says whose act follows ("police firing"), the act."""
    following = sentence.tokens[noun.index + 1] if noun.index + 1 < len(sentence.tokens) else None
    meant = following is not None and whose_gerund(sentence, following) is noun
    return (following,) if meant and following is not None else with_conjuncts(sentence, noun)
