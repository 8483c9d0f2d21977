"""The rows of the lists, frozen: what is known of a name, a noun, a head word, a title, a thing, a weapon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tellings.knowledge.parties.folding import plain
from tellings.model import Kind

NameKind = Literal["country", "people", "party", "metonym"]
Form = Literal["noun", "adjective", "plural"]
Role = Literal["official", "private", ""]
Number = Literal["plural_only", "collective", ""]
Sort = Literal["building", "vehicle", "infrastructure", "object", "land"]


def covers(since: str, until: str, day: str) -> bool:
    """Whether an ISO day lies between two dates given to the year, month or day; an empty one is open."""
    return since <= day[: len(since)] and day[: len(until)] <= until


@dataclass(frozen=True, slots=True)
class NameRow:
    """One spelling of one proper name. ``key`` is stable and is a Participant's ``id`` ("party/fatah", "country/KEN").

    ``party_kind`` and ``sector`` say what the name stands for when it is a party; ``country`` is alpha-3 or None;
    ``since`` and ``until`` are a year, month or day (ISO 8601), inclusive, or empty where that is open or not known.
    """

    key: str
    kind: NameKind
    form: Form
    party_kind: Kind
    sector: str
    country: str | None
    since: str
    until: str
    ambiguous: bool
    written: str

    def fits(self, words: str) -> bool:
        """Whether the name can stand for these words: an ambiguous one only in its own case ("the" does not count)."""
        return not self.ambiguous or _bare(words) == _bare(self.written)

    def on(self, day: str) -> bool:
        """Whether the name was in use on an ISO day, as far as is known."""
        return covers(self.since, self.until, day)


def _bare(words: str) -> str:
    return plain(words).removeprefix("The ").removeprefix("the ")


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A force, armed group, party, organisation, outlet or company, with its first name and its others."""

    key: str
    name: str
    aliases: tuple[str, ...]
    kind: Kind
    sector: str
    country: str | None
    region: str
    since: str
    until: str
    ambiguous: tuple[str, ...]
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class CountryRow:
    """A country or territory: its usual English name, its other names, and what its people are called."""

    alpha3: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class NounRow:
    """A common noun for a party. ``role`` is empty where the noun is no one person's; ``number`` says how it counts."""

    lemma: str
    kind: Kind
    sector: str
    number: Number
    role: Role


@dataclass(frozen=True, slots=True)
class HeadRow:
    """The head words of organisations' names."""

    head: str
    kind: Kind
    sector: str


@dataclass(frozen=True, slots=True)
class TitleRow:
    """A title before a person's name; ``kind`` and ``sector`` are those of the body that the title belongs to."""

    title: str
    kind: Kind
    sector: str
    role: Role


@dataclass(frozen=True, slots=True)
class ThingRow:
    """A thing that is attacked or seized; ``both`` where the word can also be a party, whose row is then a noun's."""

    lemma: str
    sort: Sort
    both: bool


@dataclass(frozen=True, slots=True)
class WeaponRow:
    """A means of violence, and the mode of ASSAULT that it tells; None where it does not tell one."""

    lemma: str
    mode: str | None
