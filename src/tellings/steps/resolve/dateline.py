"""The dateline that a story opens with ("LIMA, 4 May (Agency) --"): where and when it was filed, and no part of what it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from tellings.model import Document, Place, Sentence, Span, Tie, Time

_EARLY = 3  # a dateline opens one of the first sentences: a title may stand before it
_MOST = 110  # characters that one takes at most
_LOOSE = 2  # words that it may hold beside places, dates, and what stands in brackets
_CLOSE = re.compile(r"\s*(?:--|—|–)\s*|\s-\s|:\s|(?<=\))\s+(?=[\"“\[A-Z])")
_SIGNS = "-—–:)"  # without one of these it closes nowhere
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")
_ASIDES = re.compile(r"\s*(?:\[[^\]]*\]\s*)*")
_BREAK = re.compile(r"\n[ \t\r]*\n")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Dateline:
    """From where to where it stands, and its places, finest first. Of two in a row the second is nearer to what is told."""

    start: int = 0
    end: int = 0
    places: tuple[Place, ...] = ()
    time: Time | None = None

    def holds(self, span: Span) -> bool:
        """Whether a span stands in it."""
        return self.start <= span.start < self.end


def dateline_of(
    document: Document, sentences: Sequence[Sentence], places: Sequence[Place], times: Sequence[Time]
) -> Dateline:
    """The dateline of a document; an empty one where it has none."""
    spans = [*(p.span for p in places), *(t.span for t in times if t.span is not None)]
    for sentence in sentences[:_EARLY]:
        found = list(_datelines(document.text, sentence.start, spans))
        if found:
            last = next((f for f in reversed(found) if any(_inside(p.span, f) for p in places)), found[-1])
            inside = [replace(p, tie=Tie("dateline", (p.span,))) for p in places if _inside(p.span, last)]
            return Dateline(sentence.start, found[-1][1], tuple(inside), _day(times, sentence.start, found[-1][1]))
    return Dateline()


def _day(times: Sequence[Time], start: int, end: int) -> Time | None:
    """The day that it gives, if it gives one."""
    days = (t for t in times if t.span and start <= t.span.start < end and t.precision == "day")
    return next((replace(t, tie=Tie("dateline", (t.span,))) for t in days if t.span), None)


def _inside(span: Span, stretch: tuple[int, int]) -> bool:
    return stretch[0] <= span.start and span.end <= stretch[1]


def _datelines(text: str, start: int, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """One dateline after the other, where they stand in a row ("LIMA, 4 May -- [Text] CUZCO --")."""
    loose = _LOOSE
    while (end := _end(text, start, spans, loose)) is not None:
        yield start, end
        start, loose = _ASIDES.match(text, end).end(), 0  # type: ignore[union-attr]  # it matches the empty string


def _end(text: str, start: int, spans: Sequence[Span], loose: int) -> int | None:
    """Where the dateline ends that begins here, if one does: nothing but places, dates and an agency up to a dash."""
    around = text[max(0, start - 1) : start + _MOST]
    if not any(sign in around for sign in _SIGNS):
        return None
    for close in _CLOSE.finditer(text, start, min(len(text), start + _MOST)):
        if _BREAK.search(text, start, close.start()):
            return None
        inside = [s for s in spans if start <= s.start and s.end <= close.start()]
        left = _without(text, start, close.start(), inside)
        rest = _WORD.findall(_BRACKETS.sub(" ", left))
        if inside and len(rest) <= (0 if close[0].startswith(":") else loose):
            return close.end()
        if len(rest) > loose:
            return None
    return None


def _without(text: str, start: int, end: int, spans: Sequence[Span]) -> str:
    """The text of a stretch with the spans in it blanked."""
    kept = list(text[start:end])
    for span in spans:
        kept[span.start - start : span.end - start] = " " * (span.end - span.start)
    return "".join(kept)
