"""The inflected forms of the lexicon's words, read from forms.csv, which ``inflect.py`` writes; of new words, made.

A row is best looked up by the form that stands in the text: a parser's own lemma is often wrong for a word that it
seldom saw ("raped", "waged", "teargassed").
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from tellings.knowledge.languages.events.anchors import needed
from tellings.knowledge.languages.events.plain import FOLDER, TABLE


@cache
def forms(part: str) -> Mapping[str, tuple[str, ...]]:
    """Every form of each lemma that is a row's word as this part of speech; of part "word": of words a row demands."""
    with FOLDER.joinpath(TABLE).open(encoding="utf-8") as table:
        known = {lemma: tuple(found.split()) for kind, lemma, found in csv.reader(table) if kind == part}
    return known | {lemma: made(lemma, part) for lemma in sorted(needed(part) - known.keys())}


def made(lemma: str, part: str) -> tuple[str, ...]:
    """The forms of a word that the table lacks: a row that was just added, or is the user's own, needs no table."""
    from tellings.knowledge.languages.en.events.inflect import inflected  # noqa: PLC0415  # a second, and seldom needed

    return tuple(inflected(lemma, part))


@cache
def _lemmas(part: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for lemma, all_forms in forms(part).items():
        for form in all_forms:
            found[form] = (*found.get(form, ()), lemma)
    return found


def lemmas_of(form: str, part: str) -> tuple[str, ...]:
    """The words of rows that ``form`` (in lower case) may be a form of; two for such as "found" and "lay"."""
    return _lemmas(part).get(form, ())
