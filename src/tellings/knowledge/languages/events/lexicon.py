"""The rows, all of them and by word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import get_args

from tellings.knowledge.languages.events.forms import forms
from tellings.knowledge.languages.events.listed import casualties, rows
from tellings.knowledge.languages.events.row import Part, Row
from tellings.knowledge.languages.events.spreading import Spreading, spreading


def rows_of(part: Part, word: str, language: str) -> tuple[Row, ...]:
    """The rows of a word, narrowest first: by its lemma in either spelling, else by the form that stands in the text."""
    return _index(part, language).get(word, ())


def casualties_of(part: Part, word: str, language: str) -> tuple[Row, ...]:
    """The casualty rows of a word, as :func:`rows_of`."""
    return _casualty_index(part, language).get(word, ())


@cache
def listed_words(language: str) -> frozenset[str]:
    """Every lemma and form by which a row of an act or of a toll is found, as whatever part of speech."""
    tables = (table(part, language) for part in get_args(Part) for table in (_index, _casualty_index))
    return frozenset(word for table in tables for word in table)


@cache
def compound_verbs(language: str) -> Mapping[str, str]:
    """The past and -ing forms of verbs of several words, with hyphens, and the lemma of each ("fire-bombed": "fire bomb")."""
    return {
        "-".join((*row.before, form)): " ".join((*row.before, head))
        for row in rows(language)
        for head in (row.heads if row.part == "verb" and row.before else ())
        for form in forms("verb", language)[head]
        if form not in (head, head + "s", head + "es")
    }


@cache
def spreading_forms(language: str) -> Mapping[str, tuple[Spreading, ...]]:
    """What :func:`spreading` has, by every form of its verbs that may stand in a text, in lower case."""
    found: dict[str, tuple[Spreading, ...]] = {}
    for lemma, all_forms in forms("verb", language).items():
        for form in all_forms if lemma in spreading(language) else ():
            found[form] = (*found.get(form, ()), *spreading(language)[lemma])
    return found


def by_verb(word: str, language: str) -> tuple[Row, ...]:
    """The rows of a verb, narrowest first."""
    return rows_of("verb", word, language)


def by_noun(word: str, language: str) -> tuple[Row, ...]:
    """The rows whose noun, or whose noun's last word, is ``word``, narrowest first."""
    return rows_of("noun", word, language)


def by_adjective(word: str, language: str) -> tuple[Row, ...]:
    """The rows of an adjective, narrowest first."""
    return rows_of("adjective", word, language)


@cache
def _index(part: Part, language: str) -> Mapping[str, tuple[Row, ...]]:
    return _ordered(part, rows(language), language)


@cache
def _casualty_index(part: Part, language: str) -> Mapping[str, tuple[Row, ...]]:
    return _ordered(part, casualties(language), language)


def _ordered(part: Part, chosen: Iterable[Row], language: str) -> Mapping[str, tuple[Row, ...]]:
    """By lemma, and by those forms that are no lemma here: a tagger's lemma of a rare word is often wrong."""
    found: dict[str, list[Row]] = {}
    for row in chosen:
        for head in row.heads if row.part == part else ():
            found.setdefault(head, []).append(row)
            if row.before and part == "verb":
                found.setdefault(" ".join((*row.before, head)), []).append(row)
    ordered = {
        head: tuple(sorted(those, key=lambda row: (-row.narrowness(), row.breadth()))) for head, those in found.items()
    }
    return {form: those for head, those in ordered.items() for form in forms(part, language).get(head, ())} | ordered
