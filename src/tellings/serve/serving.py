"""What one server has at hand for its screens: the ledger, who may come in, and what its user declared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tellings.ledger import Ledger, Reviews
from tellings.serve.guard.people import Person
from tellings.serve.guard.sessions import Sessions
from tellings.serve.overview.columns import Overview
from tellings.serve.screens.queue import Queue
from tellings.serve.screens.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Declared:
    """What the user declares: camps of outlets (none by default), and borders in place of those that come with it."""

    camps: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    borders: Path | None = None


@dataclass(frozen=True, slots=True)
class Serving:
    """One ledger, served."""

    ledger: Ledger
    sessions: Sessions
    people: Mapping[str, Person]
    declared: Declared
    overview: Overview
    shelf: Shelf
    reviews: Reviews
    queue: Queue


def serving(ledger: Ledger, sessions: Sessions, people: Mapping[str, Person], declared: Declared) -> Serving:
    """A ledger ready to be served; what lists need of it is read now, so that the first screen need not wait for it."""
    overview = Overview(ledger)
    overview.now()
    reviews = Reviews(ledger)
    return Serving(ledger, sessions, people, declared, overview, Shelf(ledger), reviews, Queue(ledger, reviews))
