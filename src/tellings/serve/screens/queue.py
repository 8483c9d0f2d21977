"""The queue of review: which claim comes next for whom, and why it is in the queue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from threading import Lock

import numpy as np
from sqlalchemy import Connection, select

from tellings.ledger import Ledger, Review, Reviewer, Reviews
from tellings.ledger.computed import incident_events, stories
from tellings.ledger.reviewing import every, of_versions, standing
from tellings.ledger.tables import claims
from tellings.reconcile.nouns import Claim, Fact, Incident
from tellings.serve.overview.columns import Columns, Ints

MOST = 100  # incidents kept at hand
LOW = 0.6  # below this chance that type and modality are right an event is doubtful
About = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Turn:
    """A claim whose turn it is. ``place`` and ``many``: which of how many claims of its incident it is."""

    incident: Incident
    fact: Fact
    claim: Claim
    place: int
    many: int

    @property
    def at(self) -> str:
        """Where it stands in the queue, for an address."""
        return f"{self.incident.id}:{self.claim.version}:{self.claim.event_id}:{self.claim.id}"


@dataclass(slots=True)
class Queue:
    """The queues of all reviewers over one ledger. What is finished for somebody is not looked through again."""

    ledger: Ledger
    reviews: Reviews
    _finished: dict[tuple[str, bool], set[str]] = field(default_factory=dict)
    _kept: dict[str, Incident] = field(default_factory=dict)
    _state: tuple[int, int] = (-1, -1)
    _lock: Lock = field(default_factory=Lock)

    def next(self, columns: Columns, some: Ints, by: Reviewer, after: str = "") -> Turn | None:
        """The first claim after a place that this person has yet to decide; blind: that others have decided."""
        self._renew(columns.state)
        ids = self._ordered(columns, some, by)
        begin = after.split(":", maxsplit=1)[0]
        start = ids.index(begin) if begin in ids else 0
        for number, identity in enumerate(ids[start:]):
            turn = self._first(columns, identity, by, after if number == 0 else "")
            if turn:
                return turn
            if not by.blind and not (number == 0 and after):
                self._finish(identity, by)
        return self.next(columns, some, by) if after else None

    def at(self, columns: Columns, place: str) -> Turn | None:
        """The claim at a place, decided or not; None where there is none any more."""
        self._renew(columns.state)
        incident = self._incident(columns, place.split(":", maxsplit=1)[0])
        return next((turn for turn in turns(incident) if turn.at == place), None)

    def reopen(self) -> None:
        """Forget what was finished: something was taken back."""
        with self._lock:
            self._finished.clear()

    def _renew(self, state: tuple[int, int]) -> None:
        """Forget what was finished where incidents changed since."""
        with self._lock:
            if state != self._state:
                self._finished.clear()
                self._kept.clear()
                self._state = state

    def _ordered(self, columns: Columns, some: Ints, by: Reviewer) -> list[str]:
        """The incidents in the order of the queue: first those of which tellings differ, the latest first."""
        with self._lock:
            gone = set(self._finished.get((by.name, by.blind), ()))
        if by.blind:
            some = some[columns.reviewed[some]]
        ordered = some[np.argsort(columns.differ[some] == 0, kind="stable")]
        return [identity for identity in (columns.ids[n] for n in ordered) if identity not in gone]

    def _first(self, columns: Columns, identity: str, by: Reviewer, after: str) -> Turn | None:
        with self.ledger.reading() as connection:
            if not after and identity not in self._kept and not self._open(connection, identity, by):
                return None
            incident = self._incident(columns, identity)
            decided = _decided(of_versions(connection, list(incident.homes)), by)
        waiting = list(turns(incident))
        place = next((n for n, turn in enumerate(waiting) if turn.at == after), -1)
        return next((turn for turn in waiting[place + 1 :] if decided.wants(about(turn.claim))), None)

    def _open(self, connection: Connection, identity: str, by: Reviewer) -> bool:
        """Whether an incident has claims that this person has yet to decide; without computing it."""
        ie, s, c = incident_events.c, stories.c, claims.c
        query = (
            select(ie.version, c.event, c.claim)
            .select_from(incident_events)
            .join(stories, s.version == ie.version)
            .join(claims, (c.record == s.record) & (c.event == ie.event))
            .where(ie.incident == identity)
        )
        there = {(row.version, row.event, row.claim) for row in connection.execute(query)}
        decided = _decided(of_versions(connection, {version for version, _, _ in there}), by)
        return any(decided.wants(one) for one in there)

    def _incident(self, columns: Columns, identity: str) -> Incident:
        """An incident in full, kept at hand as long as no incident changes: all its claims come one after the other."""
        with self._lock:
            found = self._kept.get(identity)
        if found is None:
            found = self.ledger.held(identity).incident
            with self._lock:
                if len(self._kept) >= MOST:
                    self._kept.pop(next(iter(self._kept)))
                self._kept[identity] = found
        at = columns.index.get(found.id)
        return replace(found, status="reviewed" if at is not None and columns.reviewed[at] else "machine")

    def _finish(self, identity: str, by: Reviewer) -> None:
        with self._lock:
            self._finished.setdefault((by.name, by.blind), set()).add(identity)


@dataclass(frozen=True, slots=True)
class _Decided:
    """What was decided, by whom: for one person, in one mode."""

    own: frozenset[About]
    others: frozenset[About]
    blind: bool

    def wants(self, one: About) -> bool:
        """Whether this claim is still to be decided: blind, each by two; else each by one."""
        return one not in self.own and (one in self.others) == self.blind


def _decided(some: Sequence[Review], by: Reviewer) -> _Decided:
    held = [(one.reviewer == by.name, (one.version, one.event, one.claim)) for one in standing(some) if one.claim]
    own = frozenset(key for is_own, key in held if is_own)
    return _Decided(own, frozenset(key for is_own, key in held if not is_own), by.blind)


def about(claim: Claim) -> About:
    """By what a claim is known among all."""
    return claim.version, claim.event_id, claim.id


def turns(incident: Incident) -> Iterator[Turn]:
    """The claims of an incident in the order of review: those of facts of which tellings differ before the others."""
    facts = sorted(incident.facts, key=lambda fact: fact.verdict != "differ")
    pairs = [(fact, claim) for fact in facts for claim in fact.claims]
    for number, (fact, claim) in enumerate(pairs, 1):
        yield Turn(incident, fact, claim, number, len(pairs))


def conflicts(connection: Connection) -> list[tuple[Review, ...]]:
    """The claims that people decided differently, each with what they decided."""
    found: dict[About, list[Review]] = {}
    for one in standing(every(connection)):
        if one.claim:
            found.setdefault((one.version, one.event, one.claim), []).append(one)
    return [tuple(some) for some in found.values() if len({outcome(one) for one in some}) > 1]


def outcome(review: Review) -> str:
    """What a decision comes to: the value that holds by it, or that none does."""
    return "(none)" if review.verdict == "reject" else review.value.strip().casefold()
