"""From records to incidents. In this version an incident holds what one document tells of one event."""

from __future__ import annotations

from collections.abc import Iterable

from tellings.digest import digest
from tellings.model import Event, Place, Record
from tellings.reconcile.claims import event_claims
from tellings.reconcile.facts import facts
from tellings.reconcile.nouns import Account, Incident

FOUNDING = frozenset({"actual", "hedged"})  # a denied or planned act is no incident; it may join one
FINENESS = ("site", "city", "admin2", "admin1", "country", "region")


def incidents(records: Iterable[Record]) -> tuple[Incident, ...]:
    """The incidents that some records tell of, by id: the same for the same records, in whatever order they come."""
    found = [_incident(record, event) for record in records for event in record.events if event.modality in FOUNDING]
    return tuple(sorted(found, key=lambda incident: incident.id))


def _incident(record: Record, event: Event) -> Incident:
    return Incident(
        id=incident_id(record, event),
        type=event.type,
        modes=(event.mode,) if event.mode else (),
        scope=event.scope,
        time=event.time,
        places=_finest_first(p for p in event.places if p.role == "own"),
        status="machine",
        accounts=(Account(record.document, (event.id,)),),
        facts=facts(event_claims(record, event), event.places),
    )


def incident_id(record: Record, event: Event) -> str:
    """The digest of an event: what it is, and the document and words in which it is told."""
    document, trigger = record.document, event.trigger
    return digest(
        "incident", document.source, document.url, document.id, document.sha256, event.id, trigger.start, trigger.end
    )


def _finest_first(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted(places, key=lambda p: (FINENESS.index(p.precision), p.span.start)))
