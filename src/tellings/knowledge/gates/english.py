"""The English gate: the likeliest sentence of a text is likely enough to hold what the coder takes for an event.

``training/gates.py`` makes the table in ``languages/en/gate/``; its card is ``gate.md`` there.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from tellings.knowledge.gates.marks import Marks, marks, stretches
from tellings.knowledge.languages import ENGLISH, folder
from tellings.tables import read_yaml

FOLDER = "gate"
ROOT = 0.25
LITTLE_LESS = (
    60  # hundredths: with so much less on the development sets one event in 2,000 is lost where the others tell none
)


@dataclass(frozen=True, slots=True)
class Telling:
    """Where a sentence stands, roughly, and the log odds (hundredths) that it tells an event.

    ``passes``: these are enough for the text to pass. Where they are little less, the sentence may still tell one.
    """

    start: int
    end: int
    odds: float
    passes: bool


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


@lru_cache(maxsize=4)  # what passes one gate comes to the next
def telling(text: str) -> tuple[Telling, ...]:
    """The sentences that may tell an event, in order; the text passes where one of them does."""
    table, some = weights(), [(start, end) for start, end in stretches(text) if text[start:end].strip()]
    asked = table.asked(len(some))
    seen = ((span, table.odds(found)) for span in some if (found := marks(text[slice(*span)], ENGLISH)) is not None)
    return tuple(Telling(*span, odds, odds >= asked) for span, odds in seen if odds >= asked - LITTLE_LESS)


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
