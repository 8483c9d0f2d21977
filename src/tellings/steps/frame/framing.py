"""Framing of a document: every technique's findings, in order, no more of them than a reader can take in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tellings.knowledge.quotations import Quotations, quotations
from tellings.model import Document, Framing, Name, Sentence
from tellings.steps.frame.blame import collective_blame
from tellings.steps.frame.lexical import by_lists
from tellings.steps.frame.quoted import scare_quotes
from tellings.steps.frame.voices import agentless, hedges, opinions

WORDS_A_SPAN = 22  # 40 spans on a page of 900 words; a short text may have a few whatever its length
ALWAYS = 6
_LONG_QUOTE = 4  # words: a shorter quotation is part of the outlet's own sentence
# What goes first where there is too much: the rarer a technique, the more it says.
_FIRST = ("collective_blame", "dehumanising", "scare_quotes", "loaded_language", "hedge", "unattributed_opinion", "agentless")


def find_framing(
    document: Document,
    cased: str,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
) -> tuple[Framing, ...]:
    """The words of a document that frame rather than report, by place; ``sentences`` have tokens where parsed.

    ``names`` are those the sentences were parsed with: a word in a name is never loaded, so that no mark depends on who
    is named. Loaded words count in quotations as well (the outlet chose to print them), all else only in its own words.
    """
    quotes = quotations(document.text, sentences)
    lower = cased.lower() if len(cased.lower()) == len(cased) else cased
    found = [f for s in sentences if s.tokens for f in _in_sentence(document, s, quotes, lower)]
    free = [f for f in found if not _in_name(f, names)]
    words = sum(len(s.tokens) for s in sentences) or document.text.count(" ")
    return _fewest(_apart(free), max(ALWAYS, words // WORDS_A_SPAN))


def _in_sentence(document: Document, sentence: Sentence, quotes: Quotations, lower: str) -> Iterator[Framing]:
    yield from by_lists(document, sentence)
    yield from scare_quotes(document, sentence, quotes)
    own = [
        *collective_blame(document, sentence),
        *hedges(document, sentence),
        *opinions(document, sentence, lower),
        *agentless(document, sentence),
    ]
    yield from (f for f in own if not _is_quoted(document.text, f, quotes))


def _is_quoted(text: str, framing: Framing, quotes: Quotations) -> bool:
    span = framing.span
    around = quotes.touching(span.start, span.end)
    return any(q.covers(span.start, span.end) and text.count(" ", q.start, q.end) >= _LONG_QUOTE for q in around)


def _in_name(framing: Framing, names: Sequence[Name]) -> bool:
    whole = framing.technique in {"loaded_language", "dehumanising"}
    return whole and any(n.start <= framing.span.start and framing.span.end <= n.end for n in names)


def _apart(found: Sequence[Framing]) -> list[Framing]:
    """Of two spans of one technique that overlap, the longer one."""
    kept: list[Framing] = []
    last: dict[str, int] = {}
    for framing in sorted(found, key=lambda f: (f.span.start, -f.span.end, f.technique, f.rule)):
        if framing.span.start >= last.get(framing.technique, 0):
            kept.append(framing)
            last[framing.technique] = framing.span.end
    return kept


def _fewest(found: Sequence[Framing], most: int) -> tuple[Framing, ...]:
    """At most so many, the rarer techniques first, and a word's first use before its next."""
    seen: dict[str, int] = {}
    ranked: list[tuple[int, int, int, Framing]] = []
    for place, framing in enumerate(found):
        word = framing.span.text.lower()
        seen[word] = seen.get(word, 0) + 1
        ranked.append((_FIRST.index(framing.technique), seen[word], place, framing))
    chosen = sorted(ranked, key=lambda r: r[:3])[:most]
    return tuple(r[3] for r in sorted(chosen, key=lambda r: r[2]))
