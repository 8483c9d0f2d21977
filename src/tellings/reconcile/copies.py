"""Which accounts of an incident repeat another: by the passages, and by who published first."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from tellings.model import Document, Span
from tellings.reconcile.kept import Kept
from tellings.reconcile.nouns import Claim
from tellings.reconcile.passages import copied, passages

KEPT = 512  # documents


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
        starts = frozenset(s.start for claim in claims[version] for s in (claim.span, *claim.sources) if s)
        known = _known(document).setdefault(starts, {})
        for other in earlier:
            if other in found:
                continue
            of, repeated = known.get(other, (None, ()))
            if of is not documents[other]:
                repeated = _repeated(document, starts, documents[other])
                known[other] = (documents[other], repeated)
            if repeated:
                found[version] = Copy(other, repeated)
                break
        earlier.append(version)
    return found


def _repeated(document: Document, starts: Collection[int], other: Document) -> tuple[Span, ...]:
    """The passages with claims that a document has from another, where these are most of them; else none."""
    told = [p for p in passages(document) if any(p.span.start <= start < p.span.end for start in starts)]
    repeated = tuple(p.span for p in told if copied(p, passages(other))) if told else ()
    return repeated if 2 * len(repeated) > len(told) else ()


def _nothing(_: Document) -> dict[frozenset[int], Known]:
    return {}


# Of a document, by where its claims stand: of which others it is known what it repeats of them.
Known = dict[str, tuple[Document, tuple[Span, ...]]]
_known = Kept(_nothing, KEPT)
