"""Our own Russian sentences beside what a careful reader codes of them; run by hand, it lists what the program gets wrong.

``python -m tests.russian.gold``
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tellings.model import Document, Event, Record
from tellings.pipeline import Coder
from tellings.settings import Settings

FILE = Path(__file__).with_name("gold.yaml")
PUBLISHED = "2031-03-05"
_GOVERNED = (
    "planned",
    "possible",
    "negated",
)  # what is threatened, asked for or refused stands inside the act that is listed
FIELDS = ("mode", "modality", "by", "to", "figures", "place", "time", "speaker")


@dataclass(frozen=True)
class Answer:
    """One thing asked of one sentence: whether the record has it, and what it has instead."""

    field: str
    right: bool
    text: str
    asked: str
    instead: str


@cache
def sentences() -> list[dict[str, Any]]:
    """The sentences with their acts."""
    return list(yaml.safe_load(FILE.read_text("utf-8")))


def coded(coder: Coder, text: str, number: int) -> Record:
    """The record of one of the sentences."""
    return coder.code(Document(f"ru{number}", "SHA-256:0", text, language="ru", published=PUBLISHED))


def answers(coder: Coder) -> list[Answer]:
    """Every answer: *found* and *false* are for acts, the others for their fields; a missed act's fields are wrong."""
    return [
        answer
        for number, row in enumerate(sentences())
        for answer in _of(row["text"], row["acts"], coded(coder, row["text"], number))
    ]


def figures(found: Sequence[Answer]) -> dict[str, float]:
    """The F1 of acts by word and type, and of each field the share that is right."""
    acts = [a for a in found if a.field == "found"]
    hits, false = sum(a.right for a in acts), sum(not a.right for a in found if a.field == "false")
    measured = {"acts_f1": 2 * hits / (hits + false + len(acts))}
    for field in FIELDS:
        asked = [a.right for a in found if a.field == field]
        measured[field] = sum(asked) / len(asked)
    return {name: round(value, 3) for name, value in measured.items()}


def _of(text: str, acts: Sequence[Mapping[str, Any]], record: Record) -> Iterator[Answer]:
    met: list[Event] = []
    for act in acts:
        event = next((e for e in record.events if e.type == act["type"] and _is_told(act["at"], e)), None)
        met += [event] if event is not None else []
        instead = "; ".join(f"{e.type} {e.trigger.text}" for e in record.events)
        yield Answer("found", event is not None, text, f"{act['type']} {act['at']}", instead)
        yield from _fields(text, act, event, record)
    for event in record.events:
        if event not in met and event.modality not in _GOVERNED:
            yield Answer("false", False, text, "", f"{event.type} {event.trigger.text} ({event.rule})")


def _is_told(word: str, event: Event) -> bool:
    return any(word in span.text.split() or word == span.text for span in (event.trigger, *event.mentions))


def _fields(text: str, act: Mapping[str, Any], event: Event | None, record: Record) -> Iterator[Answer]:
    for field in FIELDS:
        asked = act.get(field, "actual" if field == "modality" else None)
        if asked is not None:
            instead = _VALUES[field](event, record) if event is not None else "no act"
            yield Answer(
                field, event is not None and _is(field, asked, instead), text, f"{act['at']}: {asked}", str(instead)
            )


def _is(field: str, asked: Any, value: Any) -> bool:
    if field in ("by", "to", "speaker"):
        return any(asked in phrase.replace("-", " ").split() for phrase in value) if asked else not value
    if field == "figures":
        return all(value.get(kind) == bounds for kind, bounds in asked.items())
    if field == "time":
        return bool(value == [str(day) for day in asked])
    return set(asked) <= set(value) if field == "place" else bool(asked == value)


def _speakers(event: Event, record: Record) -> list[str]:
    said = record.attributions[event.attribution] if event.attribution is not None else None
    return [said.speaker.text] if said is not None and said.speaker is not None else []


_VALUES: Mapping[str, Any] = {
    "mode": lambda event, _: event.mode,
    "modality": lambda event, _: event.modality,
    "by": lambda event, _: [p.span.text for p in event.actors],
    "to": lambda event, _: [p.span.text for p in (*event.recipients, *event.targets)],
    "figures": lambda event, _: {f.kind: [f.low, f.best, f.high] for f in event.figures},
    "place": lambda event, _: [p.name for p in event.places],
    "time": lambda event, _: [event.time.start, event.time.end] if event.time is not None else None,
    "speaker": _speakers,
}


def _main() -> None:
    found = answers(Coder(Settings.load()))
    for answer in sorted(found, key=lambda a: a.field):
        if not answer.right:
            sys.stdout.write(f"- {answer.field}: {answer.asked} — instead: {answer.instead} — {answer.text}\n")
    sys.stdout.write(f"\n{figures(found)}\n")


if __name__ == "__main__":
    _main()
