"""Text that is safe and plain to show: no control characters, days and places in a few words, quotes cut to size."""

from __future__ import annotations

import unicodedata

from rich.text import Text

from tellings.model import Span
from tellings.privacy.mask import Mask

MOST = 320  # code points of a quote that are shown
MARK = "bold yellow"
FAINT = "dim"


def clean(text: str) -> str:
    """The text without control characters: a page must not be able to steer the reader's terminal."""
    return "".join(" " if c in "\n\t\r" else "�" if unicodedata.category(c) in {"Cc", "Cs"} else c for c in text)


def quote(mask: Mask, text: str, span: Span, sentence: Span | None, *, marks: bool) -> Text:
    """A span in its sentence, masked, with its words marked: by colour, or by ** where there is none."""
    start, end = _around(text, span, sentence)
    before, words, after = (clean(part) for part in mask.pieces(span, start, end))
    shown = Text("“" + ("… " if _cut_before(text, start) else "") + before)
    shown.append(f"**{words}**" if marks else words, style=MARK)
    return shown.append(after + (" …" if _cut_after(text, end) else "") + "”")


def days(first: str | None, last: str | None) -> str:
    """A stretch of days: one day, from … to …, until … where the beginning is open."""
    if first == last:
        return first or "no date"
    if not first:
        return f"by {last}"
    return f"{first} to {last}" if last else f"from {first}"


def _around(text: str, span: Span, sentence: Span | None) -> tuple[int, int]:
    """The sentence that the span stands in, else its line; no more than fits."""
    if sentence and sentence.start <= span.start and span.end <= sentence.end:
        start, end = sentence.start, sentence.end
    else:
        start = text.rfind("\n", 0, span.start) + 1
        end = text.find("\n", span.end)
        end = len(text) if end < 0 else end
        start = max(start, _after_stop(text, start, span.start))
        end = min(end, _next_stop(text, span.end, end))
    if end - start <= MOST:
        return start, end
    room = max(0, MOST - (span.end - span.start)) // 2
    return max(start, span.start - room), min(end, span.end + room)


def _after_stop(text: str, start: int, before: int) -> int:
    stop = max(text.rfind(mark, start, before) for mark in (". ", "! ", "? "))
    return start if stop < 0 else stop + 2


def _next_stop(text: str, after: int, end: int) -> int:
    stops = [at for mark in (". ", "! ", "? ") if (at := text.find(mark, after, end)) >= 0]
    return min(stops) + 1 if stops else end


def _cut_before(text: str, start: int) -> bool:
    return start > 0 and not text[start - 1].isspace()


def _cut_after(text: str, end: int) -> bool:
    return end < len(text) and not text[end].isspace() and not unicodedata.category(text[end]).startswith("P")
