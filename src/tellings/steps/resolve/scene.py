"""The scene: the place and the time that a story has arrived at, which the next sentence need not say again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tellings.model import Document, Draft, Place, Sentence, Tie, Time
from tellings.steps.resolve.when import assumed, time_in_sentence
from tellings.steps.resolve.where import finest_first, places_in_sentence

_TOLD = ("actual", "hedged", "denied", "negated")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when an act is told to have happened."""

    places: tuple[Place, ...]
    time: Time | None


def settings_of(
    document: Document,
    drafts: Sequence[Draft],
    parsed: Mapping[int, Sentence],
    places: Sequence[Place],
    times: Sequence[Time],
) -> tuple[Setting, ...]:
    """For each act its setting: what its sentence says, else what the story had arrived at."""
    opening = _opening(document, places)
    scene_places, scene_time = opening, None
    told: list[Setting] = []
    for draft in drafts:
        sentence = parsed[draft.sentence]
        own_places = places_in_sentence(draft, sentence, [p for p in places if _inside(p, sentence)])
        own_time = time_in_sentence(draft, sentence, [t for t in times if _inside(t, sentence)])
        told.append(Setting(own_places or scene_places, own_time or scene_time or assumed(document.published)))
        if draft.modality in _TOLD:
            if own_places:
                scene_places = tuple(_carried(p) for p in own_places if p.role == "own") or scene_places
            if own_time is not None:
                scene_time = replace(own_time, tie=Tie("context", (own_time.span,) if own_time.span else ()))
    return tuple(told)


def _inside(item: Place | Time, sentence: Sentence) -> bool:
    return item.span is not None and sentence.start <= item.span.start and item.span.end <= sentence.end


def _carried(place: Place) -> Place:
    return replace(place, tie=Tie("context", (place.span,)))


def _opening(document: Document, places: Sequence[Place]) -> tuple[Place, ...]:
    """The place that a dateline gives ("PARIS (AP) —", "Lima, 4 May")."""
    for place in places:
        if document.body_start <= place.span.start <= document.body_start + 40:
            after = document.text[place.span.end : place.span.end + 40]
            if (
                any(mark in after for mark in ("--", "—", "(", ":", "–"))
                and place.span.start - document.body_start < 25
            ):
                return finest_first([replace(place, tie=Tie("dateline", (place.span,)))])
    return ()
