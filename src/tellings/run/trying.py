"""A user's own rows, each tried: a sentence that should be coded by it is coded, and an address looked up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tellings.digest import sha256
from tellings.knowledge import parties
from tellings.knowledge.gazetteer import Gazetteer, overlay
from tellings.knowledge.languages import CODED, ENGLISH
from tellings.knowledge.languages.events import Row, own_rows
from tellings.knowledge.outlets import Outlet, outlet, own_outlets
from tellings.knowledge.parties import GroupRow
from tellings.knowledge.parties.groups import own_groups, spellings
from tellings.model import Document, Place, Record
from tellings.run.shared import Coding

NEAR = 0.01  # degrees: the place that was found is the row's


@dataclass(frozen=True, slots=True)
class Tried:
    """A row, what it was tried on, and what is wrong with it; nothing, where ``why`` is empty."""

    row: str
    on: str
    why: str


def try_own(coder: Coding, gazetteer: Gazetteer) -> Iterator[Tried]:
    """Every row of the user's own, in the order of the files. Raises KnowledgeError for one that is not well formed."""
    for language in CODED:
        for row in own_rows(language):
            yield from _words(coder, row, language)
    for group in own_groups():
        yield from _group(coder, group)
    for region in overlay.own_regions():
        yield from _place(coder, region)
    for place, _, names in overlay.own_more_names():
        yield from (Tried(f"names.csv, {place}", name, _leads_nowhere(gazetteer, name)) for name in names)
    yield from map(_outlet, own_outlets())


def _words(coder: Coding, row: Row, language: str) -> Iterator[Tried]:
    coded = [event.rule for event in _coded(coder, row.example, language=language).events]
    found = f"its example is coded by {', '.join(coded)}" if coded else "its example has no event"
    yield Tried(row.source, row.example, "" if row.source in coded else found)
    if row.counter:
        wrong = any(event.rule == row.source for event in _coded(coder, row.counter, language=language).events)
        yield Tried(row.source, row.counter, "it codes its counter-example" if wrong else "")


def _group(coder: Coding, group: GroupRow) -> Iterator[Tried]:
    name, key = f"groups.csv, {group.key}", f"party/{group.key}"
    if sum(other.key == group.key for other in parties.groups()) > 1:
        yield Tried(name, group.name, "another row has this key")
    day = _first_day(group.since or group.until)
    for written in spellings(group):
        sentence = f"{written} attacked a village on Monday."
        actors = [party.id for event in _coded(coder, sentence, day).events for party in event.actors]
        yield Tried(name, sentence, "" if key in actors else f"who attacked is {_listed(actors)}")


def _place(coder: Coding, region: overlay.Region) -> Iterator[Tried]:
    for name in (region.name, *region.others):
        sentence = f"A bomb exploded in {name} on Monday."
        found = _coded(coder, sentence).places
        why = f"the place is {_listed([f'{p.name} ({p.country}, {p.lat}, {p.lon})' for p in found])}"
        yield Tried(f"places.csv, {region.name}", sentence, "" if any(_is(p, region) for p in found) else why)


def _is(place: Place, region: overlay.Region) -> bool:
    if place.lat is None or place.lon is None:
        return False
    return abs(place.lat - region.lat) < NEAR and abs(place.lon - region.lon) < NEAR


def _leads_nowhere(gazetteer: Gazetteer, name: str) -> str:
    return "" if gazetteer.lookup(name) else "the gazetteer does not find it"


def _outlet(row: Outlet) -> Tried:
    address = f"https://www.{row.host}/news/1"
    found = outlet(address)
    return Tried(f"outlets.csv, {row.host}", address, "" if found == row else f"its outlet is {found and found.name}")


def _coded(coder: Coding, text: str, published: str | None = None, language: str = ENGLISH) -> Record:
    return coder.code(Document("own", sha256(text.encode()), text, published=published, language=language))


def _first_day(written: str) -> str | None:
    """The first day of a year or a month."""
    return f"{written}-01-01"[:10] if len(written) == 4 else f"{written}-01"[:10] if written else None


def _listed(names: Sequence[str | None]) -> str:
    return ", ".join(name or "nobody of the lists" for name in names) or "not found"
