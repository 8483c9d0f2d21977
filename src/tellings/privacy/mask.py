"""Masking the names of private persons in what is shown to the outside, wherever their words occur.

Whom the record has as ``[person]`` is private; so is a speaker who is a person and whom it does not name. Officials in
their role are named in the record, and stay named here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tellings.model import Record, Span
from tellings.privacy.private import (
    PERSON,
    WORD,
    has_capitals,
    name_words,
    official_spans,
    other_words,
    private_spans,
)
from tellings.record.write import Json, span_json

# What may stand between two words of one name: a space or a hyphen, an initial, a particle.
_PARTICLE = "van|von|der|den|de|del|di|da|dos|du|la|le|el|al|bin|ibn|ben|abu"
_LINK = re.compile(rf"[ \u00a0]|[-'’]|[ \u00a0][^\W\d_][.'’][ \u00a0]?|(?: (?:{_PARTICLE}))+[ -]")
_INITIAL = re.compile(r"(?<!\w)[^\W\d_][.'’][ \u00a0]?$")


class Mask:
    """The masking of one record. ``names=True`` masks nothing, for those who may see the names."""

    def __init__(self, record: Record, *, names: bool = False) -> None:
        text = self._text = record.document.text
        own = [] if names else private_spans(record)
        words, others = name_words(text, own), other_words(record) if own else frozenset()
        self._sure, self._shared = words - others, words & others
        self._any_case = not has_capitals(text)
        officials = official_spans(record)
        self._hidden = [
            (a, b) for a, b in self._hide(text, own) if not any(o.start <= a and b <= o.end for o in officials)
        ]

    @property
    def hidden(self) -> tuple[tuple[int, int], ...]:
        """Where the document's text is masked: half-open code points, in order."""
        return tuple(self._hidden)

    def span(self, span: Span | None) -> Json | None:
        """A span as JSON, with ``masked`` where words were replaced."""
        if span is None:
            return None
        words = self.words(span.start, span.end)
        value = span_json(span)
        return value if words == span.text else {**value, "text": words, "masked": True}

    def words(self, start: int, end: int) -> str:
        """The document's text from ``start`` to ``end``, masked."""
        inside = [(max(a, start), min(b, end)) for a, b in self._hidden if a < end and b > start]
        return _replaced(self._text, start, end, inside)

    def pieces(self, span: Span, start: int, end: int) -> tuple[str, str, str]:
        """The text around a span, from ``start`` to ``end``, masked: before it, its own words, after it."""
        return self.words(start, span.start), self.words(span.start, span.end), self.words(span.end, end)

    def other(self, text: str) -> str:
        """Text beside the document's own, such as a title; in an address, a name is masked in small letters too."""
        return _replaced(text, 0, len(text), self._hide(text, (), any_case="/" in text))

    def _hide(self, text: str, own: Sequence[Span], *, any_case: bool = False) -> list[tuple[int, int]]:
        """The stretches to mask, in order: words that stand together are one name, if one surely is a name's."""
        names: list[tuple[int, int, bool]] = []
        for start, end, sure in self._candidates(text, own, any_case=any_case or self._any_case):
            if names and _LINK.fullmatch(text, names[-1][1], start):
                begin, _, before = names.pop()
                names.append((begin, end, before or sure))
            else:
                names.append((_from_initial(text, start), end, sure))
        return [(start, end) for start, end, sure in names if sure]

    def _candidates(self, text: str, own: Sequence[Span], *, any_case: bool) -> Iterator[tuple[int, int, bool]]:
        """Words of names, and whether they are surely that here: a word that also names a place or group may not be."""
        if not self._sure and not self._shared:
            return
        for found in WORD.finditer(text):
            word, start = found[0].casefold(), found.start()
            if found[0][0].islower() and not any_case:
                continue
            if word in self._sure:
                yield start, found.end(), True
            elif word in self._shared:
                yield start, found.end(), any(span.start <= start < span.end for span in own)


def _replaced(text: str, start: int, end: int, hidden: Sequence[tuple[int, int]]) -> str:
    shown, position = [], start
    for first, last in hidden:
        shown += [text[position:first], PERSON]
        position = last
    return "".join(shown) + text[position:end]


def _from_initial(text: str, start: int) -> int:
    """Where a name begins that has an initial before it."""
    found = _INITIAL.search(text, max(0, start - 3), start)
    return found.start() if found else start
