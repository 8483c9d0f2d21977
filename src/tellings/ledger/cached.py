"""Tellings as rows and back: what of an event is compared, kept small."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from tellings.reconcile.telling import Party, Spot, Story, Telling

Row = dict[str, Any]


def story_row(story: Story, record: int) -> Row:
    """The row of what a document's tellings have in common."""
    words = {f"{number:x}": weight for number, weight in story.words.items()}
    return {"version": story.version, "record": record, "place": story.published or "", "words": json.dumps(words)}


def story_of(row: Mapping[str, Any]) -> Story:
    """The story behind a row of stories joined with documents."""
    words = {int(number, 16): weight for number, weight in json.loads(row["words"]).items()}
    return Story(row["version"], row["id"], row["source"], row["published"], words)


def telling_row(one: Telling) -> Row:
    """The row of a telling."""
    body = {
        "at": [one.start, one.end],
        "kind": [one.type, one.mode, one.modality, one.scope, one.main],
        "days": one.days,
        "dates": sorted(one.dates),
        "spots": [[s.id, s.name, s.precision, s.country, s.admin1] for s in one.spots],
        "actors": [_party(party) for party in one.actors],
        "recipients": [_party(party) for party in one.recipients],
        "figures": one.figures,
        "means": sorted(one.means),
        "words": list(one.words.items()),
        "signature": one.signature,
    }
    return {"version": one.story.version, "event": one.event, "body": json.dumps(body, separators=(",", ":"))}


def telling_of(row: Mapping[str, Any], story: Story) -> Telling:
    """The telling behind a row."""
    body = json.loads(row["body"])
    start, end = body["at"]
    kind, mode, modality, scope, main = body["kind"]
    return Telling(
        event=row["event"],
        story=story,
        order=(story.stamp or "", story.document, story.version, start, end, row["event"]),
        type=kind,
        mode=mode,
        modality=modality,
        scope=scope,
        main=main,
        days=body["days"] and (body["days"][0], body["days"][1]),
        dates=frozenset(body["dates"]),
        spots=tuple(Spot(*spot) for spot in body["spots"]),
        actors=_parties(body["actors"]),
        recipients=_parties(body["recipients"]),
        figures=tuple((name, (low, high)) for name, (low, high) in body["figures"]),
        means=frozenset(body["means"]),
        words=dict(body["words"]),
        signature=tuple(body["signature"]),
    )


def _party(party: Party) -> list[object]:
    return [party.id, party.kind, party.country, sorted(party.words)]


def _parties(rows: Iterable[list[Any]]) -> tuple[Party, ...]:
    return tuple(Party(identity, kind, country, frozenset(words)) for identity, kind, country, words in rows)
