"""Counts of people: what a speaker's figures add up to, and whether two speakers' counts can both be true."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from tellings.knowledge.parties import noun
from tellings.reconcile.nouns import Claim
from tellings.reconcile.words import WORD, stems

Group = Sequence[Claim]
Range = tuple[int, int | None]
Count = tuple[str | None, Range]  # whom, and how many
_ARMED = frozenset({"military", "police", "armed_group"})


def total(claims: Group) -> Range:
    """What one speaker's counts add up to; a count that is part of another's is in that one, and leaves the rest open."""
    whole = [c for c in claims if not c.part]
    highs = [c.high for c in whole] or [None]
    low = sum(int(c.low or 0) for c in whole or claims)
    return low, None if None in highs else sum(int(h or 0) for h in highs)


def count(claims: Group) -> Count:
    """Whom one speaker counts, and how many."""
    return whom(claims), total(claims)


def comparable(a: Count, b: Count) -> bool:
    """Whether two speakers' counts can both be true.

    Who counts soldiers and who counts civilians speak of different people. Who counts nine soldiers and who counts twelve
    people do not differ as long as the soldiers are no more than the people.
    """
    (one, (low, high)), (other, (least, most)) = a, b
    if one and other and one != other:
        return True
    if one in _ARMED and not other:
        return most is None or low <= most
    if other in _ARMED and not one:
        return high is None or least <= high
    return (most is None or low <= most) and (high is None or least <= high)


def whom(claims: Group) -> str | None:
    """Whom one speaker counts: soldiers, police, fighters, or people who are none; None where just people."""
    found = {_sort(claim.who.text if claim.who else "") for claim in claims if not claim.part}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=4096)
def _sort(who: str) -> str | None:
    """By the last word that names people: "twelve young soldiers"."""
    for word in reversed(WORD.findall(who.casefold())):
        if stems(word) and stems(word)[0] in _anybody():
            return None
        row = noun(word)
        if row:
            return row.kind if row.kind in _ARMED else "others"
    return None


@cache
def _anybody() -> frozenset[str]:
    lines = files(__package__).joinpath("anybody.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
