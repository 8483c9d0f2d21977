"""A name before a colon: a headline ("Minister: talks go on", "Talks go on: minister"), or a turn in a transcript."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tellings.model import Sentence, Token
from tellings.steps.code.speech.found import Found
from tellings.steps.code.speech.lexicon import key, words
from tellings.steps.code.speech.phrases import Range, trimmed

_LABEL = re.compile(r"[\"“‘]?([^\s:“”\"][^:“”\"\n]{0,60}):\s+(?=\S)")
_TURN = re.compile(r"[\"“]?([A-Z][A-Z.’'\-]+(?: [A-Z][A-Z.’'\-]+){0,3}):\s+(?=\S)")
_TAIL = re.compile(r"(?:: | [–—-] )([^:–—]{2,40})$")


def by_colons(text: str, sentences: Sequence[Sentence]) -> Iterator[Found]:
    """The attributions that a colon makes, in headlines and in transcripts."""
    for index, sentence in enumerate(sentences):
        if not sentence.tokens:
            continue
        turn = None if sentence.heading else _TURN.match(text, sentence.start, sentence.end)
        if turn and (not index or sentences[index - 1].paragraph != sentence.paragraph):
            said = (turn.end(), _paragraph_end(sentences, index))
            yield from _found(text, sentence, turn.span(1), turn.end(1), said)
        elif sentence.heading:
            yield from _by_headline(text, sentence)


def _paragraph_end(sentences: Sequence[Sentence], index: int) -> int:
    while index + 1 < len(sentences) and sentences[index + 1].paragraph == sentences[index].paragraph:
        index += 1
    return sentences[index].end


def _by_headline(text: str, sentence: Sentence) -> Iterator[Found]:
    front = _LABEL.match(text, sentence.start, sentence.end)
    if front and _can_speak(sentence, front.span(1), (front.end(), sentence.end)):
        yield from _found(text, sentence, front.span(1), front.end(1), (front.end(), sentence.end))
        return
    tail = _TAIL.search(text, sentence.start, sentence.end)
    if tail and _can_speak(sentence, tail.span(1), (sentence.start, tail.start())):
        mark = tail.start() + (0 if text[tail.start()] == ":" else 1)
        yield from _found(text, sentence, tail.span(1), mark, (sentence.start, tail.start()))


def _found(text: str, sentence: Sentence, speaker: Range, mark: int, said: Range) -> Iterator[Found]:
    content, who = trimmed(text, *said), trimmed(text, *speaker)
    if content and who:
        head = next((t for t in reversed(sentence.tokens) if who[0] <= t.start and t.end <= who[1]), None)
        yield Found(sentence.index, (mark, mark + 1), (content,), head, who, quotes=True, rule="colon")


def _can_speak(sentence: Sentence, speaker: Range, said: Range) -> bool:
    """Whether the words are a short noun phrase: of a speaker, or a name if what is said has a verb."""
    label = [t for t in sentence.tokens if speaker[0] <= t.start and t.end <= speaker[1]]
    rest = [t for t in sentence.tokens if said[0] <= t.start and t.end <= said[1]]
    if not 0 < len(label) <= 5 or any(_speaks_not(sentence, t) for t in label):
        return False
    last = key(sentence, label[-1])
    if last in words(sentence.language).kinds or last in words(sentence.language).documents:
        return True
    return label[-1].tag in {"NNP", "NNPS"} and any(t.tag[:2] == "VB" or t.tag == "MD" for t in rest)


def _speaks_not(sentence: Sentence, token: Token) -> bool:
    """A verb, a number or a label ("Live:"), which no speaker's name holds."""
    return token.tag[:2] in {"VB", "CD"} or key(sentence, token) in words(sentence.language).labels
