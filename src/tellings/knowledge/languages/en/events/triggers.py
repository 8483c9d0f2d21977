"""Which words of a sentence show that it may hold an event, so that all others need no parsing."""

from __future__ import annotations

from functools import cache

from tellings.knowledge.languages.en.events.forms import forms
from tellings.knowledge.languages.en.events.lexicon import casualties, rows
from tellings.knowledge.languages.en.events.row import Row
from tellings.knowledge.languages.en.events.words import everyday


def anchors(row: Row) -> frozenset[str]:
    """The lemmas of which one must stand in a sentence for the row to hold.

    That is its own word, or for an everyday verb ("opened fire") the words that it demands, where it demands any.
    """
    if row.part != "verb" or row.head not in everyday():
        return frozenset(row.heads)
    under = [prep.under for prep in row.preps]
    demanded = (
        row.object.words if not row.object.classes else (),
        row.complement,
        frozenset().union(*(slot.words for slot in under))
        if all(slot.words and not slot.classes for slot in under)
        else (),
        row.subject.words if not row.subject.classes else (),
    )
    chosen = next((words for words in demanded if words), row.heads)
    return frozenset(word.split()[-1] for word in chosen)


@cache
def trigger_forms() -> frozenset[str]:
    """Forms (lower case, single words) of which one stands in every sentence that holds an event of the lexicon."""
    return frozenset(form for row in rows() for lemma in anchors(row) for form in _forms(row, lemma))


@cache
def casualty_forms() -> frozenset[str]:
    """All forms of the words that tell a toll."""
    return frozenset(form for row in casualties() for head in row.heads for form in forms(row.part)[head])


def _forms(row: Row, lemma: str) -> tuple[str, ...]:
    return forms(row.part if lemma in row.heads else "word")[lemma]
