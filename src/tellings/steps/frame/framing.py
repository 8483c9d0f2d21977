"""Framing of a document: every technique's findings, in order, no more of them than a reader can take in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tellings.knowledge.misread import as_written
from tellings.knowledge.quotations import Quotations, quotations
from tellings.model import Document, Framing, Name, Sentence
from tellings.steps.frame import tone
from tellings.steps.frame.blame import collective_blame
from tellings.steps.frame.heard import Heard
from tellings.steps.frame.lexical import by_lists
from tellings.steps.frame.quoted import scare_quotes
from tellings.steps.frame.voices import agentless, hedges, opinion_phrases, opinions

WORDS_A_SPAN = 22  # 40 spans on a page of 900 words; a short text may have a few whatever its length
ALWAYS = 6
# Chances that a sentence reads as biased. In a text of a FEW sentences the rules give way below NEUTRAL, and the tone
# alone marks a word from ALONE on; in an article only from AMONG on. Chosen on the development sets (see tone.md).
NEUTRAL, ALONE, AMONG, FEW = 0.45, 0.52, 0.8, 3
SURE = frozenset({"collective_blame", "dehumanising", "hedge"})
STRONG = frozenset({"list:crowds"})  # words that no sentence makes neutral
_LONG_QUOTE = 4  # words: a shorter quotation is part of the outlet's own sentence
# What goes first where there is too much: the rarer a technique, the more it says.
_FIRST = (
    "collective_blame",
    "dehumanising",
    "scare_quotes",
    "loaded_language",
    "hedge",
    "unattributed_opinion",
    "agentless",
)


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
    rules = by_rules(document, cased, sentences)
    toned = _by_tone(document, sentences, [f for f in rules if not _in_name(f, names)])
    words = sum(len(s.tokens) for s in sentences)
    return _fewest(_apart(toned), max(ALWAYS, words // WORDS_A_SPAN))


def by_rules(document: Document, cased: str, sentences: Sequence[Sentence]) -> list[Framing]:
    """What lists and patterns find, before the tone of the sentence has its say (the tone is trained with these)."""
    quotes = quotations(as_written(document.text), sentences)
    lower = small if len(small := cased.lower()) == len(cased) else cased
    phrases = [phrase for phrase in opinion_phrases() if phrase in lower]
    return [f for s in sentences if s.tokens for f in _in_sentence(document, Heard(s, lower, phrases), quotes)]


def _by_tone(document: Document, sentences: Sequence[Sentence], found: Sequence[Framing]) -> list[Framing]:
    """What the rules found, as far as the tone bears it out, and the weightiest word where only the tone tells.

    A text of a few sentences is judged as one, and what the rules found is let go where it reads as neutral. In an
    article every listed word stays, and the tone adds a word only where it is sure: most sentences there are neutral.
    """
    few = len(sentences) <= FEW
    within: dict[int, list[Framing]] = {}
    for framing in found:
        at = bisect_right(sentences, framing.span.start, key=lambda s: s.start) - 1
        within.setdefault(0 if few else at, []).append(framing)
    kept: list[Framing] = []
    for at, unit in enumerate([sentences] if few else [[s] for s in sentences]):
        own = within.get(at, [])
        if not few and any(f.technique != "hedge" for f in own):
            kept += own
            continue  # all of it stays and nothing is added, whatever the tone
        tokens = [t for s in unit for t in s.tokens]
        if not tokens:
            continue  # nobody has looked at it
        chance = tone.chance(tokens, own)
        kept += [f for f in own if not few or chance >= NEUTRAL or f.technique in SURE or f.rule in STRONG]
        if chance >= (ALONE if few else AMONG) and all(f.technique == "hedge" for f in own):
            words = tone.weightiest(tokens, 1)
            kept += [Framing("loaded_language", document.span(t.start, t.end), None, "tone:word") for t in words]
    return kept


def _in_sentence(document: Document, heard: Heard, quotes: Quotations) -> Iterator[Framing]:
    yield from by_lists(document, heard)
    yield from scare_quotes(document, heard.sentence, quotes)
    own = [
        *collective_blame(document, heard),
        *hedges(document, heard),
        *opinions(document, heard),
        *agentless(document, heard),
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
