"""Quotations of several sentences and paragraphs: given to the one who says them, however far the cue stands away."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tellings.model import Sentence
from tellings.steps.code.speech.found import Found
from tellings.steps.code.speech.phrases import Range, trimmed
from tellings.steps.code.speech.quotations import Quotation

FEWEST_WORDS = 4  # a shorter quotation with no cue beside it is a title, a nickname or scare quotes


def widened(found: Found, quotes: Sequence[Quotation]) -> Found:
    """With every piece that lies in a quotation, or ends in one, grown to the whole of it."""
    return replace(found, contents=tuple(_widen(piece, found.cue, quotes) for piece in found.contents))


def _widen(piece: Range, cue: Range, quotes: Sequence[Quotation]) -> Range:
    for quote in quotes:
        if quote.touches(*piece) and not quote.touches(*cue):
            piece = (min(piece[0], quote.start), max(piece[1], quote.end))
    return piece


def settle(
    text: str, sentences: Sequence[Sentence], quotes: Sequence[Quotation], found: Sequence[Found]
) -> list[Found]:
    """The attributions with all they say; one that says nothing is left out."""
    waiting = [widened(f, quotes) for f in found]
    answered = [f if f.contents else _answered(text, sentences, quotes, f, waiting) for f in waiting]
    kept = [f for f in answered if f is not None]
    free = [q for q in quotes if not any(q.touches(*piece) for f in kept for piece in f.contents)]
    for quote in free:
        _give(text, sentences, quotes, quote, kept)
    return kept


def _answered(
    text: str, sentences: Sequence[Sentence], quotes: Sequence[Quotation], found: Found, others: Sequence[Found]
) -> Found | None:
    """A cue that has nothing of its own: what it says is a quotation in or next to its sentence."""
    if not found.quotes:
        return None
    own = sentences[found.sentence]
    near = [q for q in quotes if q.touches(own.start, own.end) and not q.touches(*found.cue)]
    near = near or _beside(text, sentences, own, quotes)
    taken = [piece for f in others if f is not found for piece in f.contents]
    near = [q for q in near if not any(q.touches(*piece) for piece in taken)]
    if near:
        return replace(found, contents=tuple((q.start, q.end) for q in near), rule="quote")
    return _before(text, own, found) or _after(text, own, found)


def _beside(text: str, sentences: Sequence[Sentence], own: Sentence, quotes: Sequence[Quotation]) -> list[Quotation]:
    """The quotation that the next sentence begins after a colon, or the one right before the cue's sentence."""
    if text[own.start : own.end].rstrip().endswith(":"):
        after = [q for q in quotes if q.start >= own.end]
        return [q for q in after[:1] if not text[own.end : q.start].strip()]
    before = [q for q in quotes if q.end <= own.start]
    return [q for q in before[-1:] if not text[q.end : own.start].strip() and q.paragraph == own.paragraph]


def _before(text: str, own: Sentence, found: Found) -> Found | None:
    """What stands before the cue and its speaker in the sentence, if a comma parts them: "…, said the mayor"."""
    first = min(found.cue[0], found.speaker[0] if found.speaker else found.cue[0])
    left = text[own.start : first].rstrip()
    piece = trimmed(text, own.start, first)
    if found.speaker and piece and left.endswith((",", "”", '"', "''")) and left.count(" ") >= 2:
        return replace(found, contents=(piece,), rule="before")
    return None


def _after(text: str, own: Sentence, found: Found) -> Found | None:
    """What stands after the cue, if that has a verb with a tense: a clause that the parser hung elsewhere."""
    after = [t for t in own.tokens if t.start >= found.cue[1]]
    piece = trimmed(text, found.cue[1], own.end)
    tensed = any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in after)
    if piece and tensed and found.speaker and found.speaker[1] <= found.cue[0] and found.relays:
        return replace(found, contents=(piece,), rule="after")
    return None


def _give(
    text: str, sentences: Sequence[Sentence], quotes: Sequence[Quotation], quote: Quotation, found: list[Found]
) -> None:
    """A quotation that nobody has yet goes to the one who was speaking."""
    at = bisect_right(sentences, quote.start, key=lambda s: s.start) - 1
    if at < 0 or text[quote.start : quote.end].count(" ") < FEWEST_WORDS - 1:
        return
    begins = not text[sentences[at].start : quote.start].strip()
    for index in reversed(range(len(found))):
        giver = found[index]
        if giver.quotes and _speaks_on(text, sentences, quotes, quote, giver, begins=begins):
            found[index] = replace(giver, contents=(*giver.contents, (quote.start, quote.end)))
            return


def _speaks_on(
    text: str,
    sentences: Sequence[Sentence],
    quotes: Sequence[Quotation],
    quote: Quotation,
    giver: Found,
    *,
    begins: bool,
) -> bool:
    own = sentences[giver.sentence]
    if own.start <= quote.start < own.end:
        return not quote.touches(*giver.cue)
    last = max(end for _, end in giver.contents)
    if not begins or quote.start < last:
        return False
    ended = max(last, own.end)
    before = [q for q in quotes if q.start < quote.start]
    speaking = bool(before) and before[-1].end >= last
    if own.paragraph == quote.paragraph or (before and before[-1].open and before[-1].paragraph == quote.paragraph - 1):
        return speaking and not text[ended : quote.start].strip()
    return False
