"""How incidents hang together: one is part of another, or follows it, where a sentence says so in so many words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

from tellings.model import Event, Record, Span
from tellings.reconcile.nouns import Connection
from tellings.reconcile.telling import FOUNDING, Telling
from tellings.tables import read_yaml

MOST = 9  # words between what tells of the two
_STOP = re.compile(r"[.;:!?]\s|\n")
Key = tuple[str, str]
Kind = Literal["part_of", "followed_by"]


def links(group: Sequence[Telling], records: Mapping[str, Record], homes: Mapping[Key, str]) -> Iterator[Connection]:
    """From an incident's tellings to others, by ``homes``: the incident of each telling. In the order of the texts."""
    for one in group:
        version = one.story.version
        record = records[version]
        told = next(event for event in record.events if event.id == one.event)
        for other in record.events:
            to = homes.get((version, other.id))
            if to and other.id != told.id and other.modality in FOUNDING and told.modality in FOUNDING:
                found = _link(record, told, other)
                if found:
                    yield Connection(to, found[0], found[1], record.document.id, version)


def _link(record: Record, told: Event, other: Event) -> tuple[Kind, Span] | None:
    """What the words between the two say of the first."""
    if told.sentence != other.sentence:
        return None
    first, second = sorted((told, other), key=lambda event: event.trigger.start)
    start, end = first.trigger.end, second.trigger.start
    between = record.document.text[start:end]
    if start >= end or _STOP.search(between) or len(between.split()) > MOST or _interrupted(record, start, end):
        return None
    for sort, words in _words().items():
        cue = words.search(between)
        if cue:
            kind = _kind(sort, told is first)
            return (kind, record.document.span(start + cue.start(1), start + cue.end(1))) if kind else None
    return None


def _kind(sort: str, is_left: bool) -> Kind | None:
    if sort == "part":
        return "part_of" if is_left else None
    return "followed_by" if (sort == "before") == is_left else None


def _interrupted(record: Record, start: int, end: int) -> bool:
    """Whether the words for a third happening stand between."""
    return any(start <= span.start < end for event in record.events for span in (event.trigger, *event.mentions))


@cache
def _words() -> Mapping[str, re.Pattern[str]]:
    table = read_yaml(files(__package__).joinpath("links.yaml").read_text("utf-8"))
    longest = {sort: sorted(words, key=len, reverse=True) for sort, words in table.items()}
    return {s: re.compile(rf"(?<!\w)({'|'.join(map(re.escape, w))})(?!\w)", re.IGNORECASE) for s, w in longest.items()}
