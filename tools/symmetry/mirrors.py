"""Whether a text with two groups swapped is its mirror: all names of the groups are swapped, and nothing else's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from tellings.knowledge import parties
from tellings.knowledge.gazetteer import Gazetteer
from tellings.steps.resolve.places.matches import find_matches
from tellings.steps.resolve.places.page import open_page
from tools.symmetry.articles import is_capitals, is_small

_ACRONYM = 4  # letters: names as short as this are looked for as they are written only
_WORD = re.compile(r"\w+")
_BEFORE = re.compile(r"(\w+)\s?-\s?$")
_AFTER = re.compile(r"\s?-\s?(\w+)")
_OF_STATES = frozenset({"military", "police", "state"})


STAYS = "another name of the group would stay"
GROUP = "the name is part of another group's name"
PLACE = "the name is part of a place's name"
WORD = "the name is a word, too, and the letters of the text do not tell which"
PERSON = "the name is part of a person's name"


def no_mirror(text: str, one: Sequence[str], other: Sequence[str], gazetteer: Gazetteer) -> str | None:
    """Why a text with the two swapped is not its mirror, or None where it is.

    "US" would stay when "American" is swapped, and the text then tell of two groups; "Iraqi Ocean" is no ocean's name,
    and "Revolutionary Armed Forces of Yemen" no group's. Armies, police and offices of a state are swapped as they are.
    """
    either = (one, other)
    if any(map(_is_word, either)) and (is_small(text) or (is_capitals(text) and not _in_full(text, one, other))):
        return WORD
    if any(_named_otherwise(text, forms) for forms in either):
        return STAYS
    if any(_in_group(text, forms) for forms in either) or _in_longer(text, one, other) or _in_longer(text, other, one):
        return GROUP
    if any(_in_person(text, forms) for forms in either):
        return PERSON
    return PLACE if any(_in_place(text, forms, gazetteer) for forms in either) else None


def _is_word(forms: Sequence[str]) -> bool:
    """Whether the lists have the first form as an everyday word as well ("Democrats")."""
    rows = [row for row in parties.names().get(parties.fold(forms[0]), ()) if row.kind == "party"]
    return bool(rows) and " " not in forms[0] and all(row.ambiguous for row in rows)


def _in_full(text: str, one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of the two stands there by another form as well."""
    more = [*one[1:], *other[1:]]
    return bool(more and _pattern(more, re.IGNORECASE).search(text))


def _named_otherwise(text: str, forms: Sequence[str]) -> bool:
    rest = _pattern(forms, re.IGNORECASE).sub(" ", text)
    long, short = _other_names(tuple(forms))
    return bool((long and _pattern(long, re.IGNORECASE).search(rest)) or (short and _pattern(short).search(rest)))


def _in_group(text: str, forms: Sequence[str]) -> bool:
    longer = _longer_names(tuple(forms))
    return bool(longer and _pattern(longer, re.IGNORECASE).search(text))


def _in_longer(text: str, one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a longer name of the group itself stands in the text, of which the swap makes nobody's ("Roman Sikh")."""
    table = dict(zip(reversed(one), reversed(other), strict=True))
    longer = [
        name
        for name in {row.written for key in _keys(one) for row in _by_key()[key]} - set(one)
        if (found := _pattern(one).search(name))
        and any(word[0].isupper() for word in _WORD.findall(name.replace(found[0], "")))  # "X rebels" is any group's
        and parties.fold(name.replace(found[0], table[found[0]], 1)) not in parties.names()
    ]
    return bool(longer and _pattern(longer, re.IGNORECASE).search(text)) or _is_compound(text, one)


def _is_compound(text: str, forms: Sequence[str]) -> bool:
    """Whether a hyphen joins the name to that of another group: both are one then ("the UC-ELN")."""
    beside = (
        part
        for found in _pattern(forms).finditer(text)
        for part in (_BEFORE.search(text[: found.start()]), _AFTER.match(text, found.end()))
        if part
    )
    return any(row.kind == "party" for part in beside for row in parties.names().get(parties.fold(part[1]), ()))


def _in_person(text: str, forms: Sequence[str]) -> bool:
    """Whether a form that is a given name, too, stands before a surname: "Christian Xyz"."""
    given = open_page(text, 0, len(text)).lists.given
    names = [form for form in forms if form.lower() in given and not form.isupper()]
    return bool(names and re.search(rf"{_pattern(names).pattern} [A-Z][a-z]", text))


def _in_place(text: str, forms: Sequence[str], gazetteer: Gazetteer) -> bool:
    words = {form.lower() for form in forms}
    matches = find_matches(open_page(text, 0, len(text)), gazetteer)
    return any(m.name.lower() not in words and _pattern(words).search(m.name.lower()) for m in matches)


def _keys(forms: Sequence[str]) -> set[str]:
    return {row.key for form in forms for row in parties.names().get(parties.fold(form), ())}


@cache
def _other_names(forms: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Every other spelling that the lists have for the group, its people and its country: the long ones, the short ones."""
    keys = _keys(forms)
    own = {parties.fold(form) for form in forms}
    rows = (row.written for key in keys for row in _by_key()[key] if parties.fold(row.written) not in own)
    written = {name for row in rows for name in (row, row.replace(".", ""))}
    return frozenset(w for w in written if len(w) > _ACRONYM), frozenset(w for w in written if len(w) <= _ACRONYM)


@cache
def _longer_names(forms: tuple[str, ...]) -> frozenset[str]:
    """The names of other peoples and groups with one of the forms in them, but for what is of the group's own state."""
    same = [row for form in forms for row in parties.names().get(parties.fold(form), ())]
    keys, states = {row.key for row in same}, {row.country for row in same}
    rows = (
        row for key, rows in _by_key().items() if key not in keys for row in rows if row.kind in ("people", "party")
    )
    names = {row.written for row in rows if not (row.party_kind in _OF_STATES and row.country in states)}
    return frozenset(name for name in names if _pattern(forms).search(name))


@cache
def _by_key() -> dict[str, list[parties.NameRow]]:
    found: dict[str, list[parties.NameRow]] = {}
    for rows in parties.names().values():
        for row in rows:
            found.setdefault(row.key, []).append(row)
    return found


def _pattern(names: Iterable[str], flags: int = 0) -> re.Pattern[str]:
    """One of the names as whole words, whatever space or hyphen parts its words."""
    written = (
        re.escape(name).replace(r"\ ", r"[\s-]+").replace(r"\-", r"[\s-]+")
        for name in sorted(names, key=lambda n: (-len(n), n))
    )
    return re.compile(rf"\b(?:{'|'.join(written)})(?!\w)", flags)
