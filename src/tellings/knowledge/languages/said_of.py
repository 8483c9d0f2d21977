"""Whom an adjective or a bare participle is said of: "nine people dead", "was found dead", "two injured guards"."""

from __future__ import annotations

from tellings.knowledge.languages.clause import (
    SUBJECTS,
    Clause,
    first_child,
    is_noun,
    is_passive,
    is_verb,
    prepositions,
    surface_subject,
    with_conjuncts,
)
from tellings.knowledge.languages.counting import counting
from tellings.model import Sentence, Token

_AT_NOUN = frozenset({"amod", "acl", "relcl", "appos", "advcl", "acomp", "advmod"})


def adjective_clause(sentence: Sentence, word: Token) -> Clause:
    """The relations around an adjective; its agents are those that it is said of."""
    preps = {preposition: tuple(nouns) for preposition, nouns in prepositions(sentence, word).items()}
    return Clause(sentence, word, False, said_of(sentence, word), (), preps)


def said_of(sentence: Sentence, word: Token) -> tuple[Token, ...]:
    """The nouns that an adjective or a participle without subject and object of its own describes."""
    own = first_child(sentence, word, *SUBJECTS)
    if own is not None:
        return sharing(sentence, own)
    head = sentence.tokens[word.head]
    if head.index == word.index:
        return ()
    if is_noun(head) or head.tag in ("CD", "PRP", "DT"):
        if word.dep not in _AT_NOUN:
            return ()
        shared = sharing(sentence, head)  # "a guard and a nurse *dead*"
        return shared if word.dep == "amod" and word.index > max(t.index for t in shared) else (head,)
    if word.dep == "conj":
        return said_of(sentence, head)
    return complemented(sentence, head) if is_verb(head) and word.dep not in ("advmod", "compound") else ()


def complemented(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The noun that a verb's complement is said of: the object of an active verb, else the subject."""
    thing = first_child(sentence, verb, "dobj")
    if thing is not None and not is_passive(sentence, verb):
        return sharing(sentence, thing)
    subject = surface_subject(sentence, verb)
    return with_conjuncts(sentence, subject) if subject is not None else ()


def sharing(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """A noun and those coordinated with it that have no fate of their own ("five people dead and 20 *injured*")."""
    return (noun, *(t for t in with_conjuncts(sentence, noun)[1:] if not _has_own_fate(sentence, t)))


def _has_own_fate(sentence: Sentence, noun: Token) -> bool:
    fates = counting(sentence.language).themselves
    return any(
        c.dep in ("acl", "amod", "oprd", "acomp") and c.index > noun.index and c.text.lower() in fates
        for c in sentence.children(noun)
    )
