"""Finds the counts of a text: the words of bounds and number, without the noun that is counted."""

from __future__ import annotations

from collections.abc import Iterator

from tellings.knowledge.languages import ENGLISH, language_of
from tellings.model import Document, Quantity, Span
from tellings.steps.resolve.quantities.elsewhere import is_count
from tellings.steps.resolve.quantities.phrases import Reading, beginnings, read_phrase
from tellings.steps.resolve.quantities.words import Words, words_of


def find_quantities(document: Document, cased: str) -> tuple[Quantity, ...]:
    """Every count of the text that could be one of people, in order; bounds by the conventions of docs/record.md.

    Left out are years, dates, clock times, money, ages, ordinals, percentages, measures, and numbers that are part of
    a name. "A" and "an" are no counts here: see :func:`one`. ``cased`` is the text with its case restored.
    """
    words = words_of(cased, language_of(document))
    return tuple(_quantity(document, words, found) for found in _counts(words))


def parse_quantity(text: str, language: str = ENGLISH) -> tuple[int, int | None, int | None] | None:
    """The low, best and high of the first count in a phrase ("at least a dozen"), or None where it holds none."""
    for found in _counts(words_of(text, language)):
        return found.bounds.low, found.bounds.best, found.bounds.high
    return None


def one(span: Span) -> Quantity:
    """The count of a single person: "a farmer", "an officer"."""
    return Quantity(span, 1, 1, 1)


def _counts(words: Words) -> Iterator[Reading]:
    read, last = 0, None
    for at in beginnings(words):
        found = read_phrase(words, at) if at >= read else None
        if found is None:
            continue
        read = found.end
        if is_count(words, found) and not (last and _repeats(words, last, found)):
            yield found
            last = found


def _repeats(words: Words, last: Reading, found: Reading) -> bool:
    """The same number again in digits: "twelve (12) farmers"."""
    return found.core == last.end + 1 and words[last.end].raw == "(" and found.bounds == last.bounds


def _quantity(document: Document, words: Words, found: Reading) -> Quantity:
    span = document.span(words[found.start].start, words[found.end - 1].end)
    return Quantity(span, found.bounds.low, found.bounds.best, found.bounds.high)
