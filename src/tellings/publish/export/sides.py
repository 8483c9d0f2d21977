"""What ACLED and UCDP call those who take part: a group by its name, all others by what they are and where.

No outlet's own words for people become a name in such a table ("mob", "innocent dockers", "twelve"): they stand in the
statements, each with who says it. Names of groups are those of the lists, or what the words spell with capitals.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from msgspec.structs import replace

from tellings.knowledge.parties import fold, groups, names
from tellings.model import Kind, Participant
from tellings.privacy.private import PERSON
from tellings.publish.export.codes import codes, country
from tellings.publish.export.profile import PARTY
from tellings.publish.export.view import View

_NAMED = frozenset({"armed_group", "party", "organisation"})
# Whoever is told to have done these, and is nothing that is known, is an unidentified armed group to both.
_ARMED = frozenset({None, "Battles", "Violence against civilians", "Explosions/Remote violence"})
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LONGEST = 8  # words of a name
_LINKS = frozenset({"of", "the", "and", "for"})


@dataclass(frozen=True, slots=True)
class Side:
    """A party as a convention calls it, and the kind that this stands for."""

    name: str
    kind: Kind


def sides(view: View, role: str, convention: str, event_type: str | None = None) -> list[Side]:
    """Those in a role as a convention (``acled``, ``ucdp``) calls them, first who most accounts tell of, of as many by name.

    ``event_type``: ACLED's, by which a crowd is one of protesters or of rioters.
    """
    told: Counter[Side] = Counter()
    for account in view.incident.accounts:
        parties = view.parties_of(account, role)
        if role == "actor" and event_type in _ARMED:
            parties = [(name, _as_armed(party)) for name, party in parties]
        some = (called(party, name, view.where.country, convention, event_type) for name, party in parties)
        told.update({side for side in some if side})
    return sorted(told, key=lambda side: (-told[side], side.name, side.kind))


def called(
    party: Participant, shown: str, where: str | None, convention: str, event_type: str | None = None
) -> Side | None:
    """What a party is called; ``shown`` is its name as the profile lets it be seen. None where nothing is known of it."""
    named = group(shown) if party.kind in _NAMED and shown not in (PARTY, PERSON) else None
    if named:
        return Side(named, party.kind)
    labels: Mapping[str, str] = codes()["sides"][convention]
    crowd = party.kind == "crowd"
    label = labels.get(event_type or "", labels["crowd"]) if crowd else labels.get(party.kind)
    if label is None:
        return None
    kind = party.kind if crowd else next(kind for kind, one in labels.items() if one == label)
    land = country((party.country if " of {}" in label else None) or where)
    name = label.format(land.name) if land else label.replace(" of {}", "").replace(" ({})", "")
    return Side(name, cast("Kind", kind))


def _as_armed(party: Participant) -> Participant:
    return replace(party, kind="armed_group") if party.kind == "unknown" else party


def group(words: str) -> str | None:
    """The name of a group among some words: one of the lists, else two words or more with capitals; None where neither is."""
    found = list(_WORD.finditer(words))
    for first, last in _stretches(len(found)):
        rows = names().get(fold(words[found[first].start() : found[last].end()]), ())
        known = next((row for row in rows if row.kind == "party" and not row.ambiguous), None)
        if known:
            return _listed()[known.key]
    if words.isupper():  # capitals tell nothing here
        return None
    return max(_spelt(words), key=len, default=None)


def _spelt(words: str) -> Iterator[str]:
    """Stretches of two words or more with capitals, "of" and "the" between them."""
    run: list[str] = []
    for word in [*words.split(), ""]:
        if word[:1].isupper() or (run and word in _LINKS):
            run.append(word)
            continue
        while run and run[-1] in _LINKS:
            run.pop()
        if sum(one not in _LINKS for one in run) > 1:
            yield " ".join(run)
        run = []


def _stretches(number: int) -> Iterator[tuple[int, int]]:
    """Stretches of so many words, the longest first."""
    for length in range(min(number, _LONGEST), 0, -1):
        yield from ((first, first + length - 1) for first in range(number - length + 1))


@cache
def _listed() -> Mapping[str, str]:
    return {f"party/{row.key}": row.name for row in groups()}
