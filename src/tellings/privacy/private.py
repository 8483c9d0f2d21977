"""Which words of a record are the names of private persons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from tellings.model import Participant, Record, Span

PERSON = "[person]"
WORD = re.compile(r"[^\W_]+")
_OPENS = '.!?:;"“”‘’«»()[]\n'  # after these a capital says nothing


def private_spans(record: Record) -> list[Span]:
    """Where private persons stand, speakers among them whom the record does not name as officials."""
    people = list(_people(record))
    spans = [person.span for person in people if person.name == PERSON]
    for said in record.attributions:
        known = said.speaker and any(said.speaker.overlaps(person.span) for person in people)
        if said.speaker and said.speaker_kind == "person" and not known:
            spans.append(said.speaker)
    return spans


def official_spans(record: Record) -> list[Span]:
    """Where persons stand whom the record names in their office."""
    return [person.span for person in _people(record) if person.name != PERSON]


def other_words(record: Record) -> frozenset[str]:
    """The words, in small letters, that name places and groups."""
    spans = [place.span for place in record.places]
    spans += [party.span for party in _parties(record) if party.kind != "person"]
    return frozenset(found[0].casefold() for span in spans for found in WORD.finditer(span.text))


def name_words(text: str, spans: list[Span]) -> frozenset[str]:
    """The words, in small letters, of those spans that are names: capitals that neither title nor place explains."""
    plain = {word for word in WORD.findall(text) if word[0].islower()}
    return frozenset(word for span in spans for word in _name_words(text, span, plain))


def has_capitals(text: str) -> bool:
    """Whether the text is written with capitals at all; where it is not, a name shows by nothing."""
    return any(character.isupper() for character in text)


def _name_words(text: str, span: Span, plain: set[str]) -> Iterator[str]:
    capitals = has_capitals(text)
    for found in WORD.finditer(text, span.start, span.end):
        word = found[0].casefold()
        if len(word) == 1 or word.isdigit() or word in _not_names():
            continue
        says_nothing = word in plain and _opens_sentence(text, found.start())
        if not capitals or not (found[0][0].islower() or says_nothing):
            yield word


def _people(record: Record) -> Iterator[Participant]:
    return (party for party in _parties(record) if party.kind == "person" or party.name == PERSON)


def _parties(record: Record) -> Iterator[Participant]:
    yield from record.actors
    for event in record.events:
        yield from (*event.actors, *event.recipients, *event.targets)


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip(" \t")
    return not before or before[-1] in _OPENS


@cache
def _not_names() -> frozenset[str]:
    lines = files("tellings.privacy").joinpath("not_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def unexplained(name: str, kind: str) -> bool:
    """Whether a name is of nobody knows whom: nothing but words with capitals, none of which says what it is.

    "Oskar Velm" and "Velm" are; "Velm's fighters", "Lowland Guard" as an armed group and "the Union" are not.
    """
    words = [word for word in WORD.findall(name) if len(word) > 1 and not word.isdigit()]
    if kind not in {"unknown", "person", "civilians"} or not words or PERSON in name:
        return False
    return all(word[0].isupper() and word.casefold() not in _not_names() for word in words)
