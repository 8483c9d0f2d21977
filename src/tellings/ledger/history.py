"""History: what a filing or a judgement did to incidents, appended; and where an id that was given up leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from tellings.ledger import chain
from tellings.ledger.computed import incidents
from tellings.ledger.tables import changes
from tellings.reconcile.assemble import id_of

Key = tuple[str, str]
KINDS = {
    "added": "an incident that was not there before",
    "corrected": "other events tell of it than before",
    "merged": "it is part of another incident now, under that one's id",
    "moved": "an earlier telling of it gave it another id",
    "split": "part of it is an incident of its own now",
    "withdrawn": "nothing tells of it any more",
}


@dataclass(frozen=True, slots=True)
class Cause:
    """Why incidents change: a document filed, a judgement made, a rebuild; when, and by what."""

    made: str
    kind: str
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of the history."""

    number: int
    made: str
    kind: str
    incident: str
    becomes: str | None
    cause: str
    by: str | None


def told_changes(
    connection: Connection, before: Mapping[Key, str], after: Mapping[Key, str], cause: Cause
) -> list[str]:
    """Append what changed from one state to the next of the incidents of some events; the ids that are new."""
    rows = [
        {"made": cause.made, "kind": kind, "incident": one, "becomes": becomes, "cause": cause.kind, "by": cause.by}
        for kind, one, becomes in compared(before, after)
    ]
    chain.append(connection, changes, rows)
    return [str(row["incident"]) for row in rows if row["kind"] == "added"]


def compared(before: Mapping[Key, str], after: Mapping[Key, str]) -> list[tuple[str, str, str | None]]:
    """What happened to each incident: its kind, its id, and the id that its least event has now."""
    old, new = _members(before), _members(after)
    found: list[tuple[str, str, str | None]] = []
    heirs: dict[str, str] = {}
    for identity in sorted(set(old) - set(new)):
        heir = _heir(identity, old[identity], after)
        if heir:
            heirs[identity] = heir
        taken = heir in old or sum(other == heir for other in heirs.values()) > 1
        found.append(("merged" if taken else "moved" if heir else "withdrawn", identity, heir))
    for identity in sorted(set(new) - set(old)):
        sources = sorted({before[key] for key in new[identity] if key in before} - set(heirs))
        if not sources and identity not in heirs.values():
            found.append(("added", identity, None))
        found += [("split", source, identity) for source in sources]
    found += [("corrected", i, None) for i in sorted(set(old) & set(new)) if old[i] != new[i]]
    return found


def since(connection: Connection, day: str | None, after: int = 0) -> list[Change]:
    """The history from a day on, or after an entry, oldest first."""
    query = select(changes).where(changes.c.number > after).order_by(changes.c.number)
    rows = connection.execute(query.where(changes.c.made >= day) if day else query)
    return [Change(*row) for row in rows]


def latest(connection: Connection) -> int:
    """The number of the last entry."""
    return connection.scalar(select(func.max(changes.c.number))) or 0


def forwarded(connection: Connection, prefix: str) -> set[str]:
    """The incidents there are now that ids beginning so have become."""
    begins = changes.c.incident.startswith(prefix, autoescape=True)
    waiting = list(connection.scalars(select(changes.c.incident).where(begins).distinct().limit(4)))
    found: set[str] = set()
    seen: set[str] = set()
    while waiting:
        one = waiting.pop()
        if one in seen:
            continue
        seen.add(one)
        if connection.scalar(select(incidents.c.id).where(incidents.c.id == one)):
            found.add(one)
            continue
        query = select(changes.c.becomes).where(changes.c.incident == one, changes.c.kind.in_(("merged", "moved")))
        last = connection.scalar(query.order_by(changes.c.number.desc()).limit(1))
        if last:
            waiting.append(last)
    return found


def _members(homes: Mapping[Key, str]) -> dict[str, set[Key]]:
    found: dict[str, set[Key]] = {}
    for key, identity in homes.items():
        found.setdefault(identity, set()).add(key)
    return found


def _heir(identity: str, events: set[Key], after: Mapping[Key, str]) -> str | None:
    """Where the event went that the id is made of; else where most of the others went."""
    least = next((key for key in events if id_of(key) == identity), None)
    if least in after and least is not None:
        return after[least]
    homes = sorted(after[key] for key in events if key in after)
    return max(homes, key=homes.count, default=None)
