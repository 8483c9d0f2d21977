"""Finds the stretches of a text that are names in the gazetteer: the longest at each place, whatever they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from msgspec import Struct

from tellings.knowledge.gazetteer import Entry, Gazetteer
from tellings.knowledge.parties import fold, names
from tellings.steps.resolve.places.page import Page

Kind = Literal["name", "road", "building", "nature", "area", "unknown"]

_LONGEST = 6  # words in a name; "Bosnia and Herzegovina" has three
_WELL_KNOWN = 300_000  # people: a smaller town is not looked for in a text without capitals


class Match(Struct, frozen=True):
    """A stretch of the text, from word ``first`` to word ``last`` (both in it), and the places that it may name.

    ``kind`` is *name* where the gazetteer has the name; else it says what the words show it to be.
    """

    first: int
    last: int
    start: int
    end: int
    name: str
    entries: tuple[Entry, ...] = ()
    kind: Kind = "name"


def find_matches(page: Page, gazetteer: Gazetteer) -> list[Match]:
    """The names in the text, left to right, none within or across another."""
    openings = sorted({*page.openings, *page.small}) if page.small else page.openings
    stretches = [stretch for index in openings for stretch in _stretches(page, index)]
    known = gazetteer.known({name for _, _, name in stretches})
    found: list[Match] = []
    for first, last, name in stretches:
        if name in known and (not found or first > found[-1].last) and not _is_idle(page, first, last):
            start = page.words[first].start
            entries = tuple(_fitting(page, first, _looked_up(page, gazetteer, (first, last), name)))
            if entries:
                found.append(Match(first, last, start, start + len(name), name, entries))
    return found


def _looked_up(page: Page, gazetteer: Gazetteer, where: tuple[int, int], name: str) -> tuple[Entry, ...]:
    """What a name may mean here.

    A stop belongs to short forms only, and some of these to a comma before them; "Western" is a place's name only with
    a word for its kind; "Dublin City Council" may be Dublin's as well.
    """
    first, last = where
    found = gazetteer.lookup(name)
    if first == 0 or page.gap(first - 1).strip(". \r\n\t") != ",":
        found = tuple(e for e in found if e.manner != "after_comma")
    if name.endswith("."):
        return tuple(e for e in found if e.manner in ("short", "after_comma"))
    if first == last and page.words[last].lower in page.lists.direction and not page.is_kind(last + 1):
        return ()
    bare, _, city = name.rpartition(" ")
    if bare and city.lower() == "city" and page.joined(last) and page.words[last + 1].capital:
        found += tuple(replace(e, manner="other") for e in gazetteer.lookup(bare) if e.level == "city")
    return tuple(e for e in found if not _is_unlike(name, e)) if _is_group(name) else found


def _is_unlike(name: str, entry: Entry) -> bool:
    """Whether a place only also bears a name, or would not be written in capitals."""
    return entry.manner in ("variant", "other") or (name.isupper() and entry.level == "city")


def _is_group(name: str) -> bool:
    """Whether the lists have a name as a group's or a people's and nothing else's: some are towns' second names."""
    rows = names().get(fold(name), ())
    return bool(rows) and all(row.kind in ("party", "people") and not row.ambiguous for row in rows)


def _is_idle(page: Page, first: int, last: int) -> bool:
    """Words that are never a place by themselves, whatever town bears the name: "In", "Of", "March"."""
    word = page.words[first].lower
    return first == last and (word in page.lists.opening or word in page.lists.inside or word in page.lists.calendar)


def _stretches(page: Page, first: int) -> list[tuple[int, int, str]]:
    """What may be a name from this word on, the longest first: with a capital at both ends, and a final stop or not."""
    words, gaps, small, inside = page.words, page.gaps, page.small, page.lists.inside
    if not words[first].capital and not _opens(page, first):
        return []
    found: list[tuple[int, int, str]] = []
    for last in range(first, min(first + _LONGEST, len(words))):
        word = words[last]
        if word.capital or last in small:
            found += [(first, last, name) for name in _written(page, first, last)]
        elif last > first and word.lower not in inside:
            break
        if gaps[last] != " " and not page.joined(last):
            break
    return found[::-1]


def _opens(page: Page, index: int) -> bool:
    """Whether a word without a capital may begin a name."""
    word = page.words[index]
    if index in page.small:
        return word.lower not in page.lists.common and word.lower not in page.lists.given
    if index + 1 == len(page.words):
        return False
    return word.lower in page.lists.leading and page.gap(index) in ("-", " ") and page.words[index + 1].capital


def _written(page: Page, first: int, last: int) -> list[str]:
    """The name as it stands, then with the stop that follows, then with the ``'s``."""
    text, start, end = page.text, page.words[first].start, page.words[last].end
    found = [text[start:end]]
    if text[end : end + 1] == ".":
        found.append(text[start : end + 1])
    if page.words[last].owner and last > first:
        found.append(text[start : end + 2])
    return found


def _fitting(page: Page, first: int, entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """All; in a line without capitals only what is so well known that the word can hardly mean another thing."""
    for entry in entries:
        wide = entry.level in ("country", "admin1", "region") and entry.manner in ("name", "adjective")
        if first not in page.small or wide or (entry.manner == "name" and entry.population >= _WELL_KNOWN):
            yield entry
