"""What gold is made of: documents with the events that a person reads out of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tellings.model import Given, Span

Alternatives = tuple[str, ...]  # any one of them is right


@dataclass(frozen=True, slots=True)
class Stretch:
    """Half-open code points of a document's text, with the words that should stand there, if the gold gives them."""

    start: int
    end: int
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a field should hold: each of ``values``, and nothing else but what is in ``also``."""

    values: tuple[Alternatives, ...]
    also: tuple[Alternatives, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One event as a person reads it. A field that is not in ``fields`` is not asked about."""

    name: str
    quotes: tuple[str, ...]
    spans: tuple[Stretch, ...]
    fields: Mapping[str, Wanted]
    asked: bool = True


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One line of the gold: a text, a page's path, or only the id under which records know the document."""

    line: int
    given: Given = field(default_factory=Given)
    text: str | None = None
    path: str | None = None
    events: tuple[GoldEvent, ...] = ()
    complete: bool = True


@dataclass(frozen=True, slots=True)
class PlacedEvent:
    """A gold event with the stretches of the text that tell it."""

    gold: GoldEvent
    where: tuple[Span, ...]
