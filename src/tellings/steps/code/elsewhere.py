"""Acts that are none: sport, markets, weather, figures of speech, told apart by the words around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache

from tellings.knowledge.furniture import words_in
from tellings.knowledge.languages import language_of
from tellings.knowledge.languages.clause import Clause
from tellings.knowledge.languages.events import negatives
from tellings.model import Document, Sentence, Token
from tellings.steps.code.match import in_conflict

_NO_WORDS = ("-", "")  # in phrases
_ENOUGH = 2  # words of one domain in a sentence that make it one of that domain


# Who shows, beside a casualty, that violence is meant in a story about sport or the arts.
_MEANT = frozenset({"police", "armed_group"})  # not weapons: "club" and "bat" are words of sport
_DENSE, _VARIED = 0.06, 8  # the share of a text's words, and how many different ones, that make it a text of a domain


def about_another_domain(document: Document) -> bool:
    """Whether a document is about sport, the arts and the like: its section is called so, or its words are full of it."""
    language = language_of(document)
    named = set(words_in((document.section or "").lower()))
    if named and any(domain.sections & named for domain in negatives(language)):
        return True
    words = _small_words(document.text[document.body_start :])
    told = _of_any_domain(language).intersection(words)
    for domain in _of_domains(language):
        found = told & domain
        if len(found) >= _VARIED and sum(map(found.__contains__, words)) >= _DENSE * len(words):
            return True
    return False


@cache
def _of_domains(language: str) -> tuple[frozenset[str], ...]:
    """The words of each domain that has sections of its own, each with an "s" as well."""
    return tuple(
        domain.words | {f"{word}s" for word in domain.words} for domain in negatives(language) if domain.sections
    )


@cache
def _of_any_domain(language: str) -> frozenset[str]:
    """The words of all of them."""
    return frozenset().union(*_of_domains(language))


def _small_words(text: str) -> list[str]:
    """The words in lower case; where no letter changes its length by that, all at once."""
    return words_in(text.lower()) if text.isascii() else [word.lower() for word in words_in(text)]


def is_elsewhere(clause: Clause, *, figurative: bool = False) -> bool:
    """Whether the trigger stands in a phrase of another domain, or in a sentence of one with no party to a conflict.

    ``figurative``: the whole document is about another domain, and the act is one that its language is full of.
    """
    sentence, trigger = clause.sentence, clause.trigger
    if _in_phrase(sentence, trigger) or (figurative and not in_conflict(clause, _MEANT)):
        return True
    by_word = _by_word(sentence.language)
    telling = [t for t in sentence.tokens if t.lemma in by_word and t.index != trigger.index]
    counts = Counter(domain for token in telling for domain in by_word[token.lemma]) if telling else {}
    return max(counts.values(), default=0) >= _ENOUGH and not in_conflict(clause)


def _in_phrase(sentence: Sentence, trigger: Token) -> bool:
    phrases = _phrases(sentence.language)
    if trigger.text not in _NO_WORDS and _listed(trigger) not in _in_phrases(sentence.language):
        return False
    lemmas = [_listed(t) for t in sentence.tokens if t.text not in _NO_WORDS]
    at = len([t for t in sentence.tokens[: trigger.index] if t.text not in _NO_WORDS])
    for length in range(2, 7):
        for start in range(max(0, at - length + 1), at + 1):
            if tuple(lemmas[start : start + length]) in phrases:
                return True
    return False


def _listed(token: Token) -> str:
    """A word as phrases list it: by its lemma, or as it stands where that is only the engine's name for it."""
    return token.text.lower() if token.lemma.isascii() and not token.text.isascii() else token.lemma


@cache
def _phrases(language: str) -> frozenset[tuple[str, ...]]:
    return frozenset(phrase for domain in negatives(language) for phrase in domain.phrases)


@cache
def _in_phrases(language: str) -> frozenset[str]:
    """Every word of a phrase."""
    return frozenset(word for phrase in _phrases(language) for word in phrase)


@cache
def _by_word(language: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for domain in negatives(language):
        for word in domain.words | domain.doers:
            found[word] = (*found.get(word, ()), domain.name)
    return found
