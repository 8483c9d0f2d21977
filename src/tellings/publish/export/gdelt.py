"""GDELT's mentions, 16 columns, tabs between and no head: an account a row. It has no way to write a tab or a line's end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tellings.model import Event, Participant, Record
from tellings.publish.export.view import View
from tellings.reconcile.passages import sentences


def rows(view: View) -> Iterator[dict[str, Any]]:
    """A row an account, by the first of its events."""
    done: set[str] = set()
    for account, event in view.events:
        if account.version in done:
            continue
        done.add(account.version)
        record = view.records[account.version]
        page = record.document
        yield {
            "GLOBALEVENTID": view.incident.id,
            "EventTimeDate": _stamp(view.day),
            "MentionTimeDate": _stamp(page.published),
            "MentionType": 1,
            "MentionSourceName": page.source,
            "MentionIdentifier": (page.url or page.id) if view.profile.internal else account.version,
            "SentenceID": _sentence(record, event),
            "Actor1CharOffset": _offset(event.actors),
            "Actor2CharOffset": _offset(event.recipients or event.targets),
            "ActionCharOffset": event.trigger.start,
            "InRawText": 1,
            "Confidence": round(event.confidence * 100),
            "MentionDocLen": len(page.text),
            "MentionDocTone": None,
            "MentionDocTranslationInfo": None,
            "Extras": f"{event.modality}; {'independent' if account.independent else 'repeats'}",
        }


def _stamp(day: str | None) -> int | None:
    digits = (day or "")[:10].replace("-", "")
    return int(digits) * 10**6 if len(digits) == 8 and digits.isascii() and digits.isdigit() else None


def _sentence(record: Record, event: Event) -> int:
    """The number of the event's sentence, from 1."""
    parts = sentences(record.document.text)
    return sum(part.start < event.trigger.end for part in parts) or 1


def _offset(parties: tuple[Participant, ...]) -> int:
    return parties[0].span.start if parties else -1
