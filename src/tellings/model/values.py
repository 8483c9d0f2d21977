"""What words are resolved to: parties, places, times, counts."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from tellings.model.spans import Span

Modality = Literal["actual", "hedged", "planned", "possible", "denied", "negated", "general"]
Kind = Literal[
    "state", "police", "military", "armed_group", "party", "organisation", "community", "crowd", "civilians", "media",
    "person", "unknown",
]  # fmt: skip
FigureKind = Literal[
    "killed", "injured", "casualties", "hospitalised", "arrested", "missing", "abducted", "displaced", "participants",
]  # fmt: skip
Link = Literal["sentence", "coreference", "apposition", "dateline", "heading", "context"]
Precision = Literal["site", "city", "admin2", "admin1", "country", "region"]
PlaceRole = Literal["own", "from", "to"]


class Tie(Struct, frozen=True):
    """How something came to stand in an event, and where it differs from the event in who says it and how surely."""

    link: Link = "sentence"
    sources: tuple[Span, ...] = ()
    attribution: int | None = None
    modality: Modality | None = None


class Participant(Struct, frozen=True):
    """A party: who acts, or to whom. ``country`` is ISO 3166-1 alpha-3; ``id`` its row in our lists."""

    span: Span
    name: str
    kind: Kind
    sector: str | None = None
    country: str | None = None
    id: str | None = None
    tie: Tie | None = None


class Unswayed(Struct, frozen=True):
    """What a place's name says while the countries and peoples that the text names are left aside.

    Only this may decide what else is coded: of whichever country a text speaks, the same is found in it (rule 6).
    """

    country: str | None
    admin1: str | None
    confidence: float


class Place(Struct, frozen=True):
    """A place name and where the gazetteer puts it; an unresolved one has no ``geonames_id`` and no coordinates."""

    span: Span
    name: str
    precision: Precision
    geonames_id: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    disputed: bool = False
    confidence: float = 0.0
    role: PlaceRole = "own"
    tie: Tie | None = None
    unswayed: Unswayed | None = None

    @property
    def alone(self) -> Unswayed:
        """Where it lies by itself and the other towns, whatever countries are named; where that was not asked, as told."""
        return self.unswayed or Unswayed(self.country, self.admin1, self.confidence)


class Time(Struct, frozen=True):
    """A time: its TIMEX3 ``value``, and the first and last day it covers (inclusive ISO days)."""

    span: Span | None
    value: str
    start: str | None
    end: str | None
    precision: Literal["day", "month", "year", "range", "none"]
    basis: Literal["stated", "publication", "context", "assumed"]
    tie: Tie | None = None


class Quantity(Struct, frozen=True):
    """A count in words or digits with its bounds; ``best`` and ``high`` are None where the words leave them open."""

    span: Span
    low: int
    best: int | None
    high: int | None


class Figure(Struct, frozen=True):
    """A count of people in an event. ``part_of`` is the index of another figure of the same event."""

    kind: FigureKind
    low: int
    best: int | None
    high: int | None
    span: Span
    who: Span | None = None
    part_of: int | None = None
    update: bool = False
    tie: Tie | None = None
