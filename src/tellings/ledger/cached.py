"""Tellings as rows and back: what of a document's events is compared, packed into one row."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from tellings.reconcile.telling import About, Party, Range, Spot, Story, Telling, When

Row = dict[str, Any]
KEPT = 6144  # documents, of some 65 kB each: those that tell something in a year's reading of a team


def story_row(told: Sequence[Telling], record: int) -> Row:
    """The row of a document's tellings."""
    story = told[0].story
    about = story.about and [story.about.type, _when_json(story.about.when), story.about.figures]
    body = {
        "words": list(story.words.items()),
        "about": about,
        "numbers": sorted(story.numbers),
        "told": [_json(one) for one in told],
    }
    packed = zlib.compress(json.dumps(body, separators=(",", ":")).encode(), 6)
    return {"version": story.version, "record": record, "place": story.published or "", "body": packed}


def tellings_of(row: Mapping[str, Any]) -> tuple[Telling, ...]:
    """The tellings behind a row of stories joined with documents, in their order."""
    return _unpacked(row["body"], row["version"], row["id"], row["source"], row["published"])


@lru_cache(maxsize=KEPT)
def _unpacked(packed: bytes, version: str, document: str, source: str | None, stamp: str | None) -> tuple[Telling, ...]:
    """What is filed next has mostly the same neighbours; the same bytes are the same tellings in every ledger."""
    body = json.loads(zlib.decompress(packed))
    about = body["about"] and About(body["about"][0], _when(body["about"][1]), _figures(body["about"][2]))
    story = Story(
        version=version,
        document=document,
        source=source,
        stamp=stamp,
        words=dict(body["words"]),
        about=about,
        tells=len(body["told"]),
        numbers=frozenset(body.get("numbers", ())),  # a ledger that may not be written may have none
    )
    return tuple(sorted((_telling(one, story) for one in body["told"]), key=lambda one: one.order))


def _json(one: Telling) -> Row:
    return {
        "event": one.event,
        "at": [one.start, one.end],
        "kind": [one.type, one.mode, one.modality, one.scope, one.main],
        "when": _when_json(one.when),
        "spots": [[s.id, s.name, s.precision, s.country, s.admin1, s.told] for s in one.spots],
        "actors": [_party(party) for party in one.actors],
        "recipients": [_party(party) for party in one.recipients],
        "figures": one.figures,
        "means": sorted(one.means),
        "words": list(one.words.items()),
        "signature": one.signature,
    }


def _telling(body: Mapping[str, Any], story: Story) -> Telling:
    start, end = body["at"]
    kind, mode, modality, scope, main = body["kind"]
    return Telling(
        event=body["event"],
        story=story,
        order=(story.stamp or "", story.document, story.version, start, end, body["event"]),
        type=kind,
        mode=mode,
        modality=modality,
        scope=scope,
        main=main,
        when=_when(body["when"]),
        spots=tuple(Spot(*spot) for spot in body["spots"]),
        actors=_parties(body["actors"]),
        recipients=_parties(body["recipients"]),
        figures=_figures(body["figures"]),
        means=frozenset(body["means"]),
        words=dict(body["words"]),
        signature=tuple(body["signature"]),
    )


def _when_json(when: When) -> list[object]:
    return [when.days, sorted(when.dates), sorted(when.weekdays)]


def _when(body: list[Any]) -> When:
    days, dates, weekdays = body
    return When(days and (days[0], days[1]), frozenset(dates), frozenset(weekdays))


def _figures(rows: Iterable[tuple[str, Any]]) -> tuple[tuple[str, Range], ...]:
    return tuple((name, (low, high)) for name, (low, high) in rows)


def _party(party: Party) -> list[object]:
    return [party.id, party.kind, party.country, sorted(party.words)]


def _parties(rows: Iterable[list[Any]]) -> tuple[Party, ...]:
    return tuple(Party(identity, kind, country, frozenset(words)) for identity, kind, country, words in rows)
