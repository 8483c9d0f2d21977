"""Stretches of a parsed sentence: runs of words, noun phrases, a verb with its helpers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from tellings.model import Sentence, Token

Range = tuple[int, int]  # half-open code points of the document

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_index = attrgetter("index")
_BEFORE = frozenset({"aux", "auxpass", "neg", "advmod"})
_LOOSE = frozenset({"relcl", "punct", "cc", "advcl", "parataxis"})
_EDGE_LEFT = ",;:.!?)]}-–—―*•…"
_EDGE_RIGHT = ",;:([{-–—―*•"


def runs(tokens: Iterable[Token]) -> Iterator[tuple[Token, ...]]:
    """Maximal runs of neighbouring words, left to right."""
    run: list[Token] = []
    for token in sorted(tokens, key=_index):
        if run and token.index != run[-1].index + 1:
            yield tuple(run)
            run = []
        run.append(token)
    if run:
        yield tuple(run)


def stretch(text: str, tokens: Sequence[Token]) -> Range | None:
    """From the first word to the last, without the marks and blanks at the edges; None where nothing is left."""
    return trimmed(text, tokens[0].start, tokens[-1].end) if tokens else None


def trimmed(text: str, start: int, end: int) -> Range | None:
    """A stretch without the blanks and loose marks at its edges; None where no letter or digit is left."""
    while start < end and (text[start].isspace() or text[start] in _EDGE_LEFT):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _EDGE_RIGHT):
        end -= 1
    if end - start > 2 and text[end - 1] == "." and text[end - 2].islower() and text[end - 3] != ".":
        end -= 1  # the sentence's full stop, not that of "U.S."
    return (start, end) if any(c.isalnum() for c in text[start:end]) else None


def child(sentence: Sentence, token: Token, *deps: str) -> Token | None:
    """The first dependent with one of these relations."""
    for index in token.children:
        if sentence.tokens[index].dep in deps:
            return sentence.tokens[index]
    return None


def noun_phrase(sentence: Sentence, head: Token) -> tuple[Token, ...]:
    """A noun with what belongs to it closely: no relative clause after a comma, nothing past a clause's edge."""
    if not head.children:
        return (head,)
    dropped: set[int] = set()
    for part in sentence.children(head):
        if part.dep in _LOOSE and not _is_tight(sentence, head, part):
            dropped.update(t.index for t in sentence.subtree(part))
    kept = [t for t in sentence.subtree(head) if t.index not in dropped or t.index == head.index]
    return next((run for run in runs(kept) if run[0].index <= head.index <= run[-1].index), (head,))


def _is_tight(sentence: Sentence, head: Token, part: Token) -> bool:
    """A clause or mark inside the phrase: "officials who asked not to be named", "Smith, the mayor, …"."""
    if part.dep == "cc":
        return any(c.dep == "conj" for c in sentence.children(head))
    if part.dep == "punct":
        return any(c.index > part.index and c.dep in {"appos", "conj"} for c in sentence.children(head))
    first = sentence.subtree(part)[0].index
    return part.dep == "relcl" and sentence.tokens[first - 1].tag not in {",", ":"}


def verb_group(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """A verb with the helpers, the negation and the adverbs that stand right before it, and its particle after it."""
    helpers = {c.index for c in sentence.children(verb) if c.dep in _BEFORE}
    first = verb.index
    while first - 1 in helpers:
        first -= 1
    last = verb.index
    following = sentence.tokens[last + 1 : last + 2]
    if following and following[0].dep == "prt" and following[0].head == verb.index:
        last += 1
    return sentence.tokens[first : last + 1]


def is_infinitive(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb has "to" before it."""
    return any(c.dep == "aux" and c.tag == "TO" for c in sentence.children(verb))


def is_finite(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb (or the verb that helps it) has a tense."""
    tags = {verb.tag, *(c.tag for c in sentence.children(verb) if c.dep in {"aux", "auxpass"})}
    return not tags.isdisjoint({"VBD", "VBZ", "VBP", "MD"})


def is_negated(sentence: Sentence, verb: Token) -> bool:
    """Whether "not" or "never" belongs to a verb."""
    return any(c.dep == "neg" for c in sentence.children(verb))
