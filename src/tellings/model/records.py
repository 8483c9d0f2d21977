"""The coded record: what leaves the pipeline."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from tellings.model.documents import Document
from tellings.model.spans import Rejection, Span
from tellings.model.values import Figure, Kind, Modality, Participant, Place, Time

Technique = Literal[
    "loaded_language", "collective_blame", "dehumanising", "scare_quotes", "hedge", "agentless", "unattributed_opinion",
]  # fmt: skip


class Attribution(Struct, frozen=True):
    """Who says something: speaker, cue, content. ``via`` is the index of the attribution that passes it on."""

    speaker: Span | None
    speaker_kind: Kind | None
    cue: Span
    content: Span
    content_more: tuple[Span, ...] = ()
    kind: Literal["named", "unnamed", "organisation", "document", "media"] = "unnamed"
    stance: Literal["says", "denies", "doubts"] = "says"
    via: int | None = None


class Acled(Struct, frozen=True):
    """ACLED's names for an event, spelled as in its codebook."""

    event_type: str
    sub_event_type: str


class Event(Struct, frozen=True):
    """One happening as one document tells it. ``confidence`` is the chance that type and modality are right."""

    id: str
    type: str
    mode: str | None
    acled: Acled | None
    main: bool
    scope: Literal["public", "private"]
    trigger: Span
    sentence: Span
    mentions: tuple[Span, ...]
    modality: Modality
    attribution: int | None
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    places: tuple[Place, ...]
    time: Time | None
    figures: tuple[Figure, ...]
    means: tuple[Span, ...]
    confidence: float
    rule: str


class Framing(Struct, frozen=True):
    """Words that frame rather than report, by technique; ``rule`` names what marked them."""

    technique: Technique
    span: Span
    target: Span | None
    rule: str


class Record(Struct, frozen=True):
    """Everything coded from one document: one line of ``tellings code``."""

    document: Document
    events: tuple[Event, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    framing: tuple[Framing, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    actors: tuple[Participant, ...] = ()
    rejected: tuple[Rejection, ...] = ()
