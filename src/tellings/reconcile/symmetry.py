"""The symmetry table: whose losses which outlet tells of, how often, and in what manner. Counts, and no score of anything.

A side is whom a loss is told of: a country, a group by its name, else a kind of people. Every outlet of the incidents is
asked the same of every side, so that what one is silent about shows beside what it tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from tellings.model import Event, Participant, Record, Span
from tellings.reconcile.nouns import Incident

LOSSES = frozenset({"killed", "injured", "casualties", "hospitalised", "missing", "abducted", "displaced", "arrested"})
_NAMED = frozenset({"armed_group", "party", "organisation", "community"})


@dataclass(frozen=True, slots=True)
class Row:
    """What one outlet tells of one side's losses, over some incidents.

    ``incidents``: in which anybody tells of that side's losses; ``told``: those of them of which the outlet does;
    ``silent``: of which it has an account that does not; ``absent``: of which it has none. Of those it tells:
    ``attributed`` to a speaker, ``hedged``, without anybody who did it (``agentless``), with a ``framing`` word beside it.
    """

    outlet: str
    side: str
    incidents: int
    told: int
    silent: int
    absent: int
    attributed: int
    hedged: int
    agentless: int
    framing: int


def symmetry(held: Iterable[tuple[Incident, Mapping[str, Record]]]) -> tuple[Row, ...]:
    """The rows of some incidents, each with the records of its accounts by version; by side, then by outlet."""
    counts: dict[tuple[str, str], dict[str, int]] = {}
    outlets: dict[str, None] = {}
    seen: list[tuple[set[str], dict[str, set[str]]]] = []
    for incident, records in held:
        present: set[str] = set()
        sides: dict[str, set[str]] = {}
        for account in incident.accounts:
            outlet = account.document.source or "unnamed"
            outlets[outlet] = None
            present.add(outlet)
            record = records[account.version]
            for side, event in _losses(record, account.event_ids):
                if outlet not in sides.setdefault(side, set()):
                    sides[side].add(outlet)
                    _add(counts.setdefault((side, outlet), {}), _manner(record, event))
        seen.append((present, sides))
    return tuple(
        _row(side, outlet, counts.get((side, outlet), {}), seen)
        for side in sorted({side for _, sides in seen for side in sides})
        for outlet in sorted(outlets)
    )


def _row(side: str, outlet: str, manner: Mapping[str, int], seen: list[tuple[set[str], dict[str, set[str]]]]) -> Row:
    some = [(present, sides[side]) for present, sides in seen if side in sides]
    told = sum(outlet in telling for _, telling in some)
    present = sum(outlet in there for there, _ in some)
    own = {field.name: manner.get(field.name, 0) for field in fields(Row)[6:]}
    return Row(outlet, side, len(some), told, present - told, len(some) - present, **own)


def _losses(record: Record, ids: Iterable[str]) -> Iterable[tuple[str, Event]]:
    for event in record.events:
        if event.id in ids and any(figure.kind in LOSSES for figure in event.figures):
            for side in dict.fromkeys(_side(party) for party in event.recipients):
                yield side, event


def _side(party: Participant) -> str:
    if party.country:
        return party.country
    return party.name if party.kind in _NAMED and party.id else party.kind.replace("_", " ")


def _manner(record: Record, event: Event) -> dict[str, int]:
    framed = any(_inside(item.span, event.sentence) for item in record.framing if item.technique != "hedge")
    return {
        "attributed": int(event.attribution is not None),
        "hedged": int(event.modality == "hedged"),
        "agentless": int(not event.actors),
        "framing": int(framed),
    }


def _add(counts: dict[str, int], more: Mapping[str, int]) -> None:
    for name, number in more.items():
        counts[name] = counts.get(name, 0) + number


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
