"""A region: events with all that decides which incidents they are in, as far as it has to be looked at.

Joining tellings is greedy: the surest first, and what is joined stays so. Two things follow. The incidents of a part of the
ledger come out the same where only that part is joined again. And where something new or changed is joined together with
the incidents beside it, and those come out as they were, everything farther off comes out as it was, too. So what one more
document costs depends on the incidents that it changes and on those beside them, not on all that hangs together with them
over others.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, select

from tellings.ledger.chain import batched
from tellings.ledger.computed import incident_events
from tellings.ledger.deciding import judgements_on
from tellings.ledger.shelf import AT_ONCE, Key, Pair, Shelf
from tellings.reconcile.cluster import cluster
from tellings.reconcile.judging import found, judged
from tellings.reconcile.nouns import Judgement
from tellings.reconcile.telling import Telling

Homes = dict[Key, str]
Groups = list[list[Telling]]
_EVENTS = select(incident_events.c.version, incident_events.c.event, incident_events.c.incident)
_SOME: BindParameter[Any] = bindparam("some", expanding=True)
_HOMES = _EVENTS.where(incident_events.c.version.in_(_SOME))
_MEMBERS = _EVENTS.where(incident_events.c.incident.in_(_SOME))


@dataclass(slots=True)
class Region:
    """What was looked at: events' incidents, the documents they stand in, likely pairs, judgements."""

    connection: Connection
    shelf: Shelf
    versions: dict[str, None] = field(default_factory=dict)
    judgements: dict[str, Judgement] = field(default_factory=dict)
    pairs: dict[Pair, float] = field(default_factory=dict)
    homes: Homes = field(default_factory=dict)
    _near: dict[Key, list[Key]] = field(default_factory=dict)
    _same: dict[Key, list[Key]] = field(default_factory=dict)
    _members: dict[str, list[Key]] = field(default_factory=dict)
    _left: set[str] = field(default_factory=set)
    _right: set[str] = field(default_factory=set)

    def settled(self, start: Iterable[Key]) -> tuple[set[Key], Groups]:
        """The events whose incidents change with those of ``start``, and the groups that these come to.

        What is computed of all others must be right.
        """
        inner = self.units(start)
        while True:
            beside = self.units(self.near(inner)) - inner
            groups = self.joined(inner | beside)
            moved = {one.key for group in groups if not self._stands(group) for one in group} - inner
            if not moved:
                return inner, [group for group in groups if group[0].key in inner]
            inner |= self.units(moved)

    def whole(self, start: Iterable[Key]) -> tuple[set[Key], Groups]:
        """All events that hang together with some, and the groups that they come to, whatever was computed of them."""
        every = self._closed(start, lambda keys: [*self._beside(keys), *self.near(keys)])
        return every, self.joined(every)

    def units(self, some: Iterable[Key]) -> set[Key]:
        """Some events with those that are in one incident with them now, or were ever judged the same."""
        return self._closed(some, self._beside)

    def near(self, keys: Collection[Key]) -> list[Key]:
        """The events with which some make a likely pair."""
        self._visit(keys)
        versions = dict.fromkeys(version for version, _ in keys)
        self._pair(versions, versions)
        return [other for key in keys for other in self._near.get(key, ())]

    def joined(self, keys: set[Key]) -> Groups:
        """The groups that some events make."""
        self.shelf.load(self.versions)
        self._pair(self.versions)  # of two that are here, one stands on the left
        told = {version: self.shelf.told(version) for version in self.versions}
        decided = judged(self.judgements.values(), told)
        some = [one for every in told.values() for one in every if one.key in keys]
        here = {one.key for one in some}
        likely = {pair: score for pair, score in self.pairs.items() if here.issuperset(pair)}
        return cluster(some, likely, self.shelf.scores, decided.same, decided.different)

    def _stands(self, group: list[Telling]) -> bool:
        """Whether a group is what it was."""
        return self.units([group[0].key]) == {one.key for one in group}

    def _closed(self, start: Iterable[Key], beside: Callable[[Collection[Key]], Iterable[Key]]) -> set[Key]:
        """Some events with what is beside them, and so on: all that is one step farther is asked for at once."""
        every, waiting = set[Key](), dict.fromkeys(start)
        while waiting:
            every.update(waiting)
            waiting = dict.fromkeys(key for key in beside(waiting) if key not in every)
        return every

    def _beside(self, keys: Collection[Key]) -> list[Key]:
        """What is in one incident with some events now, or was ever judged the same."""
        self._visit(keys)
        homes = dict.fromkeys(self.homes[key] for key in keys if key in self.homes)
        self._members.update(members_of(self.connection, [home for home in homes if home not in self._members]))
        same = (other for key in keys for other in self._same.get(key, ()))
        return [*(key for home in homes for key in self._members[home]), *same]

    def _visit(self, keys: Iterable[Key]) -> None:
        """Some events' documents, those for the first time: their incidents, pairs and judgements are known from here on."""
        fresh = [version for version in dict.fromkeys(version for version, _ in keys) if version not in self.versions]
        if not fresh:
            return
        self.versions.update(dict.fromkeys(fresh))
        self.homes.update(_homes(self.connection, fresh))
        said = [one for one in judgements_on(self.connection, fresh) if one.id not in self.judgements]
        self.judgements.update({one.id: one for one in said})
        _connect(self._same, filter(None, map(self._called_same, said)))

    def _pair(self, left: Iterable[str], right: Iterable[str] = ()) -> None:
        """The likely pairs with some documents on the left, and with some on the right, are known from here on."""
        sides = [version for version in left if version not in self._left], [v for v in right if v not in self._right]
        self._left.update(sides[0])
        self._right.update(sides[1])
        known = dict(self.shelf.pairs_of(*sides))
        _connect(self._near, (pair for pair in known if pair not in self.pairs))
        self.pairs.update(known)

    def _called_same(self, said: Judgement) -> Pair | None:
        if said.verdict != "same" or not said.left or not said.right:
            return None
        one, other = (found(side, self.shelf.told(side.version)) for side in (said.left, said.right))
        return (one, other) if one and other else None


def homes_of(connection: Connection, keys: Iterable[Key]) -> Homes:
    """The incident of each event that is in one."""
    wanted = dict.fromkeys(keys)
    homes = _homes(connection, dict.fromkeys(version for version, _ in wanted))
    return {key: homes[key] for key in wanted if key in homes}


def _homes(connection: Connection, versions: Iterable[str]) -> Homes:
    """The incident of each event of some documents that is in one."""
    return {
        (version, event): incident
        for some in batched(versions, AT_ONCE)
        for version, event, incident in connection.execute(_HOMES, {"some": some}).all()
    }


def members(connection: Connection, incident: str) -> list[Key]:
    """The events of an incident."""
    return members_of(connection, [incident]).get(incident, [])


def members_of(connection: Connection, some: Iterable[str]) -> dict[str, list[Key]]:
    """The events of each of some incidents that has any."""
    found: dict[str, list[Key]] = {}
    for asked in batched(some, AT_ONCE):
        for version, event, incident in connection.execute(_MEMBERS, {"some": asked}).all():
            found.setdefault(incident, []).append((version, event))
    return found


def _connect(near: dict[Key, list[Key]], pairs: Iterable[Pair]) -> None:
    for one, other in pairs:
        near.setdefault(one, []).append(other)
        near.setdefault(other, []).append(one)
