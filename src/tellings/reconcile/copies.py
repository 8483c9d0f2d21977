"""Which accounts of an incident repeat another: by the passages, and by who published first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tellings.model import Document, Span
from tellings.reconcile.nouns import Claim
from tellings.reconcile.passages import Passage, copied, passages


@dataclass(frozen=True, slots=True)
class Copy:
    """What an account repeats: of which version, and its own passages that show it."""

    version: str
    passages: tuple[Span, ...]


def copies(documents: Mapping[str, Document], claims: Mapping[str, Sequence[Claim]]) -> dict[str, Copy]:
    """The accounts that are not independent, by version. ``documents`` stand in the order of publication.

    An account repeats an earlier one when most of the sentences that its claims stand in are copied from it. Sentences too
    short to tell anything are left out, and an account with none but such is taken as its own.
    """
    found: dict[str, Copy] = {}
    earlier: list[str] = []
    for version, document in documents.items():
        told = _told(passages(document), claims[version])
        for other in earlier:
            repeated = [p.span for p in told if copied(p, passages(documents[other]))] if told else []
            if 2 * len(repeated) > len(told) and other not in found:
                found[version] = Copy(other, tuple(repeated))
                break
        earlier.append(version)
    return found


def _told(every: Sequence[Passage], claims: Sequence[Claim]) -> list[Passage]:
    """The passages in which a document makes its claims."""
    starts = {span.start for claim in claims for span in (claim.span, *claim.sources) if span}
    return [p for p in every if any(p.span.start <= start < p.span.end for start in starts)]
