"""Which words a row asks of a sentence, whatever hangs on what there: where they are missing, it cannot hold."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import get_args

from tellings.knowledge.languages.events.forms import lemmas_of
from tellings.knowledge.languages.events.lexicon import casualties_of, rows_of
from tellings.knowledge.languages.events.row import Part, Row, Slot

MOST_KEPT = 1 << 13  # words; the lexicon has fewer
Asked = tuple[frozenset[str], ...]


@lru_cache(maxsize=MOST_KEPT)
def asking(part: Part, word: str, language: str) -> tuple[tuple[tuple[Row, Asked], ...], frozenset[str] | None]:
    """The rows of a word, those of acts first and then those of tolls, each with what it asks of a sentence.

    With them the words one of which stands wherever any of them holds; None where one of them asks for nothing.
    """
    rows = [(row, asked(row)) for row in (*rows_of(part, word, language), *casualties_of(part, word, language))]
    firsts = [some[0] for _, some in rows if some]
    return tuple(rows), frozenset().union(*firsts) if len(firsts) == len(rows) else None


@lru_cache(maxsize=MOST_KEPT)
def asked_of_any(word: str, language: str) -> frozenset[str] | None:
    """The words one of which stands wherever a row of a word holds, as whatever part of speech; None as above."""
    heads = {word, *lemmas_of(word, "noun", language)}
    every = [asking(part, head, language) for part in get_args(Part) for head in heads]
    found = [asked_by_all for rows, asked_by_all in every if rows]
    return None if None in found else frozenset().union(*found)  # type: ignore[arg-type]  # none of them is None


def asked(row: Row) -> Asked:
    """Sets of single words: one of each must stand in a sentence for the row to hold; of several words the last."""
    every = [*_of_noun(row)] if row.part == "noun" else [*_of_verb(row)]
    words = {prep.word for prep in row.preps}
    under = [_of_slot(prep.under) for prep in row.preps]
    every.append(words if "to" not in words else set())  # "gave the islanders a grant" is "to" the islanders
    every.append(set().union(*under) if all(under) else set())
    return tuple(frozenset(words) for words in every if words)


def _of_verb(row: Row) -> Iterable[set[str]]:
    yield _of_slot(row.object)
    yield _of_slot(row.subject)
    yield _last(row.complement)
    yield {row.particle} if row.particle is not None else set()


def _of_noun(row: Row) -> Iterable[set[str]]:
    yield _of_slot(row.modifier)
    for word in row.before:
        yield {word}


def _of_slot(slot: Slot) -> set[str]:
    """The words of which one must stand there; none where something of a class may stand there instead."""
    return set() if slot.classes else _last(slot.words)


def _last(words: Iterable[str]) -> set[str]:
    return {word.split()[-1] for word in words}
