"""PLOVER's JSON (its manual's record, one a line): one record an event of an account. Its modes of modality are in ``mode``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tellings import __version__
from tellings.model import Event, Participant
from tellings.publish.export.cells import all_visible
from tellings.publish.export.profile import Shown, address
from tellings.publish.export.view import View

Json = dict[str, Any]
UNDATED = "no day is told"


def rows(view: View) -> Iterator[Json]:
    """A record an event. Raises ValueError, with the reason, where no day is told: a record must have one."""
    if view.day is None:
        raise ValueError(UNDATED)
    for account, event in view.events:
        shown, page = view.shown[account.version], view.records[account.version].document
        where = view.where
        time = event.time
        yield all_visible(
            {
                "id": event.id,
                "has_event": True,
                "date": (time and (time.start or time.end)) or view.day,
                "enddate": (time and time.end) or view.day,
                "actor": [_entity(party, shown) for party in event.actors],
                "recipient": [_entity(party, shown) for party in (*event.recipients, *event.targets)],
                "event": [event.type],
                "mode": [event.mode] if event.mode else [],
                "context": [],
                "event_text": [shown.words(event.trigger)],
                "event_loc": {
                    "resolved_place": where.name,
                    "geonameid": where.geonames_id,
                    "lat": where.lat,
                    "lon": where.lon,
                    "province": where.admin1,
                    "country_code": where.country,
                    "resolution": where.precision,
                },
                "size": _sizes(event),
                "text": [
                    {
                        "sequence": 0,
                        "start": event.sentence.start,
                        "end": event.sentence.end,
                        "text_story": shown.words(event.sentence),
                    }
                ],
                "cite_info": {
                    "corpus": "tellings",
                    "citation": account.version,
                    "url": address(page, view.profile),
                    "title": page.title if view.profile.internal else None,
                    "language": page.language,
                    "publication": page.source,
                    "coder": event.rule,
                    "version": __version__,
                    "codebook": "PLOVER",
                },
                "link": view.incident.id,
                "comment": event.modality,
            }
        )


def _entity(party: Participant, shown: Shown) -> Json:
    return {"code": party.country, "sector": party.sector, "entity_text": shown.party(party)}


def _sizes(event: Event) -> Json:
    """What the event's figures say, one number where the words give one."""
    names = {"killed": "dead", "injured": "injured", "arrested": "arrested"}
    found: Json = {}
    for figure in event.figures:
        if figure.kind in names and figure.part_of is None:
            found.setdefault(names[figure.kind], figure.low if figure.best is None else figure.best)
    return found
