"""Counts of people in an act: how many, of what kind, with the bounds that the words give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tellings.knowledge.languages.en.clause import first_child, is_verb
from tellings.knowledge.parties import noun
from tellings.model import Document, Draft, Figure, Mention, Quantity, Sentence, Span, Tie, Token

_RAISING = frozenset("rise raise climb bring reach increase jump mount grow go take push surge up put".split())
BEFORE = -1  # part of the figure told before it: joining knows which that is
_COUNTING = frozenset({"nummod", "quantmod", "amod", "det", "predet", "compound"})
_PART = frozenset("whom them which these those".split())


def figures_of(
    document: Document, draft: Draft, parsed: Mapping[int, Sentence], quantities: Sequence[Quantity]
) -> tuple[Figure, ...]:
    """The figures that an act's trigger tells, in the order of the text."""
    if draft.modality == "negated":
        return ()
    sentence = parsed[draft.sentence]
    here = [q for q in quantities if sentence.start <= q.span.start and q.span.end <= sentence.end]
    if draft.toll is None:
        return _taking_part(document, draft, sentence, here) if draft.type == "PROTEST" else ()
    found = [_counted(document, draft, sentence, mention, here) for mention in draft.tolled]
    found.extend(_included(document, draft, sentence, here))
    if not any(found):
        found.extend(_stated(draft, sentence, here))
    return tuple(sorted((f for f in found if f is not None), key=lambda f: f.span.start))


def _taking_part(document: Document, draft: Draft, sentence: Sentence, here: Sequence[Quantity]) -> tuple[Figure, ...]:
    """Those who protest, where the text counts them."""
    found = []
    for mention in draft.actors:
        quantity = quantity_of(sentence, sentence.tokens[mention.token], here) if mention.link == "sentence" else None
        if quantity is not None:
            span = document.span(min(quantity.span.start, mention.span.start), max(quantity.span.end, mention.span.end))
            found.append(
                Figure("participants", quantity.low, quantity.best, quantity.high, span, mention.span, tie=Tie())
            )
    return tuple(found)


def _counted(
    document: Document, draft: Draft, sentence: Sentence, mention: Mention, here: Sequence[Quantity]
) -> Figure | None:
    """The count of a phrase: its number, else one or several by its grammar."""
    token = sentence.tokens[mention.token]
    quantity = quantity_of(sentence, token, here)
    assert draft.toll is not None  # noqa: S101  # the caller asks only for drafts that tell a toll
    if quantity is not None:
        who = None if quantity.span == mention.span else mention.span
        start, end = min(quantity.span.start, mention.span.start), max(quantity.span.end, mention.span.end)
        part = BEFORE if is_part(sentence, token) else None
        span = document.span(start, end)
        return Figure(draft.toll, quantity.low, quantity.best, quantity.high, span, who, part, tie=Tie())
    bounds = _by_grammar(sentence, token)
    if bounds is None:
        return None
    return Figure(draft.toll, *bounds, mention.span, mention.span, tie=Tie())


def quantity_of(sentence: Sentence, token: Token, here: Sequence[Quantity]) -> Quantity | None:
    """The number that counts a noun: before it, or the noun itself ("dozens", "12 were hurt")."""
    counting = [
        token,
        *(c for c in sentence.children(token) if c.dep in ("nummod", "quantmod", "amod", "det", "predet")),
    ]
    for candidate in counting:
        for quantity in here:
            if quantity.span.start < candidate.end and candidate.start < quantity.span.end:
                return quantity
    return None


def _by_grammar(sentence: Sentence, token: Token) -> tuple[int, int | None, int | None] | None:
    """One for a name, a singular with an article, "he"; two or more for a plural; nothing for a mass."""
    if token.tag in ("NNS", "NNPS") or token.lemma in ("they", "them", "we", "us", "other", "others"):
        return (2, None, None)
    row = noun(token.lemma)
    collective = row is not None and row.number != ""
    if token.name is not None and token.name.kind == "person":
        return (1, 1, 1)
    if token.lemma in ("he", "she", "him", "i", "me"):
        return (1, 1, 1)
    if collective or row is None or token.tag not in ("NN", "NNP"):
        return None
    article = first_child(sentence, token, "det", "poss")
    return (1, 1, 1) if article is None or article.lemma != "no" else None


def _included(document: Document, draft: Draft, sentence: Sentence, here: Sequence[Quantity]) -> list[Figure | None]:
    """ "12 people, including three children": the three are part of the twelve."""
    found: list[Figure | None] = []
    for mention in draft.tolled:
        for child in sentence.children(sentence.tokens[mention.token]):
            if child.lemma not in ("include", "including", "among"):
                continue
            for inner in sentence.subtree(child):
                quantity = quantity_of(sentence, inner, here) if inner.dep in ("pobj", "conj", "dobj") else None
                if quantity is not None and draft.toll is not None:
                    span = document.span(min(quantity.span.start, inner.start), max(quantity.span.end, inner.end))
                    found.append(
                        Figure(
                            draft.toll,
                            quantity.low,
                            quantity.best,
                            quantity.high,
                            span,
                            _word(document, inner),
                            0,
                            tie=Tie(),
                        )
                    )
    return found


def _word(document: Document, token: Token) -> Span:
    return document.span(token.start, token.end)


def _stated(draft: Draft, sentence: Sentence, here: Sequence[Quantity]) -> list[Figure | None]:
    """ "The death toll rose to 31", "a toll of 12": a number under the toll's own preposition or its verb's."""
    trigger = sentence.tokens[draft.token]
    verb = sentence.tokens[trigger.head]
    asked = [trigger, verb] if is_verb(verb) else [trigger]
    for word in asked:
        for child in sentence.children(word):
            if child.dep != "prep" or child.lemma not in ("of", "to", "at", "above", "past"):
                continue
            for inner in sentence.children(child):
                quantity = quantity_of(sentence, inner, here)
                if quantity is not None and draft.toll is not None:
                    raised = is_verb(verb) and verb.lemma in _RAISING
                    span = quantity.span
                    return [
                        Figure(draft.toll, quantity.low, quantity.best, quantity.high, span, None, None, raised, Tie())
                    ]
    return []


def is_part(sentence: Sentence, token: Token) -> bool:
    """ "four of whom", "two of them": the count is part of one told before."""
    for child in sentence.children(token):
        if child.dep == "prep" and child.lemma in ("of", "among"):
            return any(inner.lemma in _PART for inner in sentence.children(child))
    return False
