"""What reconciling makes: claims, and the incidents that hold every account of something with its claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from tellings.model import Document, Modality, Place, Span, Time

Bound = int | str  # a number of people, or an ISO day
Verdict = Literal["agree", "differ", "single"]
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Claim:
    """One field of one event, as one speaker in one document has it.

    ``value`` is the normalised value as text, ``low`` and ``high`` its bounds where it has any; ``span`` the words, or
    None where the value was only inferred from ``sources``; ``who`` the words for those whom a figure counts. The id
    hashes all of it, words and place included. ``version`` is the version of the document that it stands in.
    """

    id: str
    document_id: str
    version: str
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
    who: Span | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of an incident with every claim about it, and how these stand to each other.

    ``outdated`` are the ids of counts that a later telling says it raises: they are no dispute.
    """

    field: str
    verdict: Verdict
    claims: tuple[Claim, ...]
    outdated: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Account:
    """One document's telling of an incident. ``copied`` are the passages that it repeats from ``copied_from``."""

    document: Document
    version: str
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
    version: str


@dataclass(frozen=True, slots=True)
class Told(Generic[Thing]):
    """Something out of one version of a document."""

    version: str
    thing: Thing


@dataclass(frozen=True, slots=True)
class Incident:
    """What documents tell of the same happening: a function of records and judgements, and of nothing else."""

    id: str
    type: str
    modes: tuple[str, ...]
    scope: Literal["public", "private"]
    time: Told[Time] | None
    places: tuple[Told[Place], ...]
    status: Literal["machine", "reviewed"]
    accounts: tuple[Account, ...]
    facts: tuple[Fact, ...]
    links: tuple[Connection, ...] = ()

    @property
    def homes(self) -> Mapping[str, Account]:
        """The accounts by the version of their document."""
        return {account.version: account for account in self.accounts}


@dataclass(frozen=True, slots=True)
class Anchor:
    """An event as a person judged it: where its words stand, so that a newer coder's event is known to be the same."""

    version: str
    event: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person decided of two tellings, by whom, when and why; ``act`` is what was decided in one go.

    ``undoes`` names the act that it takes back; such a one has no tellings of its own.
    """

    id: str
    act: str
    verdict: Literal["same", "different", "unsure", "undo"]
    left: Anchor | None
    right: Anchor | None
    judge: str
    made: str
    why: str
    undoes: str | None = None
