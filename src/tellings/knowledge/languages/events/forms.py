"""The inflected forms of the lexicon's words, read from forms.csv, which ``inflect.py`` writes; of new words, made.

A row is best looked up by the form that stands in the text: a parser's own lemma is often wrong for a word that it
seldom saw ("raped", "waged", "teargassed").
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from tellings.knowledge.languages import folder
from tellings.knowledge.languages.events.anchors import needed
from tellings.knowledge.languages.events.plain import TABLE


@cache
def forms(part: str, language: str) -> Mapping[str, tuple[str, ...]]:
    """Every form of each lemma that is a row's word as this part of speech; of part "word": of words a row demands.

    None in a language whose parser knows every form's lemma: there rows are looked up by that alone.
    """
    file = folder(language).joinpath("events", TABLE)
    if not file.is_file():
        return {}
    with file.open(encoding="utf-8") as table:
        known = {lemma: tuple(found.split()) for kind, lemma, found in csv.reader(table) if kind == part}
    return known | {lemma: made(lemma, part, language) for lemma in sorted(needed(part, language) - known.keys())}


def made(lemma: str, part: str, language: str) -> tuple[str, ...]:
    """The forms of a word that the table lacks: a row that was just added, or is the user's own, needs no table."""
    inflect = import_module(f"tellings.knowledge.languages.{language}.events.inflect")  # a second, and seldom needed
    return tuple(inflect.inflected(lemma, part))


@cache
def _lemmas(part: str, language: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for lemma, all_forms in forms(part, language).items():
        for form in all_forms:
            found[form] = (*found.get(form, ()), lemma)
    return found


def lemmas_of(form: str, part: str, language: str) -> tuple[str, ...]:
    """The words of rows that ``form`` (in lower case) may be a form of; two for such as "found" and "lay"."""
    return _lemmas(part, language).get(form, ())
