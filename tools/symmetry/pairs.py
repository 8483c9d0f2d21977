"""Pairs of texts: an article, and the same with two groups of one kind in each other's place."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

SETS = ("india_police", "case2021_types", "muc4", "plover_gsr", "ecbplus", "timex", "polnear", "basil")
MOST = 700  # characters of an article that are read, to the end of a sentence
_ENDS = re.compile(r"[.!?][”\"']?\s")


@dataclass(frozen=True, slots=True)
class Pair:
    """A text and its mirror; ``one`` and ``other`` are the forms of the two groups, in the same order."""

    id: str
    kind: str
    text: str
    swapped: str
    one: tuple[str, ...]
    other: tuple[str, ...]


@cache
def groups() -> dict[str, list[list[str]]]:
    """The groups by kind."""
    found: dict[str, list[list[str]]] = yaml.safe_load(Path(__file__).with_name("groups.yaml").read_text("utf-8"))
    return found


def pairs(shared: Path, number: int, seed: int = 11) -> Iterator[Pair]:
    """So many pairs, from all sets in turn; the same seed gives the same ones."""
    own, made = random.Random(seed), 0  # noqa: S311  (a choice, no secret)
    texts = [*_texts(shared)]
    own.shuffle(texts)
    for name, text in texts:
        for kind, every in groups().items():
            for one in every:
                others = [other for other in every if other is not one and _vowel(other) == _vowel(one)]
                if made < number and _pattern(one).search(text) and others:
                    other = own.choice(others)
                    made += 1
                    yield Pair(name, kind, text, swap(text, one, other), tuple(one), tuple(other))


def swap(text: str, one: list[str], other: list[str]) -> str:
    """Each form of one in the place of the other's, both ways."""
    table = dict(zip([*one, *other], [*other, *one], strict=True))
    words = "|".join(re.escape(word) for word in sorted(table, key=len, reverse=True))
    return re.sub(rf"\b(?:{words})\b", lambda found: table[found[0]], text)


def _texts(shared: Path) -> Iterator[tuple[str, str]]:
    for name in SETS:
        path = shared / "data" / name / "dev.jsonl"
        if path.exists():
            for line in path.read_text("utf-8").splitlines():
                value = json.loads(line)
                yield f"{name}/{value['id']}", _short(value["text"])


def _short(text: str) -> str:
    ends = [found.end() for found in _ENDS.finditer(text) if found.end() <= MOST]
    return text if len(text) <= MOST else text[: ends[-1] if ends else MOST].rstrip()


def _pattern(forms: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b")


def _vowel(forms: list[str]) -> bool:
    return forms[0][0] in "AEIO"
