"""Acts that are none: sport, markets, weather, figures of speech, told apart by the words around them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tellings.knowledge.languages.en.clause import Clause
from tellings.knowledge.languages.en.events import negatives
from tellings.model import Sentence, Token
from tellings.steps.code.match import in_conflict

_ENOUGH = 2  # words of one domain in a sentence that make it one of that domain


def is_elsewhere(clause: Clause) -> bool:
    """Whether the trigger stands in a phrase of another domain, or in a sentence of one with no party to a conflict."""
    sentence, trigger = clause.sentence, clause.trigger
    if _in_phrase(sentence, trigger):
        return True
    counts: dict[str, int] = {}
    for token in sentence.tokens:
        for domain in _by_word().get(token.lemma, ()):
            counts[domain] = counts.get(domain, 0) + (token.index != trigger.index)
    return max(counts.values(), default=0) >= _ENOUGH and not in_conflict(clause)


def _in_phrase(sentence: Sentence, trigger: Token) -> bool:
    lemmas = [t.lemma for t in sentence.tokens if t.text != "-"]
    at = sum(t.text != "-" for t in sentence.tokens[: trigger.index])
    for length in range(2, 7):
        for start in range(max(0, at - length + 1), at + 1):
            if tuple(lemmas[start : start + length]) in _phrases():
                return True
    return False


@cache
def _phrases() -> frozenset[tuple[str, ...]]:
    return frozenset(phrase for domain in negatives() for phrase in domain.phrases)


@cache
def _by_word() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for domain in negatives():
        for word in domain.words | domain.doers:
            found[word] = (*found.get(word, ()), domain.name)
    return found
