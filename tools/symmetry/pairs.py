"""Pairs of texts: a piece of an article, and the same with two groups of one kind in each other's place."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import cycle
from pathlib import Path

from ahocorasick_rs import AhoCorasick

from tellings.knowledge.gazetteer import Gazetteer
from tools.symmetry.articles import articles, is_small
from tools.symmetry.groups import Group, alike, groups, is_word
from tools.symmetry.mirrors import no_mirror
from tools.symmetry.swapping import Pair, spellings, swap, whole


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A pair that was drawn and left out, because a swap of the names would not be a swap of the groups."""

    pair: Pair
    why: str


def pairs(shared: Path, number: int, gazetteer: Gazetteer, seed: int = 11) -> Iterator[Pair]:
    """So many pairs, those left out aside."""
    return (drawn for drawn in draws(shared, number, gazetteer, seed) if isinstance(drawn, Pair))


def draws(shared: Path, number: int, gazetteer: Gazetteer, seed: int = 11) -> Iterator[Pair | LeftOut]:
    """So many pairs, and what was left out on the way: the kinds take turns, so that each has its share while it lasts.

    The same seed gives the same ones. Of an article the first piece in which a group is named is taken.
    """
    own, made = random.Random(seed), 0  # noqa: S311  (a choice, no secret)
    found = _found(shared)
    kinds = {
        kind: _shuffled(own, [c for c in found if c[2].kind == kind]) for kind in sorted({g.kind for g in groups()})
    }
    used: set[tuple[str, tuple[str, ...]]] = set()
    for kind in cycle([*kinds]):
        if made == number or not any(kinds.values()):
            return
        while kinds[kind]:
            name, text, group = kinds[kind].pop()
            if (name, group.forms) in used:
                continue  # it stands for its army already
            used.add((name, group.forms))
            drawn = _drawn(own, name, text, group, gazetteer)
            made += isinstance(drawn, Pair)
            yield drawn
            if isinstance(drawn, Pair):
                break


def _shuffled(own: random.Random, found: list[tuple[str, str, Group]]) -> list[tuple[str, str, Group]]:
    own.shuffle(found)
    return found


def _drawn(own: random.Random, name: str, text: str, group: Group, gazetteer: Gazetteer) -> Pair | LeftOut:
    one, other = group.forms, own.choice(_others(text, group)).forms
    pair = Pair(name, group.kind, text, swap(text, one, other), one, other)
    why = no_mirror(text, one, other, gazetteer)
    return LeftOut(pair, why) if why else pair


def _others(text: str, group: Group) -> list[Group]:
    return [other for other in alike(group) if not (is_small(text) and is_word(other.forms))]


def _found(shared: Path) -> list[tuple[str, str, Group]]:
    """Every article with every group that is named in it, and the first piece that names it."""
    return [
        (name, text, group)
        for name, texts in articles(shared)
        for group, text in {group: text for text in reversed(texts) for group in named(text)}.items()
    ]


def named(text: str) -> list[Group]:
    """The groups that a text names."""
    small = is_small(text)
    return [group for group in _likely(text, small) if _others(text, group) and _stands(text, group, small)]


def _stands(text: str, group: Group, small: bool) -> bool:
    if small and is_word(group.forms):
        return False
    if not group.before:
        return whole(_written(group.forms, small)).search(text) is not None
    owned = [f"{group.forms[0]} {word}" for word in group.before]
    return whole([*owned, *(o.upper() for o in owned), *(o.lower() for o in owned if small)]).search(text) is not None


def _written(forms: tuple[str, ...], small: bool) -> list[str]:
    return [w for w in spellings(forms, small) if small or w[0].isupper()]


def _likely(text: str, small: bool) -> list[Group]:
    """The groups with a form whose letters stand in the text, in the order of the lists."""
    automaton, owners = _automaton(small)
    found = {at for at, _, _ in automaton.find_matches_as_indexes(text, overlapping=True)}
    indexes = {index for at in found for index in owners[at]}
    return [groups()[index] for index in sorted(indexes)]


@cache
def _automaton(small: bool) -> tuple[AhoCorasick, list[list[int]]]:
    owners: dict[str, list[int]] = {}
    for index, group in enumerate(groups()):
        for form in _written(group.forms, small):
            owners.setdefault(form.split()[0], []).append(index)
    return AhoCorasick([*owners]), [*owners.values()]
