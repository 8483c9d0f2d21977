"""The fields that are scored: what a coded event says for each, and when that is what the gold wants."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tellings.model import Event, Participant, Span
from tellings.score.days import stretch
from tellings.score.values import figure_words

PERSON = "[person]"


@dataclass(frozen=True, slots=True)
class Said:
    """A value that a coded event gives: the names that it goes by, the first to be shown, and its words."""

    names: tuple[str, ...]
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A field by name; ``same`` says whether a coded name is a wanted one.

    Where a field ``repeats``, a right value that stands there in other words as well costs nothing; figures add up.
    """

    name: str
    said: Callable[[Event], Iterator[Said]]
    same: Callable[[str, str], bool] = str.__eq__
    repeats: bool = False


def same_words(coded: str, wanted: str) -> bool:
    """Whether the words of one are a run within the other's: "gunmen" is in "two masked gunmen"."""
    short, long = sorted((_words(coded), _words(wanted)), key=len)
    runs = range(len(long) - len(short) + 1) if short else ()
    return any(long[at : at + len(short)] == short for at in runs)


def same_name(coded: str, wanted: str) -> bool:
    """Whether the words are the same, whatever their case and the marks between them."""
    return _words(coded) == _words(wanted)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _type(event: Event) -> Iterator[Said]:
    yield Said((event.type,), event.trigger)


def _mode(event: Event) -> Iterator[Said]:
    if event.mode:
        yield Said((event.mode,), event.trigger)


def _modality(event: Event) -> Iterator[Said]:
    yield Said((event.modality,), event.trigger)


def _actors(event: Event) -> Iterator[Said]:
    return map(_party, event.actors)


def _recipients(event: Event) -> Iterator[Said]:
    """A word that can be party and thing stands in both lists, and is one value."""
    return map(_party, {party.span: party for party in (*event.targets, *event.recipients)}.values())


def _party(party: Participant) -> Said:
    names = (party.span.text,) if party.name in {PERSON, party.span.text} else (party.span.text, party.name)
    return Said(names, party.span)


def _places(event: Event) -> Iterator[Said]:
    return (Said((place.name, place.span.text), place.span) for place in event.places if place.role == "own")


def _date(event: Event) -> Iterator[Said]:
    """A time that nothing in the text says (basis assumed) is none."""
    time = event.time
    if time and time.start and time.end and time.basis != "assumed":
        yield Said((stretch(time.start, time.end),), time.span)


def _figures(event: Event) -> Iterator[Said]:
    return (Said((figure_words(f.kind, f.low, f.best, f.high),), f.span) for f in event.figures)


FIELDS = (
    Field("type", _type),
    Field("mode", _mode),
    Field("modality", _modality),
    Field("actors", _actors, same_words, repeats=True),
    Field("recipients", _recipients, same_words, repeats=True),
    Field("places", _places, same_name, repeats=True),
    Field("date", _date),
    Field("figures", _figures),
)
SINGLE = frozenset({"type", "mode", "modality", "date"})  # the fields that have one value or none
