"""What reviewers do with a ledger: decide about a value, add one, take a decision back, look at a masked name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import select

from tellings.errors import InputError
from tellings.ledger import chain, history, reviewing
from tellings.ledger.recompute import recompute
from tellings.ledger.reviewing import Review
from tellings.ledger.shelf import Shelf
from tellings.ledger.store import Ledger
from tellings.ledger.tables import disclosures
from tellings.model import Span
from tellings.reconcile.nouns import Claim


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who decides; ``blind`` where that person is not shown what others decided."""

    name: str
    blind: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """That a private person's name was shown to somebody: where it stands, when and why; never the name."""

    version: str
    start: int
    end: int
    person: str
    made: str
    why: str


class Reviews:
    """The reviews of a ledger. Each decision is one transaction: it is kept whole, also while others decide."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def decide(
        self, claim: Claim, verdict: Literal["accept", "reject", "edit"], value: str, by: Reviewer, why: str = ""
    ) -> Review:
        """Keep what a person says of a claim. Raises InputError where an edited value is empty."""
        if verdict == "edit" and not value.strip():
            raise InputError("this edit", "a value is missing", "write one, or reject the claim")
        kept = {"accept": claim.value, "reject": "", "edit": value.strip()}[verdict]
        about = self._about(claim.version, claim.event_id, claim.field, by, why)
        return self._append(reviewing.made(verdict, about, claim=claim.id, value=kept))

    def add(self, version: str, event: str, field: str, words: Span, by: Reviewer, why: str = "") -> Review:
        """Keep a claim that a person adds: a field of an event, with the words that say it."""
        about = self._about(version, event, field, by, why)
        return self._append(reviewing.made("add", about, value=words.text, start=words.start, end=words.end))

    def undo(self, review: str, by: Reviewer, why: str = "taken back") -> Review:
        """Take a decision of one's own back. Raises InputError where it is none, another's, or taken back already."""
        with self._ledger.writing() as connection:
            gone = reviewing.one(connection, review)
            if gone is None or gone.verdict == "undo" or gone.reviewer != by.name:
                raise InputError(review or "undo", "there is no such decision of yours", "undo one that you made")
            before = reviewing.of_versions(connection, [gone.version])
            if any(one.undoes == review for one in before):
                raise InputError(review, "this decision is taken back already", "look at the claim again")
            now = self._ledger.clock()
            taken = reviewing.made("undo", gone, made=now, reviewer=by.name, why=why, undoes=review)
            reviewing.append(connection, taken)
            last = recompute(connection, Shelf(connection), [(gone.version, gone.event)])
            history.told_changes(connection, last.before, last.after, history.Cause(now, "review", taken.review))
        return taken

    def of(self, versions: Collection[str]) -> list[Review]:
        """All reviews of values in some documents, oldest first."""
        with self._ledger.reading() as connection:
            return reviewing.of_versions(connection, versions)

    def of_claim(self, claim: Claim) -> list[Review]:
        """All reviews of a claim, oldest first."""
        with self._ledger.reading() as connection:
            return reviewing.of_claim(connection, claim.version, claim.event_id, claim.id)

    def every(self) -> list[Review]:
        """All reviews, oldest first."""
        with self._ledger.reading() as connection:
            return reviewing.every(connection)

    def disclose(self, version: str, where: Span, person: str, why: str) -> Shown:
        """Write down that a name is shown to somebody. Raises InputError without a reason."""
        if not why.strip():
            raise InputError("showing a name", "a reason is missing", "say why in a few words")
        kept = Shown(version, where.start, where.end, person, self._ledger.clock(), why.strip())
        row = {name: getattr(kept, name) for name in Shown.__slots__}
        with self._ledger.writing() as connection:
            chain.append(connection, disclosures, [row])
        return kept

    def disclosures(self) -> list[Shown]:
        """Which names were shown, oldest first."""
        columns = [disclosures.c[name] for name in Shown.__slots__]
        with self._ledger.reading() as connection:
            return [Shown(*row) for row in connection.execute(select(*columns).order_by(disclosures.c.number))]

    def _about(self, version: str, event: str, field: str, by: Reviewer, why: str) -> Review:
        now = self._ledger.clock()
        return Review("", version, event, None, field, "", by.name, now, why.strip(), "edit", blind=by.blind)

    def _append(self, one: Review) -> Review:
        with self._ledger.writing() as connection:
            reviewing.append(connection, one)
        return one
