"""Which event a document is about: at most one is main."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tellings.model import Document, Event

_WEIGHT = {
    "ASSAULT": 3.0,
    "PROTEST": 2.5,
    "COERCE": 2.0,
    "RETREAT": 1.5,
    "THREATEN": 1.5,
    "MOBILIZE": 1.5,
    "SANCTION": 1.5,
}
_TOLD = {"actual": 2.0, "hedged": 1.5, "denied": 0.5, "negated": 0.2}


def mark_main(document: Document, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, with the one marked that stands first, is told most often, and weighs most."""
    if not events:
        return ()
    length = max(1, len(document.text))

    def weight(event: Event) -> tuple[float, int]:
        early = 1.0 - event.trigger.start / length
        score = _WEIGHT.get(event.type, 1.0) + _TOLD.get(event.modality, 0.0) + 3.0 * early
        score += 0.5 * min(4, len(event.mentions)) + 0.5 * bool(event.figures) + 0.5 * (event.scope == "public")
        return (score, -event.trigger.start)

    chosen = max(events, key=weight)
    return tuple(replace(event, main=event is chosen and event.modality in ("actual", "hedged")) for event in events)
