"""Words: common nouns, head words, titles, things and weapons, each looked up by its folded lemma."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib import import_module
from itertools import pairwise
from typing import Literal, TypeVar

from tellings.knowledge.languages import ENGLISH
from tellings.knowledge.languages.wording import wording
from tellings.knowledge.parties.folding import fold
from tellings.knowledge.parties.rows import HeadRow, NounRow, ThingRow, TitleRow, WeaponRow
from tellings.knowledge.parties.tables import read

Row = TypeVar("Row")
MOST_KEPT = 1 << 14  # lemmas
_OFFICE = "office/"
_PREPOSITIONS = frozenset({"of", "for", "in", "on", "against", "to", "at", "de", "del", "with", "from"})


def noun(lemma: str, language: str = ENGLISH) -> NounRow | None:
    """The row of a common noun for a party, by its lemma (of several words: the lemma of the last) or its plural."""
    return _find(_nouns(language), lemma)


def head(words: Sequence[str], language: str = ENGLISH) -> HeadRow | None:
    """The row of an organisation's name, by its head words.

    The head ends where the name does or where its first preposition stands, unless the preposition belongs to a listed
    head ("Court of Appeal"); of several that fit, the longest counts: first the one that ends last, then the one that
    begins first. ("Ministry of Information and Broadcasting" is a ministry.)
    """
    folded = [fold(word) for word in words]
    cut = next((i for i, word in enumerate(folded) if i and word in _PREPOSITIONS), len(folded))
    table = _heads(language)
    for end in range(len(folded), cut - 1, -1):
        for start in range(min(cut, end)):
            row = table.get(" ".join(folded[start:end]))
            if row is not None:
                return row
    return None


def title(word: str, language: str = ENGLISH) -> TitleRow | None:
    """The row of a title, of one word or several, with or without its dots."""
    return _find(_titles(language), word)


def office(words: str) -> str | None:
    """The key of a title or of a noun for one who holds an office or a rank ("police spokesman"), if it is one."""
    row = title(words) or noun(words)
    return _OFFICE + fold(words) if row is not None and row.role and row.kind != "person" else None


def office_row(key: str) -> TitleRow | NounRow | None:
    """The row behind a key that :func:`office` gave; None for any other key."""
    words = key.removeprefix(_OFFICE)
    return (title(words) or noun(words)) if words != key else None


def thing(lemma: str, language: str = ENGLISH) -> ThingRow | None:
    """The row of a thing that can be attacked or seized."""
    return _find(_things(language), lemma)


def weapon(lemma: str, language: str = ENGLISH) -> WeaponRow | None:
    """The row of a means of violence."""
    return _find(_weapons(language), lemma)


@lru_cache(maxsize=MOST_KEPT)
def heads_party(lemma: str, language: str) -> bool:
    """Whether a common noun may head a phrase that stands for a party: most may not, whatever stands before them."""
    return lemma in wording(language).units or _may_end(lemma, _last_words("nouns", language))


@lru_cache(maxsize=MOST_KEPT)
def heads_listed(lemma: str, language: str) -> bool:
    """Whether a common noun may head a phrase that any of the tables has, or is a word for a place."""
    listed = heads_party(lemma, language) or lemma in wording(language).places
    return listed or heads_weapon(lemma, language) or _may_end(lemma, _last_words("things", language))


@lru_cache(maxsize=MOST_KEPT)
def begins_title(word: str) -> bool:
    """Whether a title may begin with a word."""
    parts = _parts(fold(word))
    return not parts or parts[0] in _first_of_titles()


@lru_cache(maxsize=MOST_KEPT)
def ends_office(word: str) -> bool:
    """Whether what :func:`office` knows may end with a word."""
    return any(_may_end(word, _last_words(name, ENGLISH)) for name in ("titles", "nouns"))


@cache
def _first_of_titles() -> frozenset[str]:
    return frozenset(_parts(words)[0] for words in _titles(ENGLISH))


@lru_cache(maxsize=MOST_KEPT)
def heads_weapon(lemma: str, language: str) -> bool:
    """Whether a weapon's name may end in a common noun."""
    return _may_end(lemma, _last_words("weapons", language))


def _may_end(lemma: str, last: frozenset[str]) -> bool:
    parts = _parts(fold(lemma))
    return not parts or parts[-1] in last


@cache
def _last_words(name: Literal["nouns", "things", "titles", "weapons"], language: str) -> frozenset[str]:
    """The words with which a row of a table ends, or that stand before an "of" in it ("*commissioner* of police")."""
    tables: Mapping[str, Mapping[str, object]] = {
        "nouns": _nouns(language),
        "things": _things(language),
        "titles": _titles(language),
        "weapons": _weapons(language),
    }
    rows = [_parts(words) for words in tables[name]]
    before = {one for row in rows for one, following in pairwise(row) if following == "of"}
    return frozenset(before | {row[-1] for row in rows})


def _parts(folded: str) -> list[str]:
    return folded.replace("-", " ").split()


def _find(table: Mapping[str, Row], words: str) -> Row | None:
    """The row of words as they are, else with a space for each hyphen ("car-bomb")."""
    folded = fold(words)
    return table.get(folded) or (table.get(folded.replace("-", " ")) if "-" in folded else None)


@cache
def _nouns(language: str) -> Mapping[str, NounRow]:
    found: dict[str, NounRow] = {}
    plurals: dict[str, NounRow] = {}
    for lemma, kind, sector, number, role in read("nouns", language):
        row = NounRow(lemma, kind, sector, number, role)
        found[_key(lemma, language)] = row
        if language == ENGLISH:
            plurals[_plural(fold(lemma))] = row
    return {**plurals, **found}


def _key(words: str, language: str) -> str:
    """Under what the row of these words is looked up; a language with cases says how its phrases are."""
    if language != ENGLISH:
        words = import_module(f"tellings.knowledge.languages.{language}.phrases").key(words)
    return fold(words)


def _plural(lemma: str) -> str:
    """The regular plural: a tagger that takes a plural for a name or a mass noun leaves it as it is."""
    if lemma.endswith("man"):
        return lemma[:-2] + "en"
    if lemma.endswith("y") and lemma[-2:-1] not in set("aeiou"):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "ch", "sh")) else "s")


@cache
def _heads(language: str) -> Mapping[str, HeadRow]:
    return {_key(words, language): HeadRow(words, kind, sector) for words, kind, sector in read("heads", language)}


@cache
def _titles(language: str) -> Mapping[str, TitleRow]:
    return {
        _key(word, language): TitleRow(word, kind, sector, role)
        for word, kind, sector, role in read("titles", language)
    }


@cache
def _things(language: str) -> Mapping[str, ThingRow]:
    return {
        _key(lemma, language): ThingRow(lemma, sort, both == "yes") for lemma, sort, both in read("things", language)
    }


@cache
def _weapons(language: str) -> Mapping[str, WeaponRow]:
    return {_key(lemma, language): WeaponRow(lemma, mode or None) for lemma, mode in read("weapons", language)}
