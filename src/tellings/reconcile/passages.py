"""Passages: the sentences of a text, and which of them repeat a sentence of another text nearly word for word.

Near-copies are found by MinHash over runs of three words; the estimate is checked on the words themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import eq

from rensa import RMinHash

from tellings.model import Document, Span
from tellings.reconcile.words import WORD

RUN = 3  # words of a shingle
HASHES, SEED = 64, 20310305
ROWS = 8  # hashes of a band: sentences that share one are looked at
NEAR = 0.5  # of the estimate, from which the words themselves are compared
COPIED = 0.7  # so much of the shorter sentence's runs stand in the other: a copy, trimmed or mended
LEAST = 8  # words; anybody may say "nobody was hurt"
_END = re.compile(r"""[.!?…]["'”’»)]*\s+(?=["'“‘«(]*[^\W\d_a-z]|["'“‘«(]*\d)|\n+""")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with its runs of words, and the signature by which its like is found."""

    span: Span
    runs: frozenset[str]
    signature: tuple[int, ...]


def passages(document: Document) -> tuple[Passage, ...]:
    """The sentences of a document that are long enough to be copied from somewhere."""
    return _passages(document.text)


def signature(text: str) -> tuple[int, ...]:
    """The MinHash of a text; empty where it is too short to tell anything."""
    found = runs(text)
    return _minhash(found) if found else ()


def bands(of: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """The parts of a signature of which near-copies are likely to share one."""
    return tuple(tuple(of[start : start + ROWS]) for start in range(0, len(of), ROWS))


def nearness(a: Sequence[int], b: Sequence[int]) -> float:
    """How many of their runs two texts share, as their signatures estimate it."""
    return sum(map(eq, a, b)) / len(a) if a and b else 0.0


def copied(of: Passage, among: Sequence[Passage]) -> bool:
    """Whether a sentence repeats one of those; what two share of their words is seen sooner than of their signatures."""
    return any(_shared(of.runs, one.runs) >= COPIED and nearness(of.signature, one.signature) >= NEAR for one in among)


def runs(text: str) -> frozenset[str]:
    """The runs of three words in a text, if it has words enough."""
    words = WORD.findall(text.casefold())
    return (
        frozenset(" ".join(words[n : n + RUN]) for n in range(len(words) - RUN + 1))
        if len(words) >= LEAST
        else frozenset()
    )


def _shared(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / min(len(a), len(b))


@lru_cache(maxsize=512)
def _passages(text: str) -> tuple[Passage, ...]:
    found = ((span, runs(span.text)) for span in sentences(text))
    return tuple(Passage(span, own, _minhash(own)) for span, own in found if own)


def sentences(text: str) -> Iterator[Span]:
    """The sentences of a text, split at stops before a capital and at ends of lines; no parser is asked."""
    document, start = Document("", "", text), 0
    for end in [*(found.end() for found in _END.finditer(text)), len(text)]:
        words = text[start:end]
        if words.strip():
            first = start + len(words) - len(words.lstrip())
            yield document.span(first, first + len(words.strip()))
        start = end


def _minhash(found: frozenset[str]) -> tuple[int, ...]:
    made = RMinHash(num_perm=HASHES, seed=SEED)
    made.update(sorted(found))
    return tuple(made.digest())
