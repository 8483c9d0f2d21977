"""How far a noun phrase goes: the words that a participant, a target or a means is quoted with."""

from __future__ import annotations

from tellings.knowledge.languages.wording import wording
from tellings.model import Document, Sentence, Span, Token

# Before the head, these belong to it; articles, numbers' own quantifiers and possessors of whole clauses do not.
_BEFORE = frozenset({"compound", "amod", "nmod", "nummod", "quantmod", "poss", "case", "punct", "advmod", "npadvmod"})
_LEFT_OUT = frozenset({"det", "predet", "cc", "preconj"})
_MARKS = frozenset("\"'“”‘’«»„()[],;:–—-")


def mention_span(document: Document, sentence: Sentence, token: Token) -> Span:
    """The words of the phrase that ``token`` heads, without article; with its "of" where that says who it is."""
    first = token.index
    for child in sentence.children(token):
        if child.index < token.index and child.dep in _BEFORE and not _is_pronoun(child):
            first = min(first, _first(sentence, child))
    last = token
    if token.lemma in wording(sentence.language).grouping or token.tag == "CD":
        last = _of_phrase(sentence, token) or token
    tokens = sentence.tokens[first : last.index + 1]
    while tokens and (tokens[0].text in _MARKS or tokens[0].dep in _LEFT_OUT):
        tokens = tokens[1:]
    return document.span(tokens[0].start, tokens[-1].end) if tokens else document.span(token.start, token.end)


def _first(sentence: Sentence, child: Token) -> int:
    """The first word of what stands before the head; a clause inside it ("recently arrived") counts, an article not."""
    return min(t.index for t in sentence.subtree(child) if t.dep not in _LEFT_OUT)


def _of_phrase(sentence: Sentence, token: Token) -> Token | None:
    for child in sentence.children(token):
        if child.dep == "prep" and child.lemma in ("of", "from") and child.index <= token.index + 2:
            return next((inner for inner in sentence.children(child) if inner.dep == "pobj"), None)
    return None


def _is_pronoun(token: Token) -> bool:
    return token.tag in ("PRP$", "WP$")
