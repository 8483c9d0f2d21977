"""The forms of words that our lists give by lemma, read from inflection.csv, which ``python -m tools.inflection`` writes.

lemminflect knows them, but asking it at run time takes longer than to read everything else.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from typing import Literal

from tellings.knowledge.languages import folder

Kind = Literal["NOUN", "VERB", "ADJ", "ADV"]
TABLE = "inflection.csv"


@cache
def is_listed(language: str) -> bool:
    """Whether a language has such a table; one whose parser knows every form's lemma has none."""
    return folder(language).joinpath(TABLE).is_file()


@cache
def _table(language: str) -> Mapping[tuple[str, str], tuple[str, ...]]:
    if not is_listed(language):
        return {}
    with folder(language).joinpath(TABLE).open("r", encoding="utf-8") as table:
        return {(kind, lemma): tuple(forms.split()) for kind, lemma, forms in csv.reader(table)}


def inflected(language: str, lemma: str, kind: Kind) -> tuple[str, ...]:
    """All forms of a lemma, itself among them, sorted; of a word that has no others, the word."""
    return _table(language).get((kind, lemma), (lemma,))
