"""Proper names in their dictionary form: a run of words in any case, put into the nominative that a list has it under."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product

from tellings.knowledge.languages.ru.dictionary import readings
from tellings.knowledge.languages.ru.grammar import plain
from tellings.tables import read_yaml

_MOST = 6  # readings of a word that are tried
# Endings of an unknown name and what its nominative may end in.
_ENDINGS = {
    "а": ("",),
    "у": ("", "а"),
    "ом": ("",),
    "е": ("", "а"),
    "ы": ("а", ""),
    "и": ("а", "я", "ь"),
    "ой": ("а",),
    "я": ("ь", "й"),
}
_CLOSED = ("PREP", "NPRO", "CONJ", "PRCL")
_PROPER = frozenset({"Geox", "Name", "Surn", "Patr", "Orgn"})


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The lists of places.yaml, each as the file describes it."""

    locative: frozenset[str]
    open: frozenset[str]
    kinds: Mapping[str, str]
    areas: frozenset[str]
    within: frozenset[str]
    others: frozenset[str]


@cache
def place_words() -> PlaceWords:
    """The words that tell a place's name."""
    rows = read_yaml(files(__package__).joinpath("places.yaml").read_text("utf-8"))
    kinds = {plain(word): level for level, words in rows["kinds"].items() for word in words}
    lists = {name: frozenset(map(plain, rows[name])) for name in ("locative", "open", "areas", "within", "others")}
    return PlaceWords(kinds=kinds, **lists)


def nominatives(words: Sequence[str]) -> Iterator[str]:
    """A name in the forms that it may be listed under: as it stands, and with its words in the nominative."""
    yield " ".join(words)
    tried = set()
    for chosen in product(*(_declined(word) for word in words)):
        if _agree(chosen):
            name = " ".join(_capital(word, form) for word, (form, _) in zip(words, chosen, strict=True))
            if name not in tried:
                tried.add(name)
                yield name


def area_of(word: str) -> str | None:
    """The word for an area of which a form is the plural ("областями"), in the singular."""
    found = (plain(r.normal_form) for r in readings(word.lower()) if r.tag.number == "plur" and r.tag.POS == "NOUN")
    return next((lemma for lemma in found if lemma in place_words().areas), None)


def called(word: str, area: str) -> Iterator[str]:
    """What the area of an adjective is called: "Брянской" with "область" is "Брянская область"."""
    gender = readings(area)[0].tag.gender
    for reading in readings(word.lower()):
        form = reading.inflect({"nomn", "sing", gender}) if reading.tag.POS == "ADJF" else None
        if form is not None:
            yield f"{_capital(word, plain(form.word))} {area}"


def lemmas(word: str) -> frozenset[str]:
    """Every lemma that a form may be of, without the dots of ё."""
    return frozenset(plain(found.normal_form) for found in readings(word.lower()))


def is_common(word: str) -> bool:
    """Whether a word in a capital may be a common one: the dictionary has it as something else than a name."""
    return any(r.is_known and not _PROPER & r.tag.grammemes for r in readings(word.lower()))


def has(word: str, *grammemes: str) -> bool:
    """Whether a reading of a word has one of these marks of the dictionary: Geox, Name, Surn, Patr, Orgn."""
    return any(r.is_known and not r.tag.grammemes.isdisjoint(grammemes) for r in readings(word.lower()))


def describes(word: str, noun: str) -> bool:
    """Whether a word may be an adjective of the noun after it: both in one case and number, and that no form of a verb."""
    after = readings(noun.lower())
    if len(noun) < 3 or any(r.tag.POS == "VERB" for r in after):
        return False
    described = {(r.tag.case, r.tag.number) for r in after if r.tag.POS == "NOUN"}
    return any(r.tag.POS == "ADJF" and (r.tag.case, r.tag.number) in described for r in readings(word.lower()))


def is_many(word: str) -> bool:
    """Whether a form may be a plural; one that does not decline always may."""
    return any(r.tag.number == "plur" or "Fixd" in r.tag.grammemes or not r.is_known for r in readings(word.lower()))


def is_closed(word: str) -> bool:
    """Whether a word may be a preposition, a pronoun, a conjunction or a particle."""
    return any(r.tag.POS in _CLOSED or "Apro" in r.tag.grammemes for r in readings(word.lower()))


def is_verbal(word: str) -> bool:
    """Whether a word is a verb in a tense or a predicative, and nothing else."""
    return all(r.tag.POS in ("VERB", "PRED") for r in readings(word.lower()))


def _declined(word: str) -> list[tuple[str, frozenset[tuple[str, str]]]]:
    """The nominatives that a form may be of, each with the cases and numbers in which it may be that."""
    found: dict[str, set[tuple[str, str]]] = {}
    given = readings(word.lower())
    for reading in given:
        form = reading.inflect({"nomn"}) if reading.tag.POS in ("NOUN", "ADJF") else None
        if form is not None:
            found.setdefault(plain(form.word), set()).add((reading.tag.case, reading.tag.number))
    if not any(r.is_known for r in given):
        for form in _guessed(plain(word.lower())):
            found.setdefault(form, set())
    return [(form, frozenset(told)) for form, told in found.items()][:_MOST] or [(plain(word.lower()), frozenset())]


def _guessed(word: str) -> Iterator[str]:
    """The nominatives that an unknown name may have, by its ending: the gazetteer knows which there is."""
    for ending, nominatives in _ENDINGS.items():
        if word.endswith(ending) and len(word) - len(ending) > 2:
            yield from (word[: -len(ending)] + last for last in nominatives)


def _agree(chosen: Sequence[tuple[str, frozenset[tuple[str, str]]]]) -> bool:
    """Whether the words of a name can stand in one case and number."""
    told = [pairs for _, pairs in chosen if pairs]
    return not told or bool(frozenset.intersection(*told))


def _capital(word: str, form: str) -> str:
    """The form with the capitals of the word; in "Нью-Йорка" both parts have one."""
    if word.isupper() and len(word) > 1:
        return word
    parts = form.split("-")
    capitals = [part[:1].isupper() for part in word.split("-")]
    if len(parts) != len(capitals):
        return form[:1].upper() + form[1:]
    return "-".join(p[:1].upper() + p[1:] if c else p for p, c in zip(parts, capitals, strict=True))
