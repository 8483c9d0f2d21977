"""From records, claims and incidents to the rows of the ledger's tables, and from rows back to records."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tellings.model import Event, Place, Record, Span
from tellings.reconcile.facts import totals
from tellings.reconcile.nouns import Claim, Incident
from tellings.reconcile.telling import version
from tellings.record import from_json, to_json
from tellings.record.write import SCHEMA, span_json

Row = dict[str, Any]
_SURROGATE = re.compile("[\ud800-\udfff]")
_TOLLS = ("killed", "injured", "casualties", "hospitalised", "arrested", "missing", "abducted", "displaced")

PACKED = 4  # a page packed so takes a third of the time that 6 takes, and is 6 % larger


def document_row(record: Record, data: bytes) -> Row:
    """The row of a document, with the bytes that it was read from."""
    return {"version": version(record.document), **_page(to_json(record)), "data": zlib.compress(data, PACKED)}


def _page(value: Mapping[str, Any]) -> Row:
    """What of a record in JSON the document's row holds."""
    fields = dict(value["document"])
    fields["provenance"] = _dumped(fields["provenance"])
    fields["links"] = _dumped(value["links"])
    return {name: _storable(field) if isinstance(field, str) else field for name, field in fields.items()}


def record_body(record: Record, held: Mapping[str, Any]) -> str:
    """The record as JSON without what the document's row holds.

    What was read otherwise than in that row is in "page": another version of the program may read a page otherwise, and
    so does a gate that stops it. The row stays as it is, and the record's spans quote the text that they were made of.
    """
    value = to_json(record)
    body = {key: value[key] for key in value if key not in {"schema", "document", "links"}}
    other = {name: field for name, field in _page(value).items() if field != held[name]}
    return _dumped(body | ({"page": other} if other else {}))


def record_of(row: Mapping[str, Any]) -> Record:
    """The record behind a row of documents joined with records."""
    body = json.loads(row["body"])
    row = {**row, **body.pop("page", {})}
    document = {name: row[name] for name in _DOCUMENT_FIELDS}
    document["provenance"] = json.loads(row["provenance"])
    return from_json({"schema": SCHEMA, "document": document, "links": json.loads(row["links"]), **body})


def bytes_of(row: Mapping[str, Any]) -> bytes:
    """The bytes as they were read."""
    return zlib.decompress(row["data"])


def event_row(number: int, event: Event) -> Row:
    """The row of an event of record ``number``."""
    acled = event.acled
    return {
        "record": number,
        "event": event.id,
        "type": event.type,
        "mode": event.mode,
        "acled_event_type": acled.event_type if acled else None,
        "acled_sub_event_type": acled.sub_event_type if acled else None,
        "main": event.main,
        "scope": event.scope,
        "modality": event.modality,
        "trigger": _storable(event.trigger.text),
        "sentence": _storable(event.sentence.text),
        "confidence": event.confidence,
        "rule": event.rule,
    }


def claim_row(number: int, claim: Claim) -> Row:
    """The row of a claim of record ``number``: counts and days have columns of their own."""
    days = claim.field == "time"
    return {
        "record": number,
        "event": claim.event_id,
        "claim": claim.id,
        "field": claim.field,
        "value": _storable(claim.value),
        "low": None if days else claim.low,
        "high": None if days else claim.high,
        "first_day": claim.low if days else None,
        "last_day": claim.high if days else None,
        "modality": claim.modality,
        "speaker": _words(claim.speaker),
        "start": claim.span and claim.span.start,
        "end": claim.span and claim.span.end,
        "words": _words(claim.span),
        "inferred_from": _dumped([span_json(span) for span in claim.sources]),
        "is_part": claim.part,
        "is_update": claim.update,
    }


def incident_row(incident: Incident) -> Row:
    """The row by which an incident is listed and filtered."""
    time = incident.time.thing if incident.time else None
    place = incident.places[0].thing if incident.places else None
    first, last = (time.start, time.end) if time else (None, None)
    return {
        "id": incident.id,
        "type": incident.type,
        "modes": ", ".join(incident.modes),
        "scope": incident.scope,
        "status": incident.status,
        "first_day": first,
        "last_day": last,
        "day": first or last or "",
        "place": place and _storable(place.name),
        "country": place and place.country,
        "actors": _parties(incident, "actor"),
        "recipients": _parties(incident, "recipient") or _parties(incident, "target"),
        "toll": "; ".join(f"{field} {told}" for field in _TOLLS if (told := _values(incident, field, " / "))),
        "accounts": len(incident.accounts),
        "independent": sum(account.independent for account in incident.accounts),
        "sources": _storable(_listed(a.document.source or "unnamed" for a in incident.accounts)),
        "differ": " ".join(fact.field for fact in incident.facts if fact.verdict == "differ"),
        **_killed(incident),
    }


def place_rows(incident: Incident) -> list[Row]:
    """The rows of the places where an incident happened."""
    return [_place_row(incident.id, number, place.thing) for number, place in enumerate(incident.places)]


def _place_row(incident: str, number: int, place: Place) -> Row:
    name = _storable(place.name)
    return {
        "incident": incident,
        "number": number,
        "name": name,
        "folded": name.casefold(),
        "admin1": place.admin1,
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision,
        "disputed": place.disputed,
    }


def _killed(incident: Incident) -> Row:
    """From the lowest to the highest count of the killed that is told: what tellings span, and no estimate."""
    told = [t for fact in incident.facts if fact.field == "killed" for t in totals(fact)]
    highs = [low if high is None else high for low, high in told]
    return {"killed_low": min((low for low, _ in told), default=None), "killed_high": max(highs, default=None)}


def _values(incident: Incident, field: str, between: str = ", ") -> str:
    return _storable(_listed(_told(incident, field), between))


def _parties(incident: Incident, field: str) -> str:
    """Who is told of, each by the fullest words: not "fighters" beside "Lowland Guard fighters"."""
    words = {value: frozenset(value.casefold().split()) for value in _told(incident, field)}
    fuller = (v for v, own in words.items() if not any(own < other for other in words.values()))
    return _storable(_listed(fuller))


def _told(incident: Incident, field: str) -> Iterator[str]:
    return (claim.value for fact in incident.facts if fact.field == field for claim in fact.claims if not claim.part)


def _listed(values: Iterable[str], between: str = ", ") -> str:
    return between.join(dict.fromkeys(values))


def _dumped(value: object) -> str:
    return _storable(json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False))


def _storable(text: str) -> str:
    """Databases keep UTF-8, which has no lone surrogates; the bytes as read still have what stood there."""
    return _SURROGATE.sub("\ufffd", text)


def _words(span: Span | None) -> str | None:
    return None if span is None else _storable(span.text)


_DOCUMENT_FIELDS = (
    "id", "sha256", "source", "url", "title", "subtitle", "section", "byline", "language",
    "published", "modified", "body_start", "text",
)  # fmt: skip
