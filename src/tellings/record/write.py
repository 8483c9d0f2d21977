"""From a record to JSON: field names, shapes and the order of keys are those of docs/record.md."""

from __future__ import annotations

import json
from typing import Any

from tellings.model import (
    Attribution,
    Document,
    Event,
    Figure,
    Framing,
    Participant,
    Place,
    Record,
    Rejection,
    Span,
    Story,
    Tie,
    Time,
)

SCHEMA = "tellings/1"
Json = dict[str, Any]


def line(record: Record) -> str:
    """The record as one line of JSON, without the line's end. A lone surrogate, which UTF-8 cannot hold, is escaped."""
    value = to_json(record)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        text = json.dumps(value, separators=(",", ":"), allow_nan=False)
    return text


def to_json(record: Record) -> Json:
    """The record as JSON values. What was rejected in reading stands before what was rejected in coding."""
    document = record.document
    return {
        "schema": SCHEMA,
        "document": document_json(document),
        "links": [_story(s) for s in document.stories],
        "events": [_event(e) for e in record.events],
        "attributions": [_attribution(a) for a in record.attributions],
        "framing": [_framing(f) for f in record.framing],
        "places": [place_json(p) for p in record.places],
        "times": [time_json(t) for t in record.times],
        "actors": [_participant(p) for p in record.actors],
        "rejected": [_rejection(r) for r in _all_rejected(record)],
    }


def document_json(document: Document) -> Json:
    """The document's own fields."""
    return {
        "id": document.id,
        "sha256": document.sha256 or None,
        "source": document.source,
        "url": document.url,
        "title": document.title,
        "subtitle": document.subtitle,
        "section": document.section,
        "byline": document.byline,
        "language": document.language,
        "published": document.published,
        "modified": document.modified,
        "body_start": document.body_start,
        "text": document.text,
        "provenance": {name: {"from": p.origin, "raw": p.raw} for name, p in document.provenance.items()},
    }


def span_json(span: Span) -> Json:
    """A span: half-open code points, and its words."""
    return {"start": span.start, "end": span.end, "text": span.text}


def time_json(time: Time) -> Json:
    """A time, with how it is tied to its event where it stands in one."""
    return {
        "span": _maybe(time.span),
        "value": time.value,
        "start": time.start,
        "end": time.end,
        "precision": time.precision,
        "basis": time.basis,
        **_tie(time.tie),
    }


def place_json(place: Place) -> Json:
    """A place, with how it is tied to its event where it stands in one."""
    return {
        "span": span_json(place.span),
        "name": place.name,
        "geonames_id": place.geonames_id,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "admin1": place.admin1,
        "disputed": place.disputed,
        "precision": place.precision,
        "role": place.role,
        "confidence": place.confidence,
        **_tie(place.tie),
    }


def _all_rejected(record: Record) -> list[Rejection]:
    """A reason that the coder handed on from the document is listed once."""
    own = record.document.rejected
    return [*own, *(r for r in record.rejected if r not in own)]


def _maybe(span: Span | None) -> Json | None:
    return None if span is None else span_json(span)


def _tie(tie: Tie | None) -> Json:
    """Only what differs from the event's own is written."""
    if tie is None:
        return {}
    value: Json = {} if tie.attribution is None else {"attribution": tie.attribution}
    if tie.modality is not None:
        value["modality"] = tie.modality
    value["link"] = tie.link
    if tie.sources:
        value["from"] = [span_json(s) for s in tie.sources]
    return value


def _story(story: Story) -> Json:
    return {
        "kind": story.kind,
        "title": story.title,
        "subtitle": story.subtitle,
        "published": story.published,
        "url": story.url,
    }


def _event(event: Event) -> Json:
    acled = event.acled
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "acled": acled and {"event_type": acled.event_type, "sub_event_type": acled.sub_event_type},
        "main": event.main,
        "scope": event.scope,
        "trigger": span_json(event.trigger),
        "sentence": span_json(event.sentence),
        "mentions": [span_json(s) for s in event.mentions],
        "modality": event.modality,
        "attribution": event.attribution,
        "actors": [_participant(p) for p in event.actors],
        "recipients": [_participant(p) for p in event.recipients],
        "targets": [_participant(p) for p in event.targets],
        "places": [place_json(p) for p in event.places],
        "time": event.time and time_json(event.time),
        "figures": [_figure(f) for f in event.figures],
        "means": [span_json(s) for s in event.means],
        "confidence": event.confidence,
        "rule": event.rule,
    }


def _participant(party: Participant) -> Json:
    return {
        "span": span_json(party.span),
        "name": party.name,
        "kind": party.kind,
        "sector": party.sector,
        "country": party.country,
        "id": party.id,
        **_tie(party.tie),
    }


def _figure(figure: Figure) -> Json:
    return {
        "kind": figure.kind,
        "low": figure.low,
        "best": figure.best,
        "high": figure.high,
        "span": span_json(figure.span),
        "who": _maybe(figure.who),
        "part_of": figure.part_of,
        "update": figure.update,
        **_tie(figure.tie),
    }


def _attribution(attribution: Attribution) -> Json:
    return {
        "speaker": _maybe(attribution.speaker),
        "speaker_kind": attribution.speaker_kind,
        "cue": span_json(attribution.cue),
        "content": span_json(attribution.content),
        "content_more": [span_json(s) for s in attribution.content_more],
        "kind": attribution.kind,
        "stance": attribution.stance,
        "via": attribution.via,
    }


def _framing(framing: Framing) -> Json:
    return {
        "technique": framing.technique,
        "span": span_json(framing.span),
        "target": _maybe(framing.target),
        "rule": framing.rule,
    }


def _rejection(rejection: Rejection) -> Json:
    return {"reason": rejection.reason, "detail": rejection.detail}
