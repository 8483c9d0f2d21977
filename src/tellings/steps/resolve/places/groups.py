"""Gathers the mentions of one name in a document: within it, a name means one place unless the text says otherwise."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tellings.knowledge.gazetteer import Entry, fold
from tellings.model import Precision
from tellings.steps.resolve.places.features import is_country, is_dateline
from tellings.steps.resolve.places.matches import Match
from tellings.steps.resolve.places.page import Page

_TWIN = 0.55  # degrees
_NEAR = 80  # characters between two mentions that may explain each other

# A name, and what the text says with it: "Paris, Texas" is ("paris", "texas"), "Homs province" is ("homs", "#admin1").
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """Mentions that mean the same, and the places they may mean; ``kinds``: the levels that words beside them say."""

    matches: tuple[Match, ...]
    entries: tuple[Entry, ...]
    kinds: frozenset[Precision]


@dataclass(frozen=True, slots=True, order=True)
class Bond:
    """Two groups that stand beside each other: ``inner`` may lie in ``outer``; *comma* as in "Paris, Texas"."""

    inner: int
    outer: int
    comma: bool


def find_groups(page: Page, matches: Sequence[Match]) -> tuple[list[Group], list[Bond]]:
    """The groups of these mentions (of those that the gazetteer knows) and the bonds between them."""
    named = [m for m in matches if m.entries]
    commas = [_is_comma(page, left, right) for left, right in pairwise(named)]
    kinds = [list(_kinds(page, match)) for match in named]
    keys = _merged([_key(named, i, commas, kinds[i]) for i in range(len(named))])
    members: dict[Key, list[int]] = {}
    for index, key in enumerate(keys):
        members.setdefault(key, []).append(index)
    number = {index: n for n, found in enumerate(members.values()) for index in found}
    said = [frozenset([kind for i in found for kind in kinds[i]]) for found in members.values()]
    groups = [_group(page, [named[i] for i in found], of) for found, of in zip(members.values(), said, strict=True)]
    return groups, sorted({bond for i in range(len(named)) for bond in _bonds(page, named, i, number)})


def bounded(group: Group, most: int) -> Group:
    """The group with its most populous places only: 40, or ``most`` if that is less, but 3 at the least."""
    most = min(40, max(3, most))
    return group if len(group.entries) <= most else replace(group, entries=group.entries[:most])


def _key(named: list[Match], index: int, commas: list[bool], kinds: list[Precision]) -> Key:
    name, said = fold(named[index].name), ""
    wide = sorted([kind for kind in kinds if kind in ("admin1", "admin2")])
    if wide:
        return name, f"#{wide[0]}"
    if (
        index < len(commas)
        and commas[index]
        and any(e.level in ("country", "admin1") for e in named[index + 1].entries)
    ):
        said = fold(named[index + 1].name)
    return name, said


def _merged(keys: list[Key]) -> list[Key]:
    """A bare name belongs to the one fuller form of it ("Paris" to "Paris, Texas"); with two, it stands for itself."""
    fuller: dict[str, set[str]] = {}
    for name, said in keys:
        if said and said[0] != "#":
            fuller.setdefault(name, set()).add(said)
    alone = {name: next(iter(said)) for name, said in fuller.items() if len(said) == 1}
    return [(name, said or alone.get(name, "")) for name, said in keys]


def _is_comma(page: Page, left: Match, right: Match) -> bool:
    between = page.text[left.end : right.start]
    return len(between) <= len(".'s, ") and between.strip("\r\n\t .'’s") == ","


def _group(page: Page, matches: list[Match], kinds: frozenset[Precision]) -> Group:
    """A short form that needs a comma, and has it, goes before all else that is written alike."""
    entries = matches[0].entries
    entries = tuple(e for e in entries if e.manner == "after_comma") or entries
    if not any(_is_within(page, m) for m in matches):
        entries = tuple(_sovereign(entries, kinds))
    return Group(tuple(matches), tuple(_untwinned(entries, kinds)), kinds)


def _is_within(page: Page, match: Match) -> bool:
    """Whether a comma and a capital follow: "Lebanon, Xyz" is hardly the country."""
    after = match.last + 1
    return after < len(page.words) and page.words[after].capital and page.gap(match.last).strip(". \r\n\t") == ","


def _sovereign(entries: tuple[Entry, ...], kinds: frozenset[Precision]) -> Iterator[Entry]:
    """A country's name is the country's, unless a province abroad has it, too, and as many people or a word for it.

    Otherwise a country with namesakes would be told less surely than one without, and one side of a conflict less
    surely than the other. "Georgia" may be two; "Niger" is the country, but for "Niger state".
    """
    least = min((e.population for e in entries if is_country(e)), default=0)
    countries = {e.country for e in entries if is_country(e)}
    for entry in entries:
        abroad = entry.level == "admin1" and entry.manner == "name" and entry.country not in countries
        if not countries or is_country(entry) or (abroad and ("admin1" in kinds or entry.population >= least)):
            yield entry


def _untwinned(entries: tuple[Entry, ...], kinds: frozenset[Precision]) -> Iterator[Entry]:
    """A town and the area around it that bears its name are one place: the town, unless a word says "province"."""
    wide = bool(kinds) and "city" not in kinds
    towns = {e.key: e for e in entries if e.level == "city"}
    held = {key: town for town in towns.values() for key in (town.admin1_key, town.admin2_key)}
    areas = {e.key for e in entries if e.level in ("admin1", "admin2")}
    for entry in entries:
        if entry.level == "city" and wide and not areas.isdisjoint((entry.admin1_key, entry.admin2_key)):
            continue
        town = held.get(entry.key)
        if entry.key in areas and not wide and town and _is_close(entry, town):
            continue
        yield entry


def _is_close(one: Entry, other: Entry) -> bool:
    """Within some 60 km: half a degree, and as much eastward as that is there."""
    east = abs(one.lon - other.lon) * math.cos(math.radians(one.lat))
    return math.hypot(one.lat - other.lat, min(east, 360 - east)) < _TWIN


def _kinds(page: Page, match: Match) -> Iterator[Precision]:
    """The level that a word in front ("the city of X") or behind ("X province") says."""
    lists, words = page.lists, page.words
    if is_dateline(match, page):
        yield "city"
    if match.kind == "area":
        yield lists.kind_after[words[match.last].lower]
    after, before = match.last + 1, match.first - 2
    if page.is_kind(after):
        yield lists.kind_after[words[after].lower]
    if before >= 0 and words[before + 1].lower == "of" and words[before].lower in lists.kind_of:
        yield lists.kind_of[words[before].lower]


def _bonds(page: Page, named: list[Match], index: int, number: dict[int, int]) -> Iterator[Bond]:
    for other in range(max(0, index - 2), min(index + 3, len(named))):
        left, right = named[min(index, other)], named[max(index, other)]
        between = page.text[left.end : right.start]
        if number[index] != number[other] and len(between) <= _NEAR and not _is_broken(between):
            comma = other == index + 1 and _is_comma(page, named[index], named[other])
            yield Bond(number[index], number[other], comma)


def _is_broken(between: str) -> bool:
    """Whether a sentence or a paragraph ends in it, or it makes a list: "England and Wales" lie in no one another."""
    return (
        ". " in between.replace("St. ", "")
        or "\n\n" in between
        or between.strip() in ("and", "or", ", and", "&", "and the", "to")
    )
