"""Whether a text with two groups swapped is its mirror: all names of the groups are swapped, and nothing else's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from tellings.knowledge import parties
from tellings.knowledge.gazetteer import Gazetteer
from tellings.steps.resolve.places.matches import find_matches
from tellings.steps.resolve.places.page import open_page

_ACRONYM = 4  # letters: names as short as this are looked for as they are written only
_OF_STATES = frozenset({"military", "police", "state"})


def is_mirror(text: str, one: Sequence[str], other: Sequence[str], gazetteer: Gazetteer) -> bool:
    """False where a group has a second name in the text that would stay, or where its name is a part of another's.

    "US" would stay when "American" is swapped, and the text then tell of two groups; "Iraqi Ocean" is no ocean's name,
    and "Revolutionary Armed Forces of Yemen" no group's. Armies, police and offices of a state are swapped as they are.
    """
    return not any(_named_otherwise(text, forms) or _in_other(text, forms, gazetteer) for forms in (one, other))


def _named_otherwise(text: str, forms: Sequence[str]) -> bool:
    rest = _pattern(forms, re.IGNORECASE).sub(" ", text)
    long, short = _other_names(tuple(forms))
    return bool((long and _pattern(long, re.IGNORECASE).search(rest)) or (short and _pattern(short).search(rest)))


def _in_other(text: str, forms: Sequence[str], gazetteer: Gazetteer) -> bool:
    longer, words = _longer_names(tuple(forms)), {form.lower() for form in forms}
    if longer and _pattern(longer, re.IGNORECASE).search(text):
        return True
    matches = find_matches(open_page(text, 0, len(text)), gazetteer)
    return any(m.name.lower() not in words and _pattern(words).search(m.name.lower()) for m in matches)


@cache
def _other_names(forms: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Every other spelling that the lists have for the group, its people and its country: the long ones, the short ones."""
    keys = {row.key for form in forms for row in parties.names().get(parties.fold(form), ())}
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
