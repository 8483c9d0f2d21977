"""Which event a document is about: at most one is main."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tellings.model import Event

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


def mark_main(events: Sequence[tuple[int, Event]]) -> tuple[Event, ...]:
    """The events, each given with the index of its sentence, with the one marked that the document is about.

    It is the one that stands first, is told most often, and weighs most. Places are counted in sentences, not in
    characters: the length of a name must not decide.
    """
    if not events:
        return ()
    last = max(sentence for sentence, _ in events) + 1

    def weight(told: tuple[int, Event]) -> tuple[float, int]:
        sentence, event = told
        score = _WEIGHT.get(event.type, 1.0) + _TOLD.get(event.modality, 0.0) + 3.0 * (1.0 - sentence / last)
        score += 0.5 * min(4, len(event.mentions)) + 0.5 * bool(event.figures) + 0.5 * (event.scope == "public")
        return (score, -event.trigger.start)

    _, chosen = max(events, key=weight)
    return tuple(replace(e, main=e is chosen and e.modality in ("actual", "hedged")) for _, e in events)
