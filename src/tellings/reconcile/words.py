"""Words as numbers: hashed, so that what is compared lists nobody's name, and weighed by how rare they are in the news.

How many documents of a collection have a word stands in rarity.csv, which training/reconcile.py writes. A word that is not
there is rare. The numbers depend on the word alone: the same on any machine, whatever else a ledger holds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from hashlib import blake2b
from heapq import nsmallest
from importlib.resources import files
from math import log, sqrt

WORD = re.compile(r"[^\W_]+")
MOST = 200  # words of a document that are compared: its weightiest
CORE = 8  # words that say what a document is about
NAMED = 4.0  # rarity from which a shared word is taken for a name: one document in fifty has it
Words = Mapping[int, float]


def stems(text: str) -> list[str]:
    """The words of a text in small letters, without the s of a plural, without single letters and small numbers."""
    return [_stem(word) for word in WORD.findall(text.casefold()) if len(word) > 1 and not _is_small_number(word)]


@lru_cache(maxsize=200_000)
def hashed(word: str) -> int:
    """A word as a number of 32 bits."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "big")


def rarity(number: int) -> float:
    """How much a word says: the logarithm of how many documents there are for each that has it."""
    documents, known = _table()
    return log(documents / (known.get(number, 0) + 1))


@lru_cache(maxsize=200_000)
def named(number: int) -> bool:
    """Whether a word is rare enough to be taken for a name."""
    return rarity(number) >= NAMED


def weighed(words: Iterable[str], most: int = MOST) -> Words:
    """The weightiest words with their weights, scaled to a length of one; so two texts compare by :func:`alike`."""
    counts = Counter(hashed(word) for word in words)
    weights = {number: (1 + log(count)) * rarity(number) for number, count in counts.items()}
    kept = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:most]
    length = sqrt(sum(weight * weight for _, weight in kept)) or 1.0
    return {number: round(weight / length, 5) for number, weight in kept}


def core(words: Words) -> list[int]:
    """The weightiest words of a text."""
    return nsmallest(CORE, words, key=lambda word: (-words[word], word))


def alike(a: Words, b: Words) -> float:
    """How much two texts share of their words: the cosine between them, 0 to 1."""
    if len(a) > len(b):
        a, b = b, a
    return sum([weight * b[number] for number, weight in a.items() if number in b])  # a list, since millions are summed


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _is_small_number(word: str) -> bool:
    return word.isdigit() and len(word) < 3


@cache
def _table() -> tuple[int, Mapping[int, int]]:
    lines = files(__package__).joinpath("rarity.csv").read_text("utf-8").splitlines()
    rows = (line.split(",") for line in lines if not line.startswith("#"))
    known = {int(number, 16): int(count) for number, count in rows}
    return known.pop(0), known
