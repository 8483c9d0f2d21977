"""Quotations of several sentences and paragraphs: given to the one who says them, however far the cue stands away."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from tellings.knowledge.quotations import Quotation, Quotations
from tellings.model import Sentence
from tellings.steps.code.speech.found import Found
from tellings.steps.code.speech.phrases import Range, trimmed

FEWEST_WORDS = 4  # a shorter quotation with no cue beside it is a title, a nickname or scare quotes


@dataclass(frozen=True, slots=True)
class Page:
    """The text with its sentences and its quotations."""

    text: str
    sentences: Sequence[Sentence]
    quotes: Quotations

    def blank(self, start: int, end: int) -> bool:
        """Whether nothing but white space lies between."""
        return not self.text[start:end].strip()

    def next_word(self, offset: int) -> int:
        """Where the white space after an offset ends."""
        while offset < len(self.text) and self.text[offset].isspace():
            offset += 1
        return offset


def settle(page: Page, found: Sequence[Found]) -> list[Found]:
    """The attributions with all they say; one that says nothing is left out."""
    grown = [_grown(page, f) for f in found]
    taken = {q for f in grown for piece in f.contents for q in page.quotes.touching(*piece)}
    answered = [f if f.contents else _answered(page, f, taken) for f in grown]
    kept = [f for f in answered if f is not None]
    taken |= {q for f in kept for piece in f.contents for q in page.quotes.touching(*piece)}
    return _given(page, kept, [q for q in page.quotes.all if q not in taken])


def _grown(page: Page, found: Found) -> Found:
    """With the whole of each quotation that its content touches."""
    contents = tuple([page.quotes.grown(piece, found.cue) for piece in found.contents])
    return found if contents == found.contents else replace(found, contents=contents)


# ------------------------------------------------------------------ a cue that has nothing of its own


def _answered(page: Page, found: Found, taken: set[Quotation]) -> Found | None:
    """What a cue says that has no clause: a quotation in or next to its sentence, or what stands before or after."""
    if not found.quotes:
        return None
    own = page.sentences[found.sentence]
    near = [q for q in page.quotes.touching(own.start, own.end) if not q.touches(*found.cue)]
    pieces = [(q.start, q.end) for q in near or _beside(page, own) if q not in taken]
    if pieces:
        return replace(found, contents=tuple(pieces), rule="quote")
    piece = _block(page, found) or _before(page.text, own, found) or _after(page.text, own, found)
    return replace(found, contents=(piece,), rule="beside") if piece else None


def _beside(page: Page, own: Sentence) -> list[Quotation]:
    """The quotation that the next sentence begins after a colon, or the one right before the cue's sentence."""
    after, before = page.quotes.after(own.end), page.quotes.before(own.start)
    if page.text[own.end - 1] == ":":
        return [after] if after and page.blank(own.end, after.start) else []
    same = before and before.paragraph == own.paragraph and page.blank(before.end, own.start)
    return [before] if before and same else []


def _block(page: Page, found: Found) -> Range | None:
    """The next paragraph, where the cue's is nothing but "The mayor added:"."""
    at, last = found.sentence, len(page.sentences) - 1
    own = page.sentences[at]
    alone = at == 0 or page.sentences[at - 1].paragraph != own.paragraph
    if not alone or at == last or page.text[own.end - 1] != ":" or page.sentences[at + 1].paragraph == own.paragraph:
        return None
    following = page.sentences[at + 1]
    end = at + 1
    while end < last and page.sentences[end + 1].paragraph == following.paragraph:
        end += 1
    return trimmed(page.text, following.start, page.sentences[end].end)


def _before(text: str, own: Sentence, found: Found) -> Range | None:
    """What stands before the cue and its speaker in the sentence, if a comma parts them: "…, said the mayor"."""
    first = min(found.cue[0], found.speaker[0] if found.speaker else found.cue[0])
    left = text[own.start : first].rstrip()
    clause = any(t.tag[:2] == "VB" or t.tag == "MD" for t in own.tokens if t.start < first)
    if found.speaker and clause and left.endswith((",", "”", '"', "''")) and left.count(" ") >= 2:
        return trimmed(text, own.start, first)
    return None


def _after(text: str, own: Sentence, found: Found) -> Range | None:
    """What stands after the cue, if that has a verb with a tense: a clause that the parser hung elsewhere."""
    after = [t for t in own.tokens if t.start >= found.cue[1]]
    tensed = any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in after)
    if tensed and found.speaker and found.speaker[1] <= found.cue[0] and found.relays:
        return trimmed(text, found.cue[1], own.end)
    return None


# ------------------------------------------------------------------ a quotation that nobody has yet


def _given(page: Page, found: list[Found], free: Sequence[Quotation]) -> list[Found]:
    """The attributions with the free quotations: each goes to the cue of its sentence, else to who was speaking."""
    given = list(found)
    in_sentence = {f.sentence: n for n, f in enumerate(found) if f.quotes}
    ended = {page.next_word(_end(page, f)): n for n, f in enumerate(found) if f.quotes}
    for quote in free:
        at = bisect_right(page.sentences, quote.start, key=lambda s: s.start) - 1
        index = in_sentence.get(at) if _is_long(page, quote) else None
        if index is None and _begins(page, at, quote):
            index = ended.get(quote.start)
            index = index if index is not None and _speaks_on(page, given[index], quote) else None
        if index is not None:
            given[index] = replace(given[index], contents=(*given[index].contents, (quote.start, quote.end)))
            ended[page.next_word(quote.end)] = index
    return given


def _end(page: Page, found: Found) -> int:
    return max(page.sentences[found.sentence].end, *(end for _, end in found.contents))


def _begins(page: Page, at: int, quote: Quotation) -> bool:
    """Whether the quotation begins its sentence, and is long or a sentence of its own."""
    closed = page.text[quote.end - 2] in ".!?" or quote.open
    return (closed or _is_long(page, quote)) and at >= 0 and page.blank(page.sentences[at].start, quote.start)


def _is_long(page: Page, quote: Quotation) -> bool:
    return page.text.count(" ", quote.start, quote.end) >= FEWEST_WORDS - 1


def _speaks_on(page: Page, giver: Found, quote: Quotation) -> bool:
    """Whether the one who was quoted last goes on: in the same paragraph, or in the next if no mark closed the last."""
    last = page.quotes.before(quote.start)
    spoke = last is not None and any(last.touches(*piece) for piece in giver.contents)
    if last is None or not spoke:
        return False
    same = page.sentences[giver.sentence].paragraph == quote.paragraph or last.paragraph == quote.paragraph
    return same or (last.open and last.paragraph == quote.paragraph - 1)
