"""A region: events with all that decides which incidents they are in, as far as it has to be looked at.

Joining tellings is greedy: the surest first, and what is joined stays so. Two things follow. The incidents of a part of the
ledger come out the same where only that part is joined again. And where something new or changed is joined together with
the incidents beside it, and those come out as they were, everything farther off comes out as it was, too. So what one more
document costs depends on the incidents that it changes and on those beside them, not on all that hangs together with them
over others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from tellings.ledger.computed import incident_events
from tellings.ledger.deciding import judgements_on
from tellings.ledger.shelf import Key, Pair, Shelf
from tellings.reconcile.cluster import cluster
from tellings.reconcile.judging import found, judged
from tellings.reconcile.nouns import Judgement
from tellings.reconcile.telling import Telling

Homes = dict[Key, str]
Groups = list[list[Telling]]


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

    def settled(self, start: Iterable[Key]) -> tuple[set[Key], Groups]:
        """The events whose incidents change with those of ``start``, and the groups that these come to.

        What is computed of all others must be right.
        """
        inner = self.units(start)
        while True:
            beside = self.units(other for key in inner for other in self.near(key)) - inner
            groups = self.joined(inner | beside)
            moved = {one.key for group in groups if not self._stands(group) for one in group} - inner
            if not moved:
                return inner, [group for group in groups if group[0].key in inner]
            inner |= self.units(moved)

    def whole(self, start: Iterable[Key]) -> tuple[set[Key], Groups]:
        """All events that hang together with some, and the groups that they come to, whatever was computed of them."""
        every = self._closed(start, lambda key: [*self._beside(key), *self.near(key)])
        return every, self.joined(every)

    def units(self, some: Iterable[Key]) -> set[Key]:
        """Some events with those that are in one incident with them now, or were ever judged the same."""
        return self._closed(some, self._beside)

    def near(self, key: Key) -> list[Key]:
        """The events with which one makes a likely pair."""
        self._visit(key[0])
        return self._near.get(key, [])

    def joined(self, keys: set[Key]) -> Groups:
        """The groups that some events make."""
        self.shelf.load(self.versions)
        told = {version: self.shelf.told(version) for version in self.versions}
        decided = judged(self.judgements.values(), told)
        some = [one for every in told.values() for one in every if one.key in keys]
        here = {one.key for one in some}
        likely = {pair: score for pair, score in self.pairs.items() if here.issuperset(pair)}
        return cluster(some, likely, self.shelf.scores, decided.same, decided.different)

    def _stands(self, group: list[Telling]) -> bool:
        """Whether a group is what it was."""
        return self.units([group[0].key]) == {one.key for one in group}

    def _closed(self, start: Iterable[Key], beside: Callable[[Key], Iterable[Key]]) -> set[Key]:
        every, waiting = set[Key](), list(start)
        while waiting:
            key = waiting.pop()
            if key not in every:
                every.add(key)
                waiting += beside(key)
        return every

    def _beside(self, key: Key) -> list[Key]:
        """What is in one incident with an event now, or was ever judged the same."""
        self._visit(key[0])
        home = self.homes.get(key)
        if home and home not in self._members:
            self._members[home] = members(self.connection, home)
        return [*(self._members[home] if home else ()), *self._same.get(key, ())]

    def _visit(self, version: str) -> None:
        """A document for the first time: its incidents and pairs and the judgements on it are known from here on."""
        if version in self.versions:
            return
        self.versions[version] = None
        query = select(incident_events.c.event, incident_events.c.incident).where(incident_events.c.version == version)
        self.homes.update({(version, row.event): row.incident for row in self.connection.execute(query)})
        known = dict(self.shelf.pairs_of(version))
        _connect(self._near, (pair for pair in known if pair not in self.pairs))
        self.pairs.update(known)
        fresh = [one for one in judgements_on(self.connection, version) if one.id not in self.judgements]
        self.judgements.update({one.id: one for one in fresh})
        _connect(self._same, filter(None, map(self._called_same, fresh)))

    def _called_same(self, said: Judgement) -> Pair | None:
        if said.verdict != "same" or not said.left or not said.right:
            return None
        one, other = (found(side, self.shelf.told(side.version)) for side in (said.left, said.right))
        return (one, other) if one and other else None


def homes_of(connection: Connection, keys: Iterable[Key]) -> Homes:
    """The incident of each event that is in one."""
    homes: Homes = {}
    for version, event in keys:
        query = select(incident_events.c.incident).where(
            incident_events.c.version == version, incident_events.c.event == event
        )
        identity = connection.scalar(query)
        if identity:
            homes[version, event] = identity
    return homes


def members(connection: Connection, incident: str) -> list[Key]:
    """The events of an incident."""
    query = select(incident_events.c.version, incident_events.c.event).where(incident_events.c.incident == incident)
    return [(row.version, row.event) for row in connection.execute(query)]


def _connect(near: dict[Key, list[Key]], pairs: Iterable[Pair]) -> None:
    for one, other in pairs:
        near.setdefault(one, []).append(other)
        near.setdefault(other, []).append(one)
