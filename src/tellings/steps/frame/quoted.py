"""Scare quotes: a few words in quotation marks that nobody is quoted with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tellings.knowledge.quotations import Quotation, Quotations
from tellings.model import Document, Framing, Sentence, Token
from tellings.steps.frame.words import forms_of, quoting_verbs

MOST_WORDS = 3
MOST_LETTERS = 40


def scare_quotes(document: Document, sentence: Sentence, quotes: Quotations) -> Iterator[Framing]:
    """The short quotations of a sentence in which nobody speaks; two that "and" joins are one span."""
    short = [q for q in quotes.touching(sentence.start, sentence.end) if _scares(document.text, sentence, q)]
    if not short or any(_quotes(document.text, t) for t in sentence.tokens):
        return
    for run in _joined(document.text, short):
        span = document.span(run[0].start, run[-1].end)
        yield Framing("scare_quotes", span, None, "quotes:no speaker")


def _quotes(text: str, token: Token) -> bool:
    """Whether a word is a verb with which somebody is quoted; not the "called" of "so-called"."""
    return (
        token.tag[:2] == "VB" and text[token.start - 1 : token.start] != "-" and token.text.lower() in quoting_verbs()
    )


def _scares(text: str, sentence: Sentence, quote: Quotation) -> bool:
    inner = text[quote.start + 1 : quote.end - 1].strip("“”\"'‘’«» ")
    listed = inner.split()
    if (
        quote.open
        or not 0 < len(listed) <= MOST_WORDS
        or len(inner) > MOST_LETTERS
        or inner[-1:] in {".", "!", "?", ","}
    ):
        return False
    titled = all(w[0].isupper() or not w[0].isalpha() for w in listed)
    before = text[max(sentence.start, quote.start - 40) : quote.start].split()
    named = any(w.strip(",:;()").lower() in forms_of("context", "naming") for w in before[-2:])
    return any(w[0].isalpha() for w in listed) and not titled and not named


def _joined(text: str, quotes: Sequence[Quotation]) -> Iterator[list[Quotation]]:
    run: list[Quotation] = []
    for quote in quotes:
        if run and text[run[-1].end : quote.start].strip() not in {"and", "or", ",", ", and"}:
            yield run
            run = []
        run.append(quote)
    if run:
        yield run
