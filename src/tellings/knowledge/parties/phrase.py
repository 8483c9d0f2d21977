"""Noun phrases as the lists look them up: from a token of a parsed sentence to the words that say what it is."""

from __future__ import annotations

from tellings.knowledge.parties.party import Phrase
from tellings.model import Sentence, Token

_NARROWING = frozenset({"compound", "amod", "nmod", "poss"})
_PLURAL = frozenset({"NNS", "NNPS"})


def phrase(sentence: Sentence, token: Token) -> Phrase:
    """The phrase that a token heads."""
    before = tuple(c for c in sentence.children(token) if c.dep in _NARROWING and c.index < token.index)
    inner = tuple(d for c in before for d in sentence.subtree(c) if d.dep in _NARROWING)
    every = sorted({t.index: t for t in (*before, *inner)}.values(), key=lambda t: t.index)
    return Phrase(
        token.text if token.name else token.lemma,
        tuple(t.text if t.name else t.lemma for t in every if t.dep != "poss"),
        token.name,
        tuple(t.name for t in every if t.name is not None),
        token.tag in _PLURAL,
    )
