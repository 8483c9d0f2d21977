"""Our own Russian sentences beside what a careful reader codes of them; run by hand, it lists what the program gets wrong.

``python -m tests.russian.gold [unseen]``
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

FILES = {name: Path(__file__).with_name(f"{name}.yaml") for name in ("gold", "unseen")}
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
def sentences(name: str = "gold") -> list[dict[str, Any]]:
    """The sentences of a file with their acts."""
    return list(yaml.safe_load(FILES[name].read_text("utf-8")))


def coded(coder: Coder, text: str, number: int) -> Record:
    """The record of one of the sentences."""
    return coder.code(Document(f"ru{number}", "SHA-256:0", text, language="ru", published=PUBLISHED))


def by_sentence(coder: Coder, name: str = "gold") -> list[list[Answer]]:
    """The answers to each sentence: *found* and *false* are for acts, the others for their fields; a missed act's are wrong."""
    rows = enumerate(sentences(name))
    return [list(_of(row["text"], row["acts"], coded(coder, row["text"], number))) for number, row in rows]


def answers(coder: Coder, name: str = "gold") -> list[Answer]:
    """All of them."""
    return [answer for told in by_sentence(coder, name) for answer in told]


def counts(found: Sequence[Answer], figure: str) -> tuple[int, int]:
    """Of a figure what is right, and out of what: F1 is twice the acts found, out of those asked for and those told."""
    if figure != "acts_f1":
        asked = [a.right for a in found if a.field == figure]
        return sum(asked), len(asked)
    acts = [a.right for a in found if a.field == "found"]
    return 2 * sum(acts), sum(acts) + sum(a.field == "false" for a in found) + len(acts)


def figures(found: Sequence[Answer]) -> dict[str, float]:
    """The F1 of acts by word and type, and of each field the share that is right."""
    told = {figure: counts(found, figure) for figure in ("acts_f1", *FIELDS)}
    return {figure: round(right / asked, 3) for figure, (right, asked) in told.items()}


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


def _main(name: str) -> None:
    found = answers(Coder(Settings.load()), name)
    for answer in sorted(found, key=lambda a: a.field):
        if not answer.right:
            sys.stdout.write(f"- {answer.field}: {answer.asked} — instead: {answer.instead} — {answer.text}\n")
    sys.stdout.write(f"\n{figures(found)}\n")


if __name__ == "__main__":
    _main(*sys.argv[1:] or ["gold"])
