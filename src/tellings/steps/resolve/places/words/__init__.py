"""What the words around a name tell: lists that people edit, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any

from tellings.model import Precision
from tellings.tables import read_yaml


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of one language, all in small letters; ``en.yaml`` says what each is for.

    ``front`` and ``behind`` give the list that a word next to a name belongs to, the most telling one of several;
    ``shaping`` are the words of any list by which a name that no gazetteer has shows what it is ("*Lake* Xyz").
    """

    locative: frozenset[str]
    where: frozenset[str]
    directional: frozenset[str]
    direction: frozenset[str]
    settled: frozenset[str]
    kind_of: Mapping[str, Precision]
    kind_after: Mapping[str, Precision]
    road: frozenset[str]
    building: frozenset[str]
    nature: frozenset[str]
    nature_before: frozenset[str]
    site_small: frozenset[str]
    site_between: frozenset[str]
    road_before: frozenset[str]
    title: frozenset[str]
    title_short: frozenset[str]
    speech: frozenset[str]
    organisation_after: frozenset[str]
    opening: frozenset[str]
    calendar: frozenset[str]
    when: frozenset[str]
    inside: frozenset[str]
    leading: frozenset[str]
    given: frozenset[str]
    common: frozenset[str]
    front: Mapping[str, str]
    behind: Mapping[str, str]
    shaping: frozenset[str]


# In a later one of these a word is only if it is in none before it.
_FRONT = ("title", "direction", "locative", "directional", "kind_of")
_SHAPING = ("road", "nature", "building", "kind_after", "road_before", "nature_before")
_BEHIND = ("kind_after", "road", "building", "nature", "title", "organisation_after", "speech")


@cache
def english() -> Lists:
    """The lists for English."""
    read = read_yaml(_text("en.yaml"))
    named: dict[str, Any] = {f.name: _listed(read[f.name]) for f in fields(Lists) if f.name in read}
    front, behind = _first_of(read, _FRONT), _first_of(read, _BEHIND)
    shaping = frozenset(word for name in _SHAPING for word in read[name])
    given, common = _plain("given.txt"), _plain("common.txt")
    return Lists(**named, given=given, common=common, front=front, behind=behind, shaping=shaping)


def _listed(value: list[str] | dict[str, Precision]) -> frozenset[str] | dict[str, Precision]:
    return value if isinstance(value, dict) else frozenset(value)


def _first_of(read: Mapping[str, list[str]], names: tuple[str, ...]) -> dict[str, str]:
    return {word: name for name in reversed(names) for word in read[name]}


def _plain(name: str) -> frozenset[str]:
    """Words parted by blanks, after one line that says what they are."""
    return frozenset(_text(name).partition("\n")[2].split())


def _text(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")
