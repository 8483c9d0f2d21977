"""Our data files: YAML of texts, lists and mappings, and of nothing else ("on", "off" and "no" are words here).

Built from the events of the C parser, which takes a third of the time that PyYAML's own loaders take for 2,000 rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import yaml
from yaml.events import Event, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from tellings.errors import KnowledgeError

FOLDER = files(__package__)
TABLE = "forms.csv"  # the inflected forms, which inflect.py writes


def load(name: str) -> Any:  # noqa: ANN401  # the shape is the file's; what reads it checks each field
    """What stands in a file of this folder. Raises KnowledgeError where it is not such YAML, or a key stands twice."""
    return parse(FOLDER.joinpath(name).read_bytes(), name)


def parse(text: bytes, name: str) -> Any:  # noqa: ANN401
    """What stands in a text; ``name`` is for the error."""
    try:
        events = (event for event in yaml.parse(text, Loader=yaml.CBaseLoader) if type(event) in _BUILDERS)
        first = next(events, None)
        return _value(first, events) if first else {}
    except (yaml.YAMLError, ValueError) as error:
        raise KnowledgeError(name, f"this is not YAML as these files have it: {error}") from None


def _value(event: Event, events: Iterator[Event]) -> Any:  # noqa: ANN401
    return _BUILDERS[type(event)](event, events)


def _text(event: ScalarEvent, _: Iterator[Event]) -> str:
    return str(event.value)


def _list(_: Event, events: Iterator[Event]) -> list[Any]:
    found = []
    for event in events:
        if type(event) is SequenceEndEvent:
            break
        found.append(_value(event, events))
    return found


def _mapping(_: Event, events: Iterator[Event]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for event in events:
        if type(event) is MappingEndEvent:
            break
        key = _value(event, events)
        if key in found:
            raise ValueError(f"{key!r} stands twice, line {_line(event)}")
        found[key] = _value(next(events), events)
    return found


def _line(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _end(event: Event, _: Iterator[Event]) -> None:
    raise ValueError(f"an end without a beginning, line {_line(event)}")


_BUILDERS: dict[type[Event], Any] = {
    ScalarEvent: _text,
    SequenceStartEvent: _list,
    SequenceEndEvent: _end,
    MappingStartEvent: _mapping,
    MappingEndEvent: _end,
}
