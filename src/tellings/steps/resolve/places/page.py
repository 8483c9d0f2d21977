"""A text with its words, as everything that looks for place names sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tellings.steps.resolve.places.tokens import Word, words
from tellings.steps.resolve.places.words import Lists, english

_GAP = re.compile(r"[ \t\u00a0]*\r?\n?[ \t\u00a0]*|[-‐‑–/]| & |['’][sS]?[ ]")
_STOP_GAP = re.compile(r"\.[ \t\u00a0]?\r?\n?")
# What may stand before a full stop within a name: "St. Louis", "N. Ossetia", "W. Va. ".
_STOPPED = re.compile(r"[A-Z]|Sts?|ST|Ste|STE|Sta|Ft|FT|Mt|MT|Pt|PT|[^\W\d_](?:\.[^\W\d_])+")
_PIECE = 30_000  # characters; few articles are as long
_ENOUGH = 5  # words without a capital among them: here none are used
_HEADING = 0.75  # a share of long words with capitals above this: a capital tells nothing there
_LEAST = 4  # words with capitals that a heading has at the least, as it has four long words


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of a text, its words with what stands between each and the next one, the lists of its language.

    ``capitals``: the words with a capital; ``openings``: these and those that may stand before one in a name ("*al*-Xyz");
    ``small``: those of lines that have no capitals at all; ``headings``: those of lines in title case; ``plain``: what the
    other lines have in small letters.
    """

    text: str
    words: list[Word]
    gaps: list[str]
    lists: Lists
    capitals: list[int]
    openings: list[int]
    small: frozenset[int]
    headings: frozenset[int]
    plain: frozenset[str]

    def gap(self, index: int) -> str:
        """What stands between a word and the next one; nothing before the first."""
        return self.gaps[index] if index >= 0 else ""

    def joined(self, index: int) -> bool:
        """Whether a word and the next one may stand in one name."""
        if index + 1 >= len(self.words):
            return False
        gap = self.gaps[index]
        if gap == " " or _GAP.fullmatch(gap):  # as most are
            return True
        return bool(_STOP_GAP.fullmatch(gap)) and bool(_STOPPED.fullmatch(self.words[index].text))

    def is_kind(self, index: int) -> bool:
        """Whether a word says what kind of place the name before it is: "X province", "X town"."""
        if index >= len(self.words) or self.words[index].lower not in self.lists.kind_after:
            return False
        return self.gap(index - 1) == " "

    def is_settled(self, first: int, last: int) -> bool:
        """Whether a word beside a name leaves no doubt that it is a place's: "the village of X", "X village"."""
        if self.is_kind(last + 1) and self.words[last + 1].lower in self.lists.settled:
            return not self.words[last + 1].capital
        return first > 1 and self.words[first - 1].lower == "of" and self.words[first - 2].lower in self.lists.settled

    def site_tail(self, index: int) -> int | None:
        """The last word of what makes a site of the name before: "(Xyz) airport", "(Xyz) refugee camp"."""
        for last in range(index, min(index + 3, len(self.words))):
            if self.gap(last - 1) != " " or self.words[last].capital or self.words[last - 1].owner:
                return None
            if self.words[last].lower in self.lists.site_small:
                return last
            if self.words[last].lower not in self.lists.site_between:
                return None
        return None

    def begins(self, index: int) -> bool:
        """Whether a word begins a sentence or a line, or stands behind a mark."""
        if index == 0:
            return True
        gap = self.gap(index - 1)
        return bool(gap.strip(" ,-'’")) or "\n" in gap


def open_pages(text: str) -> Iterator[Page]:
    """A text in one piece or, if it is very long, in several, cut between lines or words.

    What is done with a piece may take longer than in proportion to its length; with a text it may not.
    """
    start = 0
    while start < len(text):
        end = _cut(text, start)
        yield open_page(text, start, end)
        start = end


def open_page(text: str, start: int, end: int) -> Page:
    """Cuts a stretch of a text into words and looks at how each of its lines uses capitals."""
    found, gaps = words(text, start, end)
    lines = list(_lines(found, gaps[:-1]))
    capitals = [word.capital for word in found]
    small: set[int] = set()
    headings: set[int] = set()
    for line in lines:
        number = sum(capitals[line.start : line.stop])
        if not number and len(line) >= _ENOUGH:
            small.update(line)
        elif number >= _LEAST and _is_heading(found, line):
            headings.update(line)
    plain = frozenset([word.lower for index, word in enumerate(found) if not (word.capital or index in small)])
    with_capital, lists = [index for index, capital in enumerate(capitals) if capital], english()
    openings = with_capital
    if small or not lists.leading.isdisjoint(plain):  # as in few texts
        openings = [index for index, word in enumerate(found) if word.capital or word.lower in lists.leading]
    return Page(text, found, gaps, lists, with_capital, openings, frozenset(small), frozenset(headings), plain)


def _cut(text: str, start: int) -> int:
    if len(text) - start <= _PIECE:
        return len(text)
    for mark in ("\n\n", "\n", " "):
        at = text.rfind(mark, start + _PIECE // 2, start + _PIECE)
        if at > 0:
            return at + len(mark)
    return start + _PIECE


def _lines(found: list[Word], gaps: list[str]) -> Iterator[range]:
    """The words of each line; a sentence that ends within it begins another."""
    first = 0
    for index, gap in enumerate(gaps):
        if gap != " " and ("\n" in gap or (". " in gap and len(found[index].text) > 3)):
            yield range(first, index + 1)
            first = index + 1
    if found:
        yield range(first, len(found))


def _is_heading(found: list[Word], line: range) -> bool:
    long = [found[i].capital for i in line if len(found[i].text) > 3]
    return len(long) > 3 and sum(long) > _HEADING * len(long)
