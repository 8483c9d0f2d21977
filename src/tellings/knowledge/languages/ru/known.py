"""The names of parties/names.csv, by the lemma of their first word: each stands for a row of knowledge/parties by its key."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from tellings.knowledge.languages.ru.naming import lemmas
from tellings.knowledge.parties import NameRow
from tellings.knowledge.parties.party import by_key

Form = Literal["noun", "adjective", "plural"]
_FORMS: Mapping[str, Form] = {"noun": "noun", "adjective": "adjective", "plural": "plural"}


@dataclass(frozen=True, slots=True)
class Listed:
    """A name as it is written, its words' lemmas, how it is used, and what it stands for."""

    written: str
    words: tuple[frozenset[str], ...]
    form: Form
    row: NameRow

    def fits(self, words: Sequence[str]) -> bool:
        """Whether the words are this name in some case, with capitals wherever it has them."""
        parts = self.written.replace("-", " ").split()
        return all(
            _capitals(part, word) and lemma & lemmas(word)
            for part, word, lemma in zip(parts, words, self.words, strict=True)
        )


@cache
def listed() -> Mapping[str, tuple[Listed, ...]]:
    """Every name by each lemma of its first word, the longest first."""
    found: dict[str, list[Listed]] = {}
    for name in _read():
        for lemma in name.words[0]:
            found.setdefault(lemma, []).append(name)
    return {lemma: tuple(sorted(names, key=lambda n: -len(n.words))) for lemma, names in found.items()}


def _read() -> Iterator[Listed]:
    rows = by_key()
    with files("tellings.knowledge.languages.ru.parties").joinpath("names.csv").open(encoding="utf-8") as table:
        for entry in csv.DictReader(table):
            row = rows[entry["key"]]
            words = tuple(lemmas(word) for word in entry["written"].replace("-", " ").split())
            yield Listed(entry["written"], words, _FORMS[entry["form"]], row)


def _capitals(written: str, word: str) -> bool:
    """An acronym is written as one; a name has its capital; what has none may have one at the head of a sentence."""
    if len(written) > 1 and written.isupper():
        return word.isupper()
    return not written[0].isupper() or word[0].isupper()
