"""Quotations: where quoted words begin and end, also over several sentences and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tellings.model import Sentence

_MARK = re.compile(r"''|``|[\"“”„«»]")
_CLOSES = {"“": "”", "„": "“”", "«": "»", '"': '"', "''": "''", "``": "''"}
_SINGLE = re.compile(r"(?<!\w)‘(?=\w)[^‘’\n]*(?:’(?=\w)[^‘’\n]*)*’(?!\w)")


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


def quotations(text: str, sentences: Sequence[Sentence]) -> tuple[Quotation, ...]:
    """The quotations of a text, in order; none lies in another and none leaves its paragraph."""
    found: list[Quotation] = []
    for paragraph, start, end in _paragraphs(sentences):
        found += _in_paragraph(text, paragraph, start, end)
        found += (Quotation(m.start(), m.end(), paragraph) for m in _SINGLE.finditer(text, start, end))
    return tuple(_outermost(sorted(found, key=lambda q: (q.start, -q.end))))


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
            if word in _CLOSES and not _is_measure(text, mark.start(), word):
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


def _is_measure(text: str, at: int, word: str) -> bool:
    """Whether a straight mark after a digit stands for inches or seconds."""
    return word == '"' and at > 0 and text[at - 1].isdigit()
