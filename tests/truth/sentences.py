"""The sentences of this folder's YAML files, and what the coder makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from tellings.model import Document, Event
from tellings.pipeline import Coder

TOLD = frozenset({"actual", "hedged"})
# What a conflict event is here: a type that is violent, coercive or protest, or any event that ACLED has a name for.
CONFLICT = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "THREATEN", "SANCTION"})


@dataclass(frozen=True)
class Case:
    """A sentence, the places of its marked acts, and the modalities that these may have."""

    text: str
    acts: tuple[tuple[int, int], ...]
    allowed: frozenset[str]


def plain(name: str) -> list[str]:
    """The sentences of a file that marks no acts."""
    return [text for texts in _read(name).values() for text in texts]


def marked(name: str) -> list[Case]:
    """The sentences of a file that does."""
    return [_case(text, key) for key, texts in _read(name).items() for text in texts]


def coded(coder: Coder, text: str) -> tuple[Event, ...]:
    return coder.code(Document("d", "SHA-256:0", text, published="2021-06-01", language="en")).events


def is_conflict(event: Event) -> bool:
    return event.type in CONFLICT or event.acled is not None


def on_acts(case: Case, events: tuple[Event, ...]) -> list[Event]:
    """The events that a marked act tells: one of their words begins in it."""
    words = [(e, span.start) for e in events for span in (e.trigger, *e.mentions)]
    return [e for e, at in words if any(start <= at < end for start, end in case.acts)]


def _read(name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name(name).read_text("utf-8"))
    return found


def _case(text: str, key: str) -> Case:
    clean, acts = "", []
    for number, part in enumerate(text.split("*")):
        if number % 2:
            acts.append((len(clean), len(clean) + len(part)))
        clean += part
    return Case(clean, tuple(acts), frozenset(key.split(" or ")))
