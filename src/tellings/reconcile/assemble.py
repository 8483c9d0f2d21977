"""From the tellings of one happening to the incident: its accounts, what they claim, and how that stands together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tellings.digest import digest
from tellings.model import Event, Place, Record, Time
from tellings.reconcile.claims import claims_by_event
from tellings.reconcile.copies import copies
from tellings.reconcile.facts import facts
from tellings.reconcile.nouns import Account, Connection, Incident, Told
from tellings.reconcile.telling import Telling

FINENESS = ("site", "city", "admin2", "admin1", "country", "region")
_PRECISION = ("day", "range", "month", "year", "none")
Records = Mapping[str, Record]


def assemble(group: Sequence[Telling], records: Records, *, reviewed: bool = False) -> Incident:
    """The incident that some tellings make, in their order. ``records`` are those of their documents, by version."""
    group = sorted(group, key=lambda one: one.order)
    events = [(one, _event(records[one.story.version], one.event)) for one in group]
    told = [(one, event) for one, event in events if one.founds]
    own: dict[str, list[str]] = {}
    for one in group:
        own.setdefault(one.story.version, []).append(one.event)
    claims = {
        version: tuple(c for e in some for c in claims_by_event(records[version])[e]) for version, some in own.items()
    }
    repeated = copies({version: records[version].document for version in claims}, claims)
    return Incident(
        id=incident_id(group),
        type=_usual(event.type for _, event in told),
        modes=tuple(dict.fromkeys(event.mode for _, event in told if event.mode)),
        scope="private" if _usual(event.scope for _, event in told) == "private" else "public",
        time=_time(told),
        places=tuple(_places(told)),
        status="reviewed" if reviewed else "machine",
        accounts=tuple(
            Account(
                records[version].document,
                version,
                tuple(own[version]),
                version not in repeated,
                records[repeated[version].version].document.id if version in repeated else None,
                repeated[version].passages if version in repeated else (),
            )
            for version in claims
        ),
        facts=facts(
            (claim for some in claims.values() for claim in some),
            {(one.story.version, place.span): place for one, event in events for place in event.places},
            {one.story.version: one.story.published or "" for one in group},
            repeated,
        ),
    )


def linked(incident: Incident, links: Iterable[Connection]) -> Incident:
    """The incident with how it hangs together with others, each other incident and kind once."""
    found: dict[tuple[str, str], Connection] = {}
    for link in links:
        if link.to != incident.id:
            found.setdefault((link.to, link.kind), link)
    return replace(incident, links=tuple(found.values()))


def incident_id(group: Iterable[Telling]) -> str:
    """The digest of the least of its tellings: by publication, document, place in the text. Nothing else goes in."""
    least = min(group, key=lambda one: (not one.founds, one.order))
    return id_of(least.key)


def id_of(key: tuple[str, str]) -> str:
    """The id of the incident whose least telling this is."""
    return digest("incident", *key)


def _event(record: Record, identity: str) -> Event:
    return next(event for event in record.events if event.id == identity)


def _usual(values: Iterable[str]) -> str:
    """What most say; of what is said as often, what is said first."""
    return Counter(values).most_common(1)[0][0]


def _time(told: Sequence[tuple[Telling, Event]]) -> Told[Time] | None:
    """The time that most give among those that give it finest and say it themselves; of these the first."""
    times = [(one, event.time) for one, event in told if event.time]
    if not times:
        return None

    def rank(time: Time) -> tuple[bool, int]:
        return time.basis == "assumed", _PRECISION.index(time.precision)

    finest = min(rank(time) for _, time in times)
    some = [(one, time) for one, time in times if rank(time) == finest]
    usual = Counter((time.start, time.end) for _, time in some).most_common(1)[0][0]
    one, time = next((one, time) for one, time in some if (time.start, time.end) == usual)
    return Told(one.story.version, time)


def _places(told: Sequence[tuple[Telling, Event]]) -> list[Told[Place]]:
    """The places where it happened, finest first, each once: those that more accounts give before others."""
    found: dict[int | str, list[tuple[str, Place]]] = {}
    for one, event in told:
        for place in event.places:
            if place.role == "own":
                found.setdefault(place.geonames_id or place.name, []).append((one.story.version, place))
    rows = sorted(
        (FINENESS.index(some[0][1].precision), -len({version for version, _ in some}), number)
        for number, some in enumerate(found.values())
    )
    every = list(found.values())
    return [Told(*every[number][0]) for _, _, number in rows]
