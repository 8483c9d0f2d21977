"""Quotations: where quoted words begin and end, also over several sentences and paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tellings.model import Sentence

Range = tuple[int, int]  # half-open code points

_MARK = re.compile("''|``|\"|“|”|„|«|»")  # one by one, by which Python knows at once where none can begin
_CLOSES = {"“": "”", "„": "“”", "«": "»", '"': '"', "''": "''", "``": "''"}
_SINGLE = re.compile(r"‘(?<!\w‘)(?=\w)[^‘’\n]*(?:’(?=\w)[^‘’\n]*)*’(?!\w)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words with their marks. ``open`` is True where the paragraph ends before the closing mark."""

    start: int
    end: int
    paragraph: int
    open: bool = False

    def covers(self, start: int, end: int) -> bool:
        """Whether the stretch lies inside."""
        return self.start <= start and end <= self.end

    def touches(self, start: int, end: int) -> bool:
        """Whether the stretch and the quotation share a character."""
        return self.start < end and start < self.end


class Quotations:
    """The quotations of a text, in order, with the ways to look them up; none lies in another."""

    def __init__(self, found: Sequence[Quotation]) -> None:
        self.all = tuple(found)
        self._starts = [q.start for q in found]
        self._ends = [q.end for q in found]

    def touching(self, start: int, end: int) -> tuple[Quotation, ...]:
        """Those that share a character with the stretch."""
        return self.all[bisect_right(self._ends, start) : bisect_left(self._starts, end)]

    def around(self, start: int, end: int) -> bool:
        """Whether the stretch lies inside one."""
        return any(q.covers(start, end) for q in self.touching(start, end))

    def before(self, offset: int) -> Quotation | None:
        """The last one that has ended by then."""
        at = bisect_right(self._ends, offset)
        return self.all[at - 1] if at else None

    def after(self, offset: int) -> Quotation | None:
        """The first one that begins there or later."""
        at = bisect_left(self._starts, offset)
        return self.all[at] if at < len(self.all) else None

    def grown(self, piece: Range, cue: Range) -> Range:
        """A stretch grown to the whole of each quotation that it touches, but for one that holds the cue."""
        for quote in self.touching(*piece):
            if not quote.touches(*cue):
                piece = (min(piece[0], quote.start), max(piece[1], quote.end))
        return piece


def quotations(text: str, sentences: Sequence[Sentence]) -> Quotations:
    """The quotations of a text; none leaves its paragraph."""
    found: list[Quotation] = []
    single = "‘" in text
    for paragraph, start, end in _paragraphs(sentences):
        found += _in_paragraph(text, paragraph, start, end)
        if single:
            found += (Quotation(m.start(), m.end(), paragraph) for m in _SINGLE.finditer(text, start, end))
    return Quotations(tuple(_outermost(sorted(found, key=lambda q: (q.start, -q.end)))))


def _outermost(found: Sequence[Quotation]) -> Iterator[Quotation]:
    end = 0
    for quotation in found:
        if quotation.start >= end:
            yield quotation
            end = quotation.end


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[tuple[int, int, int]]:
    start = end = 0
    for index, sentence in enumerate(sentences):
        if not index or sentence.paragraph != sentences[index - 1].paragraph:
            if index:
                yield sentences[index - 1].paragraph, start, end
            start = sentence.start
        end = sentence.end
    if sentences:
        yield sentences[-1].paragraph, start, end


def _in_paragraph(text: str, paragraph: int, start: int, end: int) -> Iterator[Quotation]:
    opened, closers = -1, ""
    for mark in _MARK.finditer(text, start, end):
        word = mark[0]
        if opened < 0 or _opens_anew(text, mark.start(), mark.end(), word):
            if word in _CLOSES and not _only_closes(text, mark) and not _is_measure(text, mark.start(), word):
                opened, closers = mark.start(), _CLOSES[word]
        elif word in closers:
            if mark.end() - opened > len(word) * 2:
                yield Quotation(opened, mark.end(), paragraph)
            opened = -1
    if opened >= 0 and end - opened > 1:
        yield Quotation(opened, end, paragraph, open=True)


def _opens_anew(text: str, start: int, end: int, word: str) -> bool:
    """A mark that can only open, though another is still open: the first one was never closed."""
    if word != '"':
        return word in {"“", "«", "„"}
    return start > 0 and text[start - 1].isspace() and end < len(text) and text[end].isalnum()


def _only_closes(text: str, mark: re.Match[str]) -> bool:
    """A mark that can only close, though none is open: it stands right behind a word ("the officers'' union")."""
    return mark.start() > 0 and text[mark.start() - 1].isalpha() and text[mark.end() : mark.end() + 1].isspace()


def _is_measure(text: str, at: int, word: str) -> bool:
    """Whether a straight mark after a digit stands for inches or seconds."""
    return word == '"' and at > 0 and text[at - 1].isdigit()
