"""The English gate: the likeliest sentence of a text is likely enough to hold what the coder takes for an event.

``training/gates.py`` makes the table in ``languages/en/gate/``; its card is ``gate.md`` there.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice

from tellings.knowledge.gates.marks import Marks, marks, pieces
from tellings.knowledge.languages import ENGLISH, folder
from tellings.tables import read_yaml

FOLDER = "gate"
ROOT = 0.25
FEW = 5  # sentences


@dataclass(frozen=True, slots=True)
class Weights:
    """What each mark adds to the log odds, and those of a sentence with none (hundredths).

    ``least`` is the chance (thousandths) that a text of one sentence needs to pass. ``lemmas`` are those on which the
    table rests: a sentence with any other passes.
    """

    base: int
    least: int
    by_mark: Mapping[str, int]
    lemmas: frozenset[str]

    def odds(self, found: Marks) -> float:
        """The log odds (hundredths) that a sentence with these marks tells an event."""
        if found.own or not found.lemmas <= self.lemmas:
            return math.inf
        return self.base + sum(self.by_mark.get(mark, 0) for mark in found.seen)

    def asked(self, sentences: int) -> float:
        """The log odds (hundredths) that the likeliest of so many sentences needs.

        Of many sentences one reads by chance as if it told something: its chance has to be larger by the fourth root.
        """
        chance = self.least / 1000 * max(1, sentences) ** ROOT
        return 100 * math.log(chance / (1 - chance)) if chance < 1 else math.inf


def may_tell(text: str) -> bool:
    """Whether one of the sentences may tell an event."""
    return next(telling(text), None) is not None


def telling(text: str) -> Iterator[str]:
    """The sentences that may tell an event."""
    table, some = weights(), [piece for piece in pieces(text) if piece.strip()]
    asked = table.asked(len(some))
    for piece in some:
        if (found := marks(piece, ENGLISH)) is not None and table.odds(found) >= asked:
            yield piece


def few_lines(text: str) -> str | None:
    """The paragraphs in which a sentence may tell an event, if those are ``FEW`` and these less than half of the text.

    Lines are paragraphs only where none are empty: a text may be broken at a width.
    """
    told = list(islice(telling(text), FEW + 1))
    if len(told) > FEW:
        return None
    paragraphs = text.split("\n\n" if "\n\n" in text else "\n")
    lines = "\n\n".join(one for one in paragraphs if any(sentence in one for sentence in told))
    return lines if 2 * len(lines) < len(text) else None


@cache
def weights() -> Weights:
    """The table as it ships."""
    place = folder(ENGLISH).joinpath(FOLDER)
    about = read_yaml(place.joinpath("gate.yaml").read_text("utf8"))
    rows = list(csv.reader(place.joinpath("gate.csv").read_text("utf8").splitlines()))[1:]
    return Weights(
        about["base"],
        about["least"],
        {mark: int(weight) for mark, weight in rows},
        frozenset(place.joinpath("lemmas.txt").read_text("utf8").splitlines()),
    )
