"""Which lines of a saved page belong to which of its lists, with a heading or without one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tellings.knowledge.furniture import key
from tellings.model import Story
from tellings.steps.read.phrases import is_section
from tellings.steps.read.saved.lists import Entries, read_list
from tellings.steps.read.saved.roles import META, Role, Told
from tellings.steps.read.stamps import Order

_STOPS = {Role.LIST, Role.END, Role.TOPICS}
_COUNTED = re.compile(r"^\D*[1-9]\d{0,2}\D*$")
"""A heading with its number of comments: "Comments (12)"; a copyright has a year and more."""
_FEWEST_BEFORE = 2
"""A list before the article has so many entries; else its heading was a row of the menu."""
_FEWEST_BARE = 3
"""A list without a heading has so many entries."""


@dataclass(frozen=True, slots=True)
class Region:
    """The lines of a list, heading included: half open."""

    start: int
    end: int
    entries: Entries


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the article stands: its title's line (or its first paragraph's), its first and past-the-last paragraph."""

    title: int
    start: int
    end: int


def regions(told: Sequence[Told], frame: Frame, order: Order | None) -> list[Region]:
    """The lists of the page, in order. Single lines ("Read also: …") are lists of one."""
    found = list(_headed(told, frame, order))
    taken = {index for region in found for index in range(region.start, region.end)}
    for start, end in _loose(told, frame, taken):
        region = _bare(told, start, end, order)
        if region:
            found.append(region)
    return sorted(found, key=lambda region: region.start)


def _headed(told: Sequence[Told], frame: Frame, order: Order | None) -> Iterator[Region]:
    end = 0
    for index, line in enumerate(told):
        if line.kind is None or frame.title <= index < frame.start:
            continue
        if index < end:
            continue
        if line.role is Role.INLINE:
            yield Region(index, index + 1, Entries((Story(line.kind, line.beside[0]),)))
        elif line.role is Role.LIST:
            limit = _end(told, index, frame)
            entries = read_list(told[index + 1 : limit], line.kind, order)
            if len(entries.stories) >= (_FEWEST_BEFORE if index < frame.title else 1):
                end = limit
                yield Region(index, end, entries)


def _end(told: Sequence[Told], index: int, frame: Frame) -> int:
    """Where a list ends: at the next heading, at the article, at the paragraph with which the article goes on."""
    limit = frame.title if index < frame.title else len(told)
    for at in range(index + 1, limit):
        if told[at].role in _STOPS or (index < frame.end and at < frame.end and told[at].role is Role.PROSE):
            return at
        if _heads_like(told, index, at):
            return at
    return limit


def _heads_like(told: Sequence[Told], heading: int, at: int) -> bool:
    """Whether a line heads another list in words that we do not know: in capitals like the ``heading`` of this one."""
    line = told[at]
    if not (told[heading].text.isupper() and _is_label(line) and line.line.gap > 0 and at > heading + 2):
        return False
    sections = sum(_is_label(other) and is_section(other.text) for other in told[heading + 1 :])
    known = sections > 1 and is_section(line.text)  # one of the sections that the entries name
    return not known and sum(key(other.text) == key(line.text) for other in told) == 1


def _is_label(line: Told) -> bool:
    return line.role is Role.TEXT and line.words <= 4 and line.text.isupper()


def _loose(told: Sequence[Told], frame: Frame, taken: set[int]) -> Iterator[tuple[int, int]]:
    """The runs of lines outside the article and the lists found, between the headings of other parts of the page."""
    start: int | None = None
    for index in range(len(told) + 1):
        outside = index < len(told) and index not in taken and not frame.title <= index < frame.end
        if outside and told[index].role not in _STOPS:
            start = index if start is None else start
        elif start is not None:
            yield start, index
            start = None


def _bare(told: Sequence[Told], start: int, end: int, order: Order | None) -> Region | None:
    """A list that has no heading, if the lines show one: several headlines, with stamps or without."""
    lines = told[start:end]
    stamped = any(line.role in META or line.stamps for line in lines)
    entries = read_list(lines, "other", order)
    size = len(entries.stories)
    clocks = sum(stamp.clock is not None for line in lines for stamp in line.stamps)
    if size < (_FEWEST_BARE if clocks < size else _FEWEST_BEFORE):
        return None
    if _is_talk(told, start, lines) or not (stamped or _are_headlines(lines)):
        return None
    by_time = _newest_first(entries.stories) or (
        clocks >= size and not any(story.published for story in entries.stories)
    )
    return Region(start, end, read_list(lines, "latest", order) if by_time else entries)


def _are_headlines(lines: Sequence[Told]) -> bool:
    """Whether most lines can be headlines."""
    return 2 * sum(line.role is Role.TEXT and line.words >= 5 for line in lines) >= len(lines)


def _is_talk(told: Sequence[Told], start: int, lines: Sequence[Told]) -> bool:
    """Whether lines are comments or tags: they stand under such a heading, and are sentences, or have no stamps."""
    heading = told[start - 1].role if start else None
    if heading not in {Role.END, Role.TOPICS}:
        return False
    return (
        heading is Role.TOPICS
        or _COUNTED.search(told[start - 1].text) is not None
        or any(line.role is Role.PROSE for line in lines)
        or not any(s.dated for line in lines for s in line.stamps)
    )


def _newest_first(stories: Sequence[Story]) -> bool:
    """Whether the entries run back in time, as a feed does."""
    stamps = [story.published for story in stories]
    known = [stamp for stamp in stamps if stamp]
    return len(known) == len(stamps) > 3 and known == sorted(known, reverse=True) and known[0] != known[-1]
