"""How an incident hangs together: with others before and after, and why its tellings were judged the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, or_, select

from tellings.errors import InputError
from tellings.ledger import Change, Compared, Held, Ledger
from tellings.ledger.computed import incident_events, incidents, pairs
from tellings.ledger.deciding import acts
from tellings.ledger.tables import changes
from tellings.privacy.mask import Mask
from tellings.publish.incidents import masks
from tellings.publish.terminal.words import clean, quote
from tellings.reconcile.levels import fields as levels_of
from tellings.reconcile.nouns import Connection as Link
from tellings.reconcile.nouns import Judgement
from tellings.reconcile.score import explained
from tellings.reconcile.telling import version as version_of

MOST = 12  # neighbours that are looked through, and pairs that are explained


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another incident, the words by which it hangs together with this one, and in which document they stand."""

    id: str
    kind: str
    what: str
    words: str
    version: str


@dataclass(frozen=True, slots=True)
class Weight:
    """One field of a comparison: the level that two tellings reach, and what it adds to the score."""

    field: str
    level: str
    weight: float


@dataclass(frozen=True, slots=True)
class Why:
    """Why two tellings of an incident are thought to be of one happening."""

    left: str
    right: str
    left_words: str
    right_words: str
    left_version: str
    right_version: str
    weights: tuple[Weight, ...]
    score: float
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """What led to an incident, what followed it, what it is part of and what is part of it."""

    before: tuple[Neighbour, ...]
    after: tuple[Neighbour, ...]
    whole: tuple[Neighbour, ...]
    parts: tuple[Neighbour, ...]


def around(ledger: Ledger, held: Held) -> Around:
    """The incidents that the same documents tie to this one, in so many words."""
    identity = held.incident.id
    with ledger.reading() as connection:
        near = _near(connection, held)
    others = [ledger.held(one) for one in near]
    own = [(link, held) for link in held.incident.links]
    theirs = [(link, other) for other in others for link in other.incident.links if link.to == identity]
    follow = tuple(_neighbour(ledger, link.to, link, held) for link, _ in own if link.kind == "followed_by")
    return Around(
        tuple(_neighbour(ledger, o.incident.id, link, o) for link, o in theirs if link.kind == "followed_by"),
        follow,
        tuple(_neighbour(ledger, link.to, link, held) for link, _ in own if link.kind == "part_of"),
        tuple(_neighbour(ledger, o.incident.id, link, o) for link, o in theirs if link.kind == "part_of"),
    )


def _near(connection: Connection, held: Held) -> list[str]:
    column = incident_events.c
    query = select(column.incident).where(column.version.in_(list(held.records)), column.incident != held.incident.id)
    return sorted(set(connection.scalars(query)))[:MOST]


def _neighbour(ledger: Ledger, identity: str, link: Link, held: Held) -> Neighbour:
    with ledger.reading() as connection:
        row = connection.execute(select(incidents).where(incidents.c.id == identity)).one()
    record = held.records[link.version]
    sentence = next((e.sentence for e in record.events if e.sentence.overlaps(link.span)), None)
    words = quote(Mask(record), record.document.text, link.span, sentence, marks=False).plain
    what = " ".join(
        part for part in (row.type, row.modes, row.place and f"· {row.place}", row.day and f"· {row.day}") if part
    )
    return Neighbour(identity, link.kind, clean(what), words, link.version)


def reasons(ledger: Ledger, held: Held) -> tuple[Why, ...]:
    """For each telling but the first, the telling that it stands nearest to, and on which levels."""
    with ledger.reading() as connection:
        nearest = _nearest(connection, held)
    hidden = masks(held)
    return tuple(_why(pair, hidden) for one, other in nearest if (pair := _pair(ledger, one, other)))


def _pair(ledger: Ledger, one: str, other: str) -> Compared | None:
    """Two tellings compared; None where an id means several, as in versions of one page."""
    try:
        return ledger.pair(one, other)
    except InputError:
        return None


def _nearest(connection: Connection, held: Held) -> list[tuple[str, str]]:
    keys = {(a.version, event) for a in held.incident.accounts for event in a.event_ids}
    versions = list(held.records)
    query = select(pairs).where(or_(pairs.c.left_version.in_(versions), pairs.c.right_version.in_(versions)))
    best: dict[tuple[str, str], str] = {}
    for row in connection.execute(query.order_by(pairs.c.score.desc())):
        left, right = (row.left_version, row.left_event), (row.right_version, row.right_event)
        if left in keys and right in keys:
            best.setdefault(right, row.left_event)
            best.setdefault(left, row.right_event)
    found = {frozenset((event, other)): (other, event) for (_, event), other in best.items()}
    return list(found.values())[:MOST]


def _why(pair: Compared, hidden: dict[str, Mask]) -> Why:
    weights = explained(pair.levels)
    rows = tuple(
        Weight(name, levels_of()[name][pair.levels[name]] if name in pair.levels else "before anything is compared", w)
        for name, w in weights.items()
    )
    sides = []
    for side in (pair.left, pair.right):
        event = next(e for e in side.record.events if e.id == side.event)
        version = version_of(side.record.document)
        text = quote(hidden[version], side.record.document.text, event.trigger, event.sentence, marks=False).plain
        sides.append((clean(side.record.document.source or "unnamed"), text, version))
    (left, left_words, lv), (right, right_words, rv) = sides
    return Why(left, right, left_words, right_words, lv, rv, rows, sum(weights.values()), pair.judgements)


def decided(ledger: Ledger, held: Held) -> tuple[tuple[Judgement, bool], ...]:
    """What people judged of an incident's tellings, an entry an act, the latest first, and whether it still stands."""
    events = {event for account in held.incident.accounts for event in account.event_ids}
    with ledger.reading() as connection:
        every = acts(connection)
    gone: set[str] = set()
    for one in reversed(every):
        if one.verdict == "undo" and one.act not in gone and one.undoes:
            gone.add(one.undoes)
    found = {one.act: one for one in every if one.left and one.right and {one.left.event, one.right.event} & events}
    return tuple((one, act not in gone) for act, one in reversed(found.items()))


def history(ledger: Ledger, identity: str) -> Sequence[Change]:
    """What became of an incident, oldest first."""
    query = select(changes).where(or_(changes.c.incident == identity, changes.c.becomes == identity))
    with ledger.reading() as connection:
        return [Change(*row) for row in connection.execute(query.order_by(changes.c.number))]
