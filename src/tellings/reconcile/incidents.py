"""From records and judgements to incidents: the same for the same ones, in whatever order or portions they come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tellings.model import Record
from tellings.reconcile.assemble import assemble, incident_id, linked
from tellings.reconcile.judging import found, standing
from tellings.reconcile.links import links
from tellings.reconcile.matching import matched
from tellings.reconcile.nouns import Incident, Judgement
from tellings.reconcile.telling import Telling, tellings, version

Key = tuple[str, str]


def incidents(records: Iterable[Record], judgements: Iterable[Judgement] = ()) -> tuple[Incident, ...]:
    """The incidents that some records tell of, by id. A record of each version of a document, the last that is given."""
    by_version = {version(record.document): record for record in records}
    told = {name: tellings(record) for name, record in by_version.items()}
    decided = tuple(judgements)
    groups = [group for group in matched(told, decided) if any(one.founds for one in group)]
    judged = reviewed(decided, told)
    every = [assemble(group, by_version, reviewed=any(one.key in judged for one in group)) for group in groups]
    homes = {one.key: incident_id(group) for group in groups for one in group}
    found = [linked(i, links(g, by_version, homes)) for i, g in zip(every, groups, strict=True)]
    return tuple(sorted(found, key=lambda incident: incident.id))


def reviewed(judgements: Iterable[Judgement], told: Mapping[str, Sequence[Telling]]) -> frozenset[Key]:
    """The tellings on which a judgement of a person stands."""
    anchors = [anchor for one in standing(judgements) for anchor in (one.left, one.right) if anchor]
    keys = (found(anchor, told[anchor.version]) for anchor in anchors if anchor.version in told)
    return frozenset(key for key in keys if key)
