"""Which words of a sentence show that it may hold an event, so that all others need no parsing."""

from __future__ import annotations

from functools import cache

from tellings.knowledge.languages.events.anchors import anchors
from tellings.knowledge.languages.events.forms import forms
from tellings.knowledge.languages.events.listed import casualties, rows
from tellings.knowledge.languages.events.row import Row
from tellings.knowledge.languages.events.spreading import spreading


@cache
def trigger_forms(language: str) -> frozenset[str]:
    """Forms (lower case, single words) of which one stands in every sentence that holds an act or a toll of the lexicon."""
    every = (*rows(language), *casualties(language))
    acts = frozenset(form for row in every for lemma in anchors(row, language) for form in _forms(row, lemma, language))
    return acts.union(*(forms("verb", language)[verb] for verb in spreading(language)))


@cache
def casualty_forms(language: str) -> frozenset[str]:
    """All forms of the words that tell a toll."""
    return frozenset(
        form for row in casualties(language) for head in row.heads for form in forms(row.part, language)[head]
    )


def _forms(row: Row, lemma: str, language: str) -> tuple[str, ...]:
    return forms(row.part if lemma in row.heads else "word", language)[lemma]


@cache
def trigger_words(language: str) -> frozenset[str]:
    """The same by their lemmas, with the words that tell a toll: for a language whose forms no table lists."""
    acts = {lemma for row in rows(language) for lemma in anchors(row, language)}
    return frozenset(acts | {head for row in casualties(language) for head in row.heads} | set(spreading(language)))
