"""Which words a row needs in a sentence, and so which words the forms have to be known of."""

from __future__ import annotations

from functools import cache

from tellings.knowledge.languages.events.governing import light, referring
from tellings.knowledge.languages.events.listed import casualties, rows
from tellings.knowledge.languages.events.row import Row
from tellings.knowledge.languages.events.spreading import spreading
from tellings.knowledge.languages.events.words import everyday, spellings


def anchors(row: Row, language: str) -> frozenset[str]:
    """The lemmas of which one must stand in a sentence for the row to hold.

    That is its own word, or for an everyday verb ("opened fire") the words that it demands, where it demands any.
    """
    if row.part != "verb" or row.head not in everyday(language):
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
def needed(part: str, language: str) -> frozenset[str]:
    """Every lemma whose forms the lexicon needs as this part of speech; of part "word": words that a row demands."""
    every = (*rows(language), *casualties(language))
    if part == "word":
        return frozenset(word for row in every for word in anchors(row, language) if word not in row.heads)
    found = {head for row in every for head in row.heads if row.part == part}
    if part == "verb":
        found |= {verb for entry in light(language) for verb in entry.verbs} | set(spreading(language))
    if part == "noun":
        found |= {spelling for noun in referring(language) for spelling in spellings(noun, language)}
    return frozenset(found)
