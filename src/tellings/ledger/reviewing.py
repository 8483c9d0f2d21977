"""Reviews: what a person says of one value, appended beside the machine's; what holds now is computed from them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Row, select, update

from tellings.digest import digest
from tellings.ledger import chain
from tellings.ledger.computed import incident_events, incidents
from tellings.ledger.tables import reviews

Verdict = Literal["accept", "reject", "edit", "add", "undo"]
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Review:
    """A person's decision about one value: of a claim, or one that the person adds with words of the text.

    ``value`` is the person's: the machine's own where it is accepted, empty where it is rejected. ``start`` and ``end``
    are code points into the document's text. ``undoes`` is the review that this one takes back. ``blind``: the person
    was not shown what others decided.
    """

    review: str
    version: str
    event: str
    claim: str | None
    field: str
    value: str
    reviewer: str
    made: str
    why: str
    verdict: Verdict
    start: int | None = None
    end: int | None = None
    blind: bool = False
    undoes: str | None = None


def made(verdict: Verdict, about: Review, **parts: Any) -> Review:  # noqa: ANN401  (fields of Review)
    """A review of the same thing as another one, with its own id."""
    fields = {**asdict(about), "verdict": verdict, **parts}
    fields["review"] = digest("review", *(str(fields[name]) for name in sorted(fields) if name != "review"))
    return Review(**fields)


def append(connection: Connection, one: Review) -> None:
    """Append a review; its incident is one that a person has looked at."""
    chain.append(connection, reviews, [asdict(one)])
    mark_reviewed(connection, [(one.version, one.event)])


def mark_reviewed(connection: Connection, events: Iterable[Key]) -> None:
    """Mark the incidents of some events as reviewed."""
    for version, event in events:
        home = select(incident_events.c.incident).where(
            incident_events.c.version == version, incident_events.c.event == event
        )
        marked = update(incidents).where(incidents.c.id.in_(home), incidents.c.status != "reviewed")
        connection.execute(marked.values(status="reviewed"))


def of_versions(connection: Connection, versions: Collection[str]) -> list[Review]:
    """All reviews of values in some documents, oldest first."""
    query = select(reviews).where(reviews.c.version.in_(list(versions))).order_by(reviews.c.made, reviews.c.review)
    return [_review(row) for row in connection.execute(query)]


def every(connection: Connection) -> list[Review]:
    """All reviews, oldest first."""
    return [_review(row) for row in connection.execute(select(reviews).order_by(reviews.c.made, reviews.c.review))]


def one(connection: Connection, review: str) -> Review | None:
    """The review with this id."""
    row = connection.execute(select(reviews).where(reviews.c.review == review)).first()
    return _review(row) if row else None


def of_claim(connection: Connection, version: str, event: str, claim: str) -> list[Review]:
    """All reviews of a claim, oldest first."""
    query = select(reviews).where(reviews.c.claim == claim, reviews.c.version == version, reviews.c.event == event)
    return [_review(row) for row in connection.execute(query.order_by(reviews.c.made, reviews.c.review))]


def standing(some: Sequence[Review]) -> tuple[Review, ...]:
    """The reviews that hold: not taken back, and of one person's on one claim the latest. What is added all holds."""
    gone = {review.undoes for review in some if review.verdict == "undo"}
    found: dict[tuple[str, ...], Review] = {}
    for review in some:
        if review.verdict != "undo" and review.review not in gone:
            about = review.claim or review.review
            found[review.version, review.event, about, review.reviewer] = review
    return tuple(found.values())


def reviewed_events(connection: Connection, versions: Collection[str]) -> frozenset[Key]:
    """The events in some documents of which a person has decided something that stands."""
    return frozenset((review.version, review.event) for review in standing(of_versions(connection, versions)))


def _review(row: Row[Any]) -> Review:
    """The review of a row; one of an older layout is an edit that was not blind."""
    fields = dict(row._mapping)
    return Review(**{**fields, "verdict": fields["verdict"] or "edit", "blind": bool(fields["blind"])})
