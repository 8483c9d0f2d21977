"""A toll that is put as a number: "the death toll rose to 31", "a toll of 12", "nine deaths"; and whether it is an update."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tellings.knowledge.languages.clause import is_verb
from tellings.knowledge.languages.counting import counting
from tellings.model import Quantity, Sentence, Token
from tellings.steps.resolve.counting.numbers import quantity_of

_REACH = 5  # words between a number and what is said of it, in a headline that the parser could not read


def stated(sentence: Sentence, trigger: Token, here: Sequence[Quantity]) -> tuple[Quantity, bool] | None:
    """The number, and whether it raises one told before."""
    for above in _governors(sentence, trigger):
        raising = is_verb(above) and above.lemma in counting(sentence.language).raising
        for quantity in _numbers(sentence, above, here):
            return quantity, raising
    return None


def _governors(sentence: Sentence, trigger: Token) -> Iterator[Token]:
    """The word itself, and what it hangs on by "number of" and the like, up to the verb."""
    token = trigger
    yield token
    for _ in range(4):
        head = sentence.tokens[token.head]
        if head.index == token.index or token.dep not in ("pobj", "prep", "nsubj", "nsubjpass", "dobj", "conj"):
            return
        if is_verb(head):
            if head.lemma in counting(sentence.language).raising | counting(sentence.language).setting:
                yield head
            return
        token = head


def _numbers(sentence: Sentence, word: Token, here: Sequence[Quantity]) -> Iterator[Quantity]:
    """The numbers under a word's own preposition; of a verb that sets a toll also its complement."""
    for child in sentence.children(word):
        inner: tuple[Token, ...] = ()
        if child.dep == "prep" and child.lemma in _prepositions(sentence, word):
            inner = sentence.children(child)
        elif is_verb(word) and child.dep in ("attr", "dobj", "npadvmod", "dative"):
            inner = (child,)
        for token in inner:
            found = quantity_of(sentence, token, here)
            if found is not None and (token.tag == "CD" or token.lemma in counting(sentence.language).anybody):
                yield found


def _prepositions(sentence: Sentence, word: Token) -> frozenset[str]:
    """What a number may stand under: "rose *to* 31", "stands *at* 31", "a toll *of* 31"."""
    words = counting(sentence.language)
    return words.raised if is_verb(word) and word.lemma in words.raising else words.set


def adjoining(sentence: Sentence, trigger: Token, here: Sequence[Quantity]) -> Quantity | None:
    """The number right before a trigger, with only its noun between: "2 soldiers reported killed", "Three dead"."""
    first = max(0, trigger.index - _REACH)
    for token in reversed(sentence.tokens[first : trigger.index]):
        found = next((q for q in here if q.span.start < token.end and token.start < q.span.end), None)
        if found is not None:
            return found
        passes = token.tag[:2] in ("NN", "JJ", "RB") or token.lemma in ("be", "have", "report", "confirm", "fear")
        if not passes or token.name is not None:
            return None
    return None
