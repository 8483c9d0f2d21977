"""Attributions of a document: the rules' findings put in order, with spans and with who passes on whose words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tellings.knowledge.misread import as_written
from tellings.knowledge.quotations import quotations
from tellings.model import Attribution, Document, Kind, Sentence, Span
from tellings.steps.code.speech.found import Found
from tellings.steps.code.speech.lexicon import keys
from tellings.steps.code.speech.nouns import by_adjectives, by_nouns, by_phrases
from tellings.steps.code.speech.numbers import by_numbers
from tellings.steps.code.speech.speakers import party_kind, speaker_kind, speaks_on
from tellings.steps.code.speech.spread import Page, settle
from tellings.steps.code.speech.turns import by_colons
from tellings.steps.code.speech.verbs import by_verbs

_BACK = 3  # sentences back for the one whom a pronoun that speaks stands for


def find_attributions(document: Document, sentences: Sequence[Sentence]) -> tuple[Attribution, ...]:
    """Who says what in a document, by the place of the cue.

    ``sentences`` are all of the document's, in order; cues are looked for in those that have tokens, and quotations in
    all of them.
    """
    text = as_written(document.text)
    quotes = quotations(text, sentences)
    raw = [*by_colons(text, sentences)]
    raw += [f for s in sentences if s.tokens for f in _in_sentence(text, s) if not quotes.around(*f.cue)]
    found = sorted(settle(Page(text, sentences, quotes), raw), key=lambda f: (f.cue, f.contents))
    found = [f for f in found if f.relays or _via(f, found) is None]
    outer = [_via(f, found) for f in found]
    speakers = [_speaking(f, found[:n], sentences) for n, f in enumerate(found)]
    return tuple(
        _attribution(document, sentences, f, kind, via) for f, kind, via in zip(found, speakers, outer, strict=True)
    )


def _in_sentence(text: str, sentence: Sentence) -> Iterator[Found]:
    said = keys(sentence)
    yield from by_numbers(text, sentence, list(by_verbs(text, sentence)))
    yield from by_nouns(text, sentence, said)
    yield from by_adjectives(text, sentence, said)
    yield from by_phrases(text, sentence, said)


def _via(found: Found, others: Sequence[Found]) -> int | None:
    """The innermost other attribution whose content holds this one's cue."""
    best: tuple[int, int] | None = None
    for index, other in enumerate(others):
        for start, end in other.contents:
            if other is not found and start <= found.cue[0] and found.cue[1] <= end:
                best = min(best or (end - start, index), (end - start, index))
    return best[1] if best else None


def _speaking(found: Found, before: Sequence[Found], sentences: Sequence[Sentence]) -> Kind | None:
    """What kind of party speaks; a pronoun is who spoke last, unless that is too far back."""
    if found.head is None:
        return None
    kind = party_kind(sentences[found.sentence], found.head)
    if kind is not None:
        return kind
    for last in reversed(before):
        if found.sentence - last.sentence > _BACK:
            return None
        there = sentences[last.sentence]
        if last.head is not None and speaks_on(found.head, there, last.head):
            return party_kind(there, last.head)
    return None


def _attribution(
    document: Document, sentences: Sequence[Sentence], found: Found, kind: Kind | None, via: int | None
) -> Attribution:
    spans = [document.span(*piece) for piece in found.contents]
    main = max(spans, key=lambda s: (_words(sentences, s), -s.start)) if len(spans) > 1 else spans[0]
    return Attribution(
        speaker=document.span(*found.speaker) if found.speaker else None,
        speaker_kind=kind if found.speaker else None,
        cue=document.span(*found.cue),
        content=main,
        content_more=tuple(s for s in spans if s is not main),
        kind=speaker_kind(sentences[found.sentence], found.head, kind),
        stance=found.stance,
        via=via,
    )


def _words(sentences: Sequence[Sentence], span: Span) -> int:
    """How many words a span has, a name being one: how long the names are does not decide which of two is the longer."""
    over = [s for s in sentences if s.start < span.end and span.start < s.end]
    if not all(sentence.tokens for sentence in over):
        return len(span.text.split())
    return sum(span.start <= token.start < span.end for sentence in over for token in sentence.tokens)
