"""Noun phrases as the lists look them up: from a token of a parsed sentence to the words that say what it is."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from tellings.knowledge.languages.wording import wording
from tellings.knowledge.parties.party import Phrase
from tellings.knowledge.parties.words import noun
from tellings.model import Name, Sentence, Token

_NARROWING = frozenset({"compound", "amod", "nmod", "poss"})
_index = attrgetter("index")
_PLURAL = frozenset({"NNS", "NNPS"})


def counted(sentence: Sentence, token: Token) -> Token:
    """The noun that a counting or grouping word is about ("thousands of *miners*"), else the word itself."""
    if token.lemma not in wording(sentence.language).partitive and token.tag != "CD":
        return token
    for child in sentence.children(token):
        if child.dep == "prep" and child.lemma in ("of", "from", "among"):
            inner = next((t for t in sentence.children(child) if t.dep == "pobj"), None)
            if inner is not None and inner.tag not in ("WP", "WDT", "PRP"):
                return counted(sentence, inner)
        if child.dep == "acl" and child.lemma in ("comprise", "include"):  # "a team comprising *guards* of the port"
            inner = next((t for t in sentence.children(child) if t.dep == "dobj"), None)
            if inner is not None:
                return counted(sentence, inner)
    return token


def phrase(sentence: Sentence, token: Token) -> Phrase:
    """The phrase that a token heads; of one that only counts, what it counts."""
    plural = token.tag in _PLURAL or token.tag == "CD"
    token = counted(sentence, token)
    every = _narrowing(sentence, token) if token.children else ()
    return Phrase(
        token.text if token.name else token.lemma,
        tuple(t.text if t.name else t.lemma for t in every if t.dep != "poss"),
        token.name,
        tuple(t.name for t in every if t.name is not None),
        plural or token.tag in _PLURAL,
        _after(sentence, token),
        sentence.language,
        _whose(sentence, token) if token.lemma in wording(sentence.language).units else None,
    )


def _narrowing(sentence: Sentence, token: Token) -> Sequence[Token]:
    """The words before a noun that narrow it, with those that narrow them, left to right."""
    before = [c for c in sentence.children(token) if c.dep in _NARROWING and c.index < token.index]
    if not before:
        return ()
    inner = [d for c in before if c.children for d in sentence.subtree(c) if d.dep in _NARROWING]
    return sorted({t.index: t for t in (*before, *inner) if t.text != "-"}.values(), key=_index)


def _whose(sentence: Sentence, token: Token) -> Name | None:
    """The name under an "of": "a unit of the *Xyz*"."""
    of = next((c for c in sentence.children(token) if c.dep == "prep" and c.lemma == "of"), None)
    under = next((t for t in sentence.children(of) if t.dep == "pobj"), None) if of else None
    return under.name if under else None


def _after(sentence: Sentence, token: Token) -> str:
    """ "of" with the noun under it, which belong to some nouns for an office ("commissioner of the city *police*")."""
    tokens, at = sentence.tokens, token.index + 1
    if at + 1 >= len(tokens) or tokens[at].lemma != "of":
        return ""
    of, following = tokens[at], tokens[at + 1]
    if noun(f"{token.lemma} of {following.lemma}", sentence.language) is not None:
        return f"of {following.lemma}"  # "commissioner of police Venn", where the parser hangs Venn under the "of"
    under = next((t for t in sentence.children(of) if t.dep == "pobj"), following)
    return f"of {under.lemma}"
