"""Finds the places that a Russian text names: their names in any case, looked up in the nominative.

Which place of a name is meant is decided as in English; whether it is a place is told by the words beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tellings.knowledge.gazetteer import Entry, Gazetteer
from tellings.knowledge.languages.ru.naming import area_of, called, has, is_common, lemmas, nominatives, place_words
from tellings.model import Document, Place
from tellings.steps.resolve.places.grouped import grouped
from tellings.steps.resolve.places.matches import Match
from tellings.steps.resolve.places.outlet import outlet_country
from tellings.steps.resolve.places.page import Page, open_pages
from tellings.steps.resolve.places.reading import Bounds, rank
from tellings.steps.resolve.places.weights import shipped

_LONGEST = 3  # words in a name
_LEAST = 0.45  # a name less likely to be a place than this is not listed
_SHARING = 8  # words from a name to the word for an area that it shares with others
_LARGE = 50_000  # people: of a smaller town the words have to show that it is one
_SAID, _SEATED, _LISTED, _DOUBTFUL, _NOT = 0.95, 0.9, 0.7, 0.3, 0.1


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a page, and which of them may belong to one name."""

    page: Page

    def small(self, index: int) -> str:
        return self.page.words[index].lower if 0 <= index < len(self.page.words) else ""

    def joined(self, index: int) -> bool:
        """Whether nothing but a blank or a hyphen stands between a word and the next one."""
        return index >= 0 and index + 1 < len(self.page.words) and self.page.gap(index) in (" ", "-", "\u00a0")


def find_places(document: Document, cased: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Every mention of a place, in order, as in English texts."""
    outlet = outlet_country(document, gazetteer)
    found: list[Place] = []
    for page in open_pages(cased):
        matches, chances = _matches(page, gazetteer)
        ranked = rank(grouped(page, matches), chances, shipped(), Bounds(outlet))
        meant = {match.start: ranked.best(n) for n, group in enumerate(ranked.groups) for match in group.matches}
        for match, chance in zip(matches, chances, strict=True):
            if chance >= _LEAST:
                found.append(_place(document, match, chance, *meant[match.start]))
    return tuple(found)


def _place(document: Document, match: Match, chance: float, entry: Entry, right: float) -> Place:
    return Place(
        document.span(match.start, match.end), entry.name, entry.level, entry.geonames_id, entry.lat, entry.lon,
        entry.country, entry.admin1, entry.disputed, round(chance * right, 3),
    )  # fmt: skip


def _matches(page: Page, gazetteer: Gazetteer) -> tuple[list[Match], list[float]]:
    words = _Words(page)
    runs = [run for first in range(len(page.words)) for run in _runs(words, first)]
    forms = {run: [*nominatives(_written(page, run)), *_in_one_area(words, run)] for run in runs}
    known = gazetteer.known({form for listed in forms.values() for form in listed})
    matches: list[Match] = []
    chances: list[float] = []
    for run in runs:
        entries = _entries(gazetteer, [form for form in forms[run] if form in known])
        if entries and not (matches and run.start <= matches[-1].last):
            match = _match(page, run, entries)
            matches.append(match)
            chances.append(_chance(words, run, entries))
    return matches, chances


def _runs(words: _Words, first: int) -> Iterator[range]:
    """What may be a name from this word on, the longest first: capitals, or a capital with a word for an area."""
    if not words.page.words[first].capital:
        return
    last = first
    while last - first < _LONGEST and words.joined(last) and words.page.words[last + 1].capital:
        last += 1
    if words.joined(last) and lemmas(words.small(last + 1)) & place_words().areas:
        yield range(first, last + 2)
    for end in range(last, first - 1, -1):
        yield range(first, end + 1)


def _in_one_area(words: _Words, run: range) -> Iterator[str]:
    """ "Белгородской и Брянской областями": the area that several names share, as it is called in the singular."""
    if len(run) > 2:
        return
    at = run.start
    while at + 1 < len(words.page.words) and at - run.start < _SHARING:
        following = words.page.words[at + 1]
        if (area := area_of(following.lower)) is not None and words.joined(at):
            if len(run) == 1 or run.stop - 1 == at + 1:
                yield from called(words.page.words[run.start].text, area)
            return
        if following.capital and (at > run.start or "," in words.page.gap(at)):
            at += 1
        elif following.lower == "и" and at + 2 < len(words.page.words) and words.page.words[at + 2].capital:
            at += 2
        else:
            return


def _written(page: Page, run: range) -> list[str]:
    """The words of a run; those with a hyphen between them are one."""
    found: list[str] = []
    for index in run:
        word = page.words[index].text
        if index > run.start and page.gap(index - 1) == "-":
            found[-1] = f"{found[-1]}-{word}"
        else:
            found.append(word)
    return found


def _entries(gazetteer: Gazetteer, forms: Sequence[str]) -> tuple[Entry, ...]:
    """The places of the first form that is of any large or usual one; else of all, the most populous first."""
    found = {e.key: e for form in forms for e in gazetteer.lookup(form) if e.manner in ("name", "variant", "other")}
    return tuple(sorted(found.values(), key=lambda e: (-e.population, e.key)))


def _match(page: Page, run: range, entries: tuple[Entry, ...]) -> Match:
    start, end = page.words[run.start].start, page.words[run.stop - 1].end
    return Match(run.start, run.stop - 1, start, end, entries[0].name, entries)


def _chance(words: _Words, run: range, entries: Sequence[Entry]) -> float:
    """How likely the name is a place's here, by the words before it and by what else it may be."""
    told = _told(words, run)
    if told is not None:
        return told
    first, before = words.page.words[run.start].text, words.small(run.start - 1)
    opens, common = words.page.begins(run.start), is_common(first)
    person = has(first, "Name", "Surn", "Patr") or _beside_name(words, run)
    if any(e.level in ("country", "admin1") for e in entries) or (has(first, "Geox") and not person):
        return _DOUBTFUL if opens and common else _LISTED
    if person or common:
        return _NOT
    seated = before in place_words().open and words.joined(run.start - 1)
    large = any(e.population >= _LARGE for e in entries) and not opens
    return _LISTED if seated or large else _DOUBTFUL


def _told(words: _Words, run: range) -> float | None:
    """Where the words beside the name say what it is: "село Икс", "Икская область", "партия Икс", "в Иксе"."""
    listed, before = place_words(), words.small(run.start - 1) if run.start else ""
    beside = lemmas(before) if before else frozenset()
    if beside & listed.kinds.keys() or (len(run) > 1 and lemmas(words.small(run.stop - 1)) & listed.areas):
        return _SAID
    if beside & listed.others:
        return _NOT
    seated = before in listed.locative or beside & listed.within
    return _SEATED if seated and words.joined(run.start - 1) else None


def _beside_name(words: _Words, run: range) -> bool:
    """Whether a capital stands right before or after: part of a longer name, a person's as a rule."""
    before = run.start > 0 and words.joined(run.start - 1) and words.page.words[run.start - 1].capital
    after = words.joined(run.stop - 1) and words.page.words[run.stop].capital
    return before or after
