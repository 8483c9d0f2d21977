"""Marks on a text with links between them, whichever tool made them, and the lines of gold that they are."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tellings.errors import InputError
from tellings.ontology.names import event_types
from tellings.reconcile.facts import FIGURES

LISTS = {"actor": "actors", "recipient": "recipients", "target": "recipients", "place": "places"}
_NUMBER = re.compile(r"\d+")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_ONE = ("mode", "modality", "date", "note")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text that a person marked: code points, a label, and what else was said of it."""

    id: str
    start: int
    end: int
    label: str
    features: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with its marks; ``links`` lead from a mark to another, in a role or in none. ``given`` is the line's own."""

    id: str
    text: str
    marks: tuple[Mark, ...]
    links: tuple[tuple[str, str, str], ...]
    given: Mapping[str, str] = field(default_factory=dict)


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of gold in an export. Raises InputError, which names the text and the mark that cannot be gold."""
    from tellings.score.marked import inception, label_studio  # noqa: PLC0415  # each knows this file

    reader = inception if inception.is_one(path) else label_studio
    for marked in reader.read(path):
        yield _line(path, marked)


def load(path: Path) -> Any:  # noqa: ANN401  # any JSON
    """The JSON in a file. Raises InputError."""
    try:
        return json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise InputError(str(path), error.strerror or str(error), "check the path") from None
    except ValueError as error:
        raise InputError(
            str(path), f"this is not JSON: {error}", "export from INCEpTION or Label Studio as JSON"
        ) from None


def _line(path: Path, marked: Marked) -> dict[str, Any]:
    known = {mark.id: mark for mark in marked.marks}
    events = [mark for mark in marked.marks if mark.label in event_types()]
    linked = {one for pair in marked.links for one in pair[:2]}
    for mark in marked.marks:
        if mark not in events and mark.id not in linked:
            raise _fault(path, marked, mark, "leads from no event", "link it to one, or unmark it")
    return {
        "id": marked.id,
        "text": marked.text,
        **marked.given,
        "events": [_event(path, marked, mark, known) for mark in events],
    }


def _event(path: Path, marked: Marked, mark: Mark, known: Mapping[str, Mark]) -> dict[str, Any]:
    said = {name: mark.features[name] for name in _ONE if mark.features.get(name)}
    made: dict[str, Any] = {"id": mark.id, "span": {"start": mark.start, "end": mark.end}, "type": mark.label, **said}
    for other, role in _others(marked, mark):
        found = known.get(other)
        if found is None:
            raise _fault(path, marked, mark, "is linked to something that is not marked", "export all layers")
        name = (role if role in LISTS or role == "date" or role in FIGURES else found.label).lower()
        words = marked.text[found.start : found.end]
        if name in LISTS:
            made.setdefault(LISTS[name], []).append(words)
        elif name in FIGURES:
            made.setdefault("figures", []).append(_figure(path, marked, found, name))
        elif name == "date":
            made["date"] = _date(path, marked, found)
        elif found.label in event_types():
            continue  # how two events hang together is not asked
        else:
            raise _fault(path, marked, found, f"{name!r} is none of what gold has", "docs/gold.md lists the labels")
    return made


def _others(marked: Marked, mark: Mark) -> Iterator[tuple[str, str]]:
    """What an event is linked with, in whichever direction the person drew it."""
    for one, other, role in marked.links:
        if mark.id in {one, other}:
            yield (other if one == mark.id else one), role.lower()


def _figure(path: Path, marked: Marked, mark: Mark, kind: str) -> dict[str, Any]:
    """A count: what was said of the mark, else the digits in its words."""
    said = {name: mark.features[name] for name in ("count", "low", "best", "high") if mark.features.get(name)}
    if not said:
        digits = _NUMBER.findall(marked.text[mark.start : mark.end].replace(",", ""))
        if len(digits) != 1:
            raise _fault(path, marked, mark, "says no number in digits", "say count, or low, best and high, of it")
        said = {"count": digits[0]}
    try:
        numbers = {name: int(value) for name, value in said.items()}
    except ValueError:
        raise _fault(path, marked, mark, "has a count that is no number", "write digits") from None
    if "count" in numbers:
        return {"kind": kind, "count": numbers["count"]}
    return {"kind": kind, "low": numbers.get("low", 0), "best": numbers.get("best"), "high": numbers.get("high")}


def _date(path: Path, marked: Marked, mark: Mark) -> str:
    said = mark.features.get("value") or marked.text[mark.start : mark.end]
    if not all(_DATE.fullmatch(part) for part in said.split("/")):
        raise _fault(path, marked, mark, f"{said!r} is no date", "say its value: 2031-03-05")
    return said


def _fault(path: Path, marked: Marked, mark: Mark, why: str, do: str) -> InputError:
    words = marked.text[mark.start : mark.end]
    return InputError(f"{path}, {marked.id}, {words!r} ({mark.label})", why, do)
