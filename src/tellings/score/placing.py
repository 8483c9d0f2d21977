"""Where the words of the gold stand in the documents; those that stand nowhere, or more than once, are faults."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tellings.errors import InputError
from tellings.model import Document, Span
from tellings.score.nouns import GoldDocument, GoldEvent, PlacedEvent, Stretch

SHOWN = 60  # code points of a quote that a fault shows


def placed(
    path: Path, gold: Sequence[GoldDocument], documents: Sequence[Document | None]
) -> list[tuple[PlacedEvent, ...]]:
    """The events of each document with where they stand; of a document that could not be read, with no place.

    Raises InputError, naming line, event and words, for words that do not lead to one place.
    """
    faults: list[str] = []
    found = []
    for line, document in zip(gold, documents, strict=True):
        faults += [] if document is None else _faults(line, document)
        found.append(
            tuple(PlacedEvent(event, () if document is None else _where(event, document)) for event in line.events)
        )
    if faults:
        raise InputError(str(path), "\n  ".join(["words that do not lead to one place:", *faults]), "docs/gold.md")
    return found


def _where(event: GoldEvent, document: Document) -> tuple[Span, ...]:
    text = document.text
    found = [(at, at + len(quote)) for quote in event.quotes if (at := text.find(quote)) >= 0]
    found += [(stretch.start, stretch.end) for stretch in event.spans if stretch.end <= len(text)]
    return tuple(document.span(*stretch) for stretch in sorted(found))


def _faults(line: GoldDocument, document: Document) -> Iterator[str]:
    for event in line.events:
        where = f"line {line.line}, event {event.name}"
        yield from (f"{where}, quote: {why}" for quote in event.quotes if (why := _quote_fault(quote, document.text)))
        yield from (f"{where}, span: {why}" for span in event.spans if (why := _span_fault(span, document.text)))


def _quote_fault(quote: str, text: str) -> str:
    times = text.count(quote)
    if times == 1:
        return ""
    why = f"the text has it {times} times, so quote more words" if times else "the text does not have these words"
    return f"{why}: {quote[:SHOWN]!r}"


def _span_fault(stretch: Stretch, text: str) -> str:
    where = f"{stretch.start} to {stretch.end}"
    if stretch.end > len(text):
        return f"{where} is not in the {len(text)} code points of the text"
    words = text[stretch.start : stretch.end]
    return "" if stretch.text in {None, words} else f"at {where} the text has {words[:SHOWN]!r}"
