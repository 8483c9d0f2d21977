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
_ENOUGH = 5  # words without a capital among them: here none are used
_HEADING = 0.75  # a share of long words with capitals above this: a capital tells nothing there


@dataclass(frozen=True, slots=True)
class Page:
    """A text, its words, the lists of its language.

    ``small``: the words of lines that have no capitals at all; ``headings``: those of lines in title case.
    """

    text: str
    words: list[Word]
    lists: Lists
    small: frozenset[int]
    headings: frozenset[int]

    def gap(self, index: int) -> str:
        """What stands between a word and the next one."""
        following = self.words[index + 1].start if index + 1 < len(self.words) else len(self.text)
        return self.text[self.words[index].end : following]

    def joined(self, index: int) -> bool:
        """Whether a word and the next one may stand in one name."""
        if index + 1 >= len(self.words):
            return False
        gap = self.gap(index)
        if _GAP.fullmatch(gap):
            return True
        return bool(_STOP_GAP.fullmatch(gap)) and bool(_STOPPED.fullmatch(self.words[index].text))

    def is_kind(self, index: int) -> bool:
        """Whether a word says what kind of place the name before it is: "X province", "X town"."""
        if index >= len(self.words) or self.words[index].lower not in self.lists.kind_after:
            return False
        return self.gap(index - 1) == " "

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


def open_page(text: str) -> Page:
    """Cuts a text into words and looks at how each of its lines uses capitals."""
    found = words(text)
    lines = list(_lines(text, found))
    small = frozenset(i for line in lines if _is_small(found, line) for i in line)
    return Page(text, found, english(), small, frozenset(i for line in lines if _is_heading(found, line) for i in line))


def _lines(text: str, found: list[Word]) -> Iterator[range]:
    """The words of each line; a sentence that ends within it begins another."""
    first = 0
    for index, word in enumerate(found):
        last = index + 1 == len(found)
        gap = "\n" if last else text[word.end : found[index + 1].start]
        if "\n" in gap or (". " in gap and len(word.text) > 3):
            yield range(first, index + 1)
            first = index + 1


def _is_small(found: list[Word], line: range) -> bool:
    return len(line) >= _ENOUGH and not any(found[i].capital for i in line)


def _is_heading(found: list[Word], line: range) -> bool:
    long = [found[i].capital for i in line if len(found[i].text) > 3]
    return len(long) > 3 and sum(long) > _HEADING * len(long)
