"""From JSON back to a record: what ``write`` wrote, with every span checked against the document's text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from tellings.errors import InputError
from tellings.model import (
    Acled,
    Attribution,
    Document,
    Event,
    Figure,
    Framing,
    Participant,
    Place,
    Provenance,
    Record,
    Rejection,
    Span,
    Story,
    Tie,
    Time,
)
from tellings.record.write import SCHEMA

Json = dict[str, Any]
T = TypeVar("T")


def from_json(value: Json) -> Record:
    """The record behind one line of ``tellings code``.

    Raises InputError where a field is missing or a span does not quote its text.
    """
    try:
        return _record(value)
    except (KeyError, TypeError, ValueError) as error:
        why = f"no field {error}" if isinstance(error, KeyError) else str(error)
        raise InputError(_named(value), f"this is not a record: {why}", "code the document again") from None


def _named(value: Json) -> str:
    try:
        return f"document {value['document']['id']}"
    except (KeyError, TypeError):
        return "a line"


def _record(value: Json) -> Record:
    if value["schema"] != SCHEMA:
        raise ValueError(f"its schema is {value['schema']!r}, not {SCHEMA!r}")
    document = _document(value["document"], value["links"])
    parts = _Parts(document)
    return Record(
        document=document,
        events=_all(parts.event, value["events"]),
        attributions=_all(parts.attribution, value["attributions"]),
        framing=_all(parts.framing, value["framing"]),
        places=_all(parts.place, value["places"]),
        times=_all(parts.time, value["times"]),
        actors=_all(parts.participant, value["actors"]),
        rejected=tuple(Rejection(r["reason"], r["detail"]) for r in value["rejected"]),
    )


def _document(value: Json, links: list[Json]) -> Document:
    fields = dict(value)
    fields["sha256"] = value["sha256"] or ""
    fields["provenance"] = {name: Provenance(p["from"], p["raw"]) for name, p in value["provenance"].items()}
    return Document(**fields, stories=tuple(Story(**link) for link in links))


def _all(read: Callable[[Json], T], values: list[Json]) -> tuple[T, ...]:
    return tuple(read(value) for value in values)


class _Parts:
    """Reads what stands in a document: every span is made by the document, and must quote it."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def span(self, value: Json) -> Span:
        span = self._document.span(value["start"], value["end"])
        if span.text != value["text"]:
            raise ValueError(f"the span {span.start}:{span.end} says {value['text']!r}, the text {span.text!r}")
        return span

    def maybe(self, value: Json | None) -> Span | None:
        return None if value is None else self.span(value)

    def tie(self, value: Json) -> Tie | None:
        if "link" not in value:
            return None
        sources = _all(self.span, value.get("from", []))
        return Tie(value["link"], sources, value.get("attribution"), value.get("modality"))

    def event(self, value: Json) -> Event:
        acled = value["acled"]
        return Event(
            id=value["id"],
            type=value["type"],
            mode=value["mode"],
            acled=acled and Acled(acled["event_type"], acled["sub_event_type"]),
            main=value["main"],
            scope=value["scope"],
            trigger=self.span(value["trigger"]),
            sentence=self.span(value["sentence"]),
            mentions=_all(self.span, value["mentions"]),
            modality=value["modality"],
            attribution=value["attribution"],
            actors=_all(self.participant, value["actors"]),
            recipients=_all(self.participant, value["recipients"]),
            targets=_all(self.participant, value["targets"]),
            places=_all(self.place, value["places"]),
            time=value["time"] and self.time(value["time"]),
            figures=_all(self.figure, value["figures"]),
            means=_all(self.span, value["means"]),
            confidence=value["confidence"],
            rule=value["rule"],
        )

    def participant(self, value: Json) -> Participant:
        return Participant(
            span=self.span(value["span"]),
            name=value["name"],
            kind=value["kind"],
            sector=value["sector"],
            country=value["country"],
            id=value["id"],
            tie=self.tie(value),
        )

    def place(self, value: Json) -> Place:
        return Place(
            span=self.span(value["span"]),
            name=value["name"],
            precision=value["precision"],
            geonames_id=value["geonames_id"],
            lat=value["lat"],
            lon=value["lon"],
            country=value["country"],
            admin1=value["admin1"],
            disputed=value["disputed"],
            confidence=value["confidence"],
            role=value["role"],
            tie=self.tie(value),
        )

    def time(self, value: Json) -> Time:
        return Time(
            span=self.maybe(value["span"]),
            value=value["value"],
            start=value["start"],
            end=value["end"],
            precision=value["precision"],
            basis=value["basis"],
            tie=self.tie(value),
        )

    def figure(self, value: Json) -> Figure:
        return Figure(
            kind=value["kind"],
            low=value["low"],
            best=value["best"],
            high=value["high"],
            span=self.span(value["span"]),
            who=self.maybe(value["who"]),
            part_of=value["part_of"],
            update=value["update"],
            tie=self.tie(value),
        )

    def attribution(self, value: Json) -> Attribution:
        return Attribution(
            speaker=self.maybe(value["speaker"]),
            speaker_kind=value["speaker_kind"],
            cue=self.span(value["cue"]),
            content=self.span(value["content"]),
            content_more=_all(self.span, value["content_more"]),
            kind=value["kind"],
            stance=value["stance"],
            via=value["via"],
        )

    def framing(self, value: Json) -> Framing:
        return Framing(value["technique"], self.span(value["span"]), self.maybe(value["target"]), value["rule"])
