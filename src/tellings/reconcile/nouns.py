"""What reconciling makes: claims, and the incidents that hold every account of something with its claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tellings.model import Document, Modality, Place, Span, Time

Bound = int | str  # a number of people, or an ISO day
Verdict = Literal["agree", "differ", "single"]


@dataclass(frozen=True, slots=True)
class Claim:
    """One field of one event, as one speaker in one document has it.

    ``value`` is the normalised value as text, ``low`` and ``high`` its bounds where it has any; ``span`` the words, or
    None where the value was only inferred from ``sources``. The id hashes all of it, words and place included.
    """

    id: str
    document_id: str
    event_id: str
    field: str
    value: str
    low: Bound | None
    high: Bound | None
    modality: Modality
    speaker: Span | None
    span: Span | None
    sources: tuple[Span, ...] = ()
    sentence: Span | None = None
    part: bool = False
    update: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of an incident with every claim about it, and how these stand to each other."""

    field: str
    verdict: Verdict
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """One document's telling of an incident. ``copied`` are the passages that it repeats from ``copied_from``."""

    document: Document
    event_ids: tuple[str, ...]
    independent: bool = True
    copied_from: str | None = None
    copied: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Connection:
    """How an incident hangs together with another, by the words that say so."""

    to: str
    kind: Literal["part_of", "followed_by"]
    span: Span
    document_id: str


@dataclass(frozen=True, slots=True)
class Incident:
    """What documents tell of the same happening: a function of records and judgements, and of nothing else."""

    id: str
    type: str
    modes: tuple[str, ...]
    scope: Literal["public", "private"]
    time: Time | None
    places: tuple[Place, ...]
    status: Literal["machine", "reviewed"]
    accounts: tuple[Account, ...]
    facts: tuple[Fact, ...]
    links: tuple[Connection, ...] = ()
