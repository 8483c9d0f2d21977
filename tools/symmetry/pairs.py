"""Pairs of texts: an article, and the same with two groups of one kind in each other's place."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from tellings.knowledge.gazetteer import Gazetteer
from tools.symmetry.mirrors import is_mirror

SETS = (
    "india_police", "case2021_types", "muc4", "plover_gsr", "ecbplus", "timex", "polnear", "basil",
    "meantime", "giveme5w1h", "geo_geowebnews", "geo_lgl",
)  # fmt: skip
MOST = 700  # characters of an article that are read, to the end of a sentence
_ENDS = re.compile(r"[.!?][”\"']?\s")
_SHOUTED = 0.9  # of the letters are capitals


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


def pairs(shared: Path, number: int, gazetteer: Gazetteer, seed: int = 11) -> Iterator[Pair]:
    """So many pairs, from all sets in turn; the same seed gives the same ones."""
    own, made = random.Random(seed), 0  # noqa: S311  (a choice, no secret)
    texts = [*_texts(shared)]
    own.shuffle(texts)
    for name, text in texts:
        for kind, every in groups().items():
            for one in every:
                others = [other for other in every if other is not one and _vowel(other) == _vowel(one)]
                if made < number and stretches(text, one) and others:
                    other = own.choice(others)
                    if is_mirror(text, one, other, gazetteer):
                        made += 1
                        yield Pair(name, kind, text, swap(text, one, other), tuple(one), tuple(other))


def swap(text: str, one: Sequence[str], other: Sequence[str]) -> str:
    """Each form of one in the place of the other's, both ways, in the same letters: capitals, small or as it is usual."""
    table: dict[str, str] = {}
    for a, b in (*zip(one, other, strict=True), *zip(other, one, strict=True)):
        cases = [(a.upper(), b.upper()), (a, b)] if _is_shouted(text) else [(a, b), (a.upper(), b.upper())]
        for written, instead in [*cases, *_small(a, b)]:
            table.setdefault(written, instead)
    return whole(table).sub(lambda found: table[" ".join(found[0].split())], text)


def stretches(text: str, forms: Sequence[str]) -> list[tuple[int, int]]:
    """Where one of the forms stands, in any of its letters."""
    return [found.span() for found in whole(spellings(forms)).finditer(text)]


def whole(written: Iterable[str]) -> re.Pattern[str]:
    """One of these as whole words, the longest first; a line may end within."""
    words = (re.escape(word).replace(r"\ ", r"\s+") for word in sorted(written, key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<![A-Za-z0-9])(?:{'|'.join(words)})(?![A-Za-z0-9])")  # "Iranâ€™s" is a misread "Iran's"


def spellings(forms: Sequence[str]) -> list[str]:
    """The forms as they are, in capitals, and in small letters but for what has none ("arena" is another word)."""
    return [written for form in forms for written in (form, form.upper(), *(a for a, _ in _small(form, form)))]


def _small(a: str, b: str) -> list[tuple[str, str]]:
    return [] if a.isupper() or b.isupper() else [(a.lower(), b.lower())]


def _is_shouted(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) > _SHOUTED * len(letters)


def _texts(shared: Path) -> Iterator[tuple[str, str]]:
    for name in SETS:
        path = shared / "data" / name / "dev.jsonl"
        if path.exists():
            for line in path.read_text("utf-8").rstrip("\n").split("\n"):
                value = json.loads(line)
                yield f"{name}/{value['id']}", _short(value["text"])


def _short(text: str) -> str:
    ends = [found.end() for found in _ENDS.finditer(text) if found.end() <= MOST]
    return text if len(text) <= MOST else text[: ends[-1] if ends else MOST].rstrip()


def _vowel(forms: list[str]) -> bool:
    return forms[0][0] in "AEIO"
