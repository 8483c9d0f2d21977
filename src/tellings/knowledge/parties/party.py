"""What a noun phrase stands for as a party, by its words alone: kind, sector, country, row in the lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from msgspec import Struct

from tellings.knowledge.languages import ENGLISH
from tellings.knowledge.languages.wording import wording
from tellings.knowledge.parties.naming import names
from tellings.knowledge.parties.rows import NameRow, TitleRow
from tellings.knowledge.parties.words import head, noun, office_row, thing, title, weapon
from tellings.model import Kind, Name

AUTHORITIES = frozenset({"state", "police", "military"})
FORCES = frozenset({"police", "military"})
ARMED = frozenset({"police", "military", "armed_group", "unknown"})


class Party(Struct, frozen=True):
    """A party as its words describe it.

    ``named`` is False for private persons: their name is not to be used. ``individual`` holds where one person is meant,
    whatever body the person belongs to.
    """

    kind: Kind
    sector: str | None = None
    country: str | None = None
    key: str | None = None
    named: bool = True
    individual: bool = False


class Phrase(Struct, frozen=True):
    """The words of a noun phrase that say what it is.

    ``head`` is the lemma of its head, or the words of the name that heads it; ``before`` the lemmas of the words that
    narrow it, left to right; ``name`` the head's name, ``names`` those among ``before``; ``after`` the
    word that follows with "of" ("commissioner *of police*"), ``whose`` the name there, of a unit.
    """

    head: str
    before: tuple[str, ...] = ()
    name: Name | None = None
    names: tuple[Name, ...] = ()
    plural: bool = False
    after: str = ""
    language: str = ENGLISH
    whose: Name | None = None


def party(phrase: Phrase) -> Party | None:
    """The party that a phrase stands for, or None where it is a thing, a weapon, an act, a place that is no metonym."""
    if phrase.name is not None:
        return _named(phrase, phrase.name)
    return _described(phrase)


# What a named body or people can do, whichever it is: that an act is coded must not depend on who is named (rule 6).
_BODY = frozenset(
    {"people", "authority", "armed", "state", "police", "military", "armed_group", "party", "organisation", "body"}
)
_BODIES = frozenset({"state", "police", "military", "armed_group", "party", "organisation", "media"})
_PEOPLE = frozenset({"people", "community", "crowd", "civilians", "unknown", "armed"})


def classes(phrase: Phrase) -> frozenset[str]:
    """The classes of the event lexicon that a phrase belongs to; a word can be a party and a thing."""
    if phrase.name is not None:
        return _name_classes(phrase, phrase.name)
    found: set[str] = set()
    described = party(phrase)
    if described is not None:
        found |= {described.kind, "people"}
        found |= {"authority"} if described.kind in AUTHORITIES else set()
        found |= {"armed"} if described.kind in ARMED else set()
    found |= _bodily(phrase, described) if described is not None else set()
    found |= {"weapon"} if any(weapon(words, phrase.language) for words in _tails(phrase)) else set()
    found |= {"thing"} if any(thing(words, phrase.language) for words in _tails(phrase)) else set()
    found |= {"place"} if phrase.head in wording(phrase.language).places else set()
    return frozenset(found)


def _bodily(phrase: Phrase, described: Party) -> frozenset[str]:
    """What a phrase can do as a body: not so those who only belong to one ("bakers"), unless they speak for it."""
    if phrase.head in wording(phrase.language).sides:
        return _BODY
    rows = (noun(words, phrase.language) for words in _tails(phrase))
    role = next((row.role for row in rows if row is not None), "")
    if role != "official" and (role == "private" or described.kind not in _BODIES):
        return frozenset()
    return frozenset({"body", "organisation"} if described.kind == "party" else {"body"})


def weapon_mode(phrase: Phrase) -> str | None:
    """The mode of violence that a weapon tells."""
    return next((row.mode for words in _tails(phrase) if (row := weapon(words, phrase.language))), None)


def _name_classes(phrase: Phrase, name: Name) -> frozenset[str]:
    described = party(phrase)
    if name.kind in ("place", "country"):
        return _BODY | {"place"} if described is not None else frozenset({"place"})
    if name.kind == "people":
        return _PEOPLE
    if name.kind == "party":
        return _BODY
    if described is None:
        return frozenset()
    return frozenset({described.kind, "people"}) | (_BODY if described.kind != "person" else frozenset())


def _named(phrase: Phrase, name: Name) -> Party | None:
    if name.kind == "person":
        return _titled(phrase, name.key or "")
    row = by_key().get(name.key or "")
    if row is not None:
        return (
            _people(name, row)
            if row.kind == "people"
            else Party(row.party_kind, row.sector or None, row.country, row.key)
        )
    if name.kind == "party":
        known = head(phrase.head.split(), phrase.language)
        return Party(known.kind, known.sector or None, _country(phrase)) if known else Party("organisation")
    if name.kind == "country":
        return Party("state", "GOV")
    return Party("unknown", "UNK") if name.kind == "other" else None


def _people(name: Name, row: NameRow) -> Party:
    """A people in the plural is a community; a single one of them is a person, of whom no descent is kept."""
    if name.form != "noun":
        return Party("community", "CVL", row.country, row.key)
    return Party("person", "CVL", named=False, individual=True)


def _titled(phrase: Phrase, key: str) -> Party:
    """A person by name: an office holder stands for the office, everybody else is a private person.

    Rank and file of police and armies act for these, but their names are private as well.
    """
    row = office_row(key) or _title_before(phrase)
    if row is not None and row.role == "official":
        return Party(row.kind, row.sector or None, _country(phrase), individual=True)
    kind: Kind = row.kind if row is not None and row.kind in FORCES else "person"
    return Party(kind, row.sector if row is not None and kind != "person" else "CVL", named=False, individual=True)


def _title_before(phrase: Phrase) -> TitleRow | None:
    """The longest title that ends right before the name: the SP of "SP leader Venn" is a party, not a superintendent."""
    tails = (" ".join(phrase.before[first:]) for first in range(len(phrase.before)))
    return next((row for words in tails if (row := title(words, phrase.language)) is not None), None)


def _described(phrase: Phrase) -> Party | None:
    for words in _tails(phrase):
        row = noun(words, phrase.language)
        if row is not None and (phrase.plural or row.number != "plural_only"):
            if row.kind == "person" and phrase.plural:
                return _several(phrase)
            one = bool(row.role) and not phrase.plural
            country = None if row.kind == "person" else _country(phrase)
            private = one and row.role == "private"
            return Party(row.kind, row.sector or None, country, named=not private, individual=one)
    return _unit(phrase) if phrase.head in wording(phrase.language).units else None


def _unit(phrase: Phrase) -> Party | None:
    """A unit of whatever the word or name before it names ("rebel unit", "a UNIFIL unit")."""
    named = phrase.before[-1] if phrase.before else phrase.after.removeprefix("of ")
    row = noun(named, phrase.language) if named else None
    if row is not None:
        return Party(row.kind, row.sector or None, _country(phrase))
    owner = phrase.names[-1] if phrase.names else phrase.whose
    if owner is None or owner.kind != "party":
        return None
    listed = by_key().get(owner.key or "")
    if listed is not None:
        return Party(listed.party_kind, listed.sector or None, listed.country or _country(phrase))
    known = head(named.removeprefix("of ").split(), phrase.language)
    return Party(known.kind, known.sector or None, _country(phrase)) if known else None


def _several(phrase: Phrase) -> Party:
    """Several persons whom their own word does not place ("members"): those whose they are, as what stands before says."""
    if phrase.names and (row := by_key().get(phrase.names[-1].key or "")) is not None and row.kind == "party":
        return Party(row.party_kind, row.sector or None, row.country, row.key)
    for before in reversed(phrase.before):
        owner = noun(before, phrase.language)
        if owner is not None and owner.kind != "person":
            return Party(owner.kind, owner.sector or None, _country(phrase))
    return Party("civilians", "CVL", _country(phrase))


def _tails(phrase: Phrase) -> Sequence[str]:
    """The head with two, one and no words before it: "riot police officer", "police officer", "officer"."""
    if not phrase.before:  # as of most nouns
        return [f"{phrase.head} {phrase.after}", phrase.head] if phrase.after else [phrase.head]
    most = min(2, len(phrase.before))
    plain = [" ".join((*phrase.before[len(phrase.before) - n :], phrase.head)) for n in range(most, -1, -1)]
    return [*(f"{words} {phrase.after}" for words in plain), *plain] if phrase.after else plain


def _country(phrase: Phrase) -> str | None:
    """The country of the last name before the head that has one ("the former Soviet, now Russian, army")."""
    rows = (by_key().get(name.key or "") for name in reversed(phrase.names))
    return next((row.country for row in rows if row is not None and row.country), None)


@cache
def by_key() -> Mapping[str, NameRow]:
    """Each name's first row by its key ("party/fatah", "country/KEN", "people/kurds")."""
    found: dict[str, NameRow] = {}
    for rows in names().values():
        for row in rows:
            found.setdefault(row.key, row)
    return found
