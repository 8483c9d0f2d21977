"""Incidents as JSON lines: what ``tellings incidents --format jsonl`` prints, as docs/record.md describes it."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any

from tellings.ledger import Held
from tellings.model import Place, Time
from tellings.privacy.mask import Mask
from tellings.reconcile.nouns import Account, Claim, Connection, Fact
from tellings.record.write import Json, place_json, time_json

Masks = Mapping[str, Mask]


def masks(held: Held, *, names: bool = False) -> dict[str, Mask]:
    """The mask of each document behind an incident, by version."""
    return {version: Mask(record, names=names) for version, record in held.records.items()}


def line(held: Held, *, names: bool = False) -> str:
    """An incident as one line of JSON, with private persons masked unless ``names``."""
    return dumped(to_json(held, names=names))


def dumped(value: Json) -> str:
    """JSON values on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def to_json(held: Held, *, names: bool = False) -> Json:
    """An incident as JSON values."""
    incident, hidden = held.incident, masks(held, names=names)
    independent = {account.version for account in incident.accounts if account.independent}
    return {
        "id": incident.id,
        "type": incident.type,
        "modes": list(incident.modes),
        "time": incident.time and _time(incident.time.thing, hidden[incident.time.version]),
        "places": [_place(place.thing, hidden[place.version]) for place in incident.places],
        "status": incident.status,
        "scope": incident.scope,
        "accounts": [_account(account, hidden) for account in incident.accounts],
        "facts": [_fact(fact, hidden, independent) for fact in incident.facts],
        "links": [_connection(link, hidden) for link in incident.links],
    }


def _time(time: Time, mask: Mask) -> Json:
    return _masked(time_json(time), mask, {"span": time.span})


def _place(place: Place, mask: Mask) -> Json:
    return _masked(place_json(place), mask, {"span": place.span})


def _masked(value: Json, mask: Mask, spans: Mapping[str, Any]) -> Json:
    """How something is tied to its event is in the record; an incident shows the thing and its words."""
    kept = {key: item for key, item in value.items() if key not in {"attribution", "modality", "link", "from"}}
    return {**kept, **{key: mask.span(span) for key, span in spans.items()}}


def _account(account: Account, hidden: Masks) -> Json:
    document = account.document
    return {
        "document_id": document.id,
        "source": document.source,
        "published": document.published,
        "event_ids": list(account.event_ids),
        "independent": account.independent,
        "copied_from": account.copied_from,
        "copied": [hidden[account.version].span(span) for span in account.copied],
    }


def _fact(fact: Fact, hidden: Masks, independent: Collection[str]) -> Json:
    values = [_value(claim, hidden[claim.version], fact, claim.version in independent) for claim in fact.claims]
    return {"field": fact.field, "verdict": fact.verdict, "values": values}


def _value(claim: Claim, mask: Mask, fact: Fact, independent: bool) -> Json:
    return {
        "value": claim.value,
        "low": claim.low,
        "high": claim.high,
        "modality": claim.modality,
        "speaker": mask.span(claim.speaker),
        "update": claim.update,
        "outdated": claim.id in fact.outdated,
        "part": claim.part,
        "who": mask.span(claim.who),
        "independent": independent,
        "span": mask.span(claim.span),
        "from": [mask.span(span) for span in claim.sources],
        "document_id": claim.document_id,
        "claim_id": claim.id,
    }


def _connection(link: Connection, hidden: Masks) -> Json:
    span = hidden[link.version].span(link.span)
    return {"to": link.to, "kind": link.kind, "span": span, "document_id": link.document_id}
