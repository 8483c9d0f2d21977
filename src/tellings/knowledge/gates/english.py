"""The English gate: the likeliest sentence of a text is likely enough to hold what the coder takes for an event."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tellings.knowledge.gates.marks import Marks, marks, pieces
from tellings.knowledge.languages import ENGLISH, folder
from tellings.tables import read_yaml

FOLDER = "gate"


@dataclass(frozen=True, slots=True)
class Weights:
    """What each mark adds to the log odds (hundredths), those of a sentence with none, and the least that pass.

    ``lemmas`` are those on which the table rests: a sentence with any other passes.
    """

    base: int
    least: int
    by_mark: Mapping[str, int]
    lemmas: frozenset[str]

    def passes(self, found: Marks) -> bool:
        """Whether a sentence with these marks may tell an event."""
        if found.own or not found.lemmas <= self.lemmas:
            return True
        return self.base + sum(self.by_mark.get(mark, 0) for mark in found.seen) >= self.least


def may_tell(text: str) -> bool:
    """Whether one of the sentences may tell an event."""
    table = weights()
    return any(found is not None and table.passes(found) for found in (marks(piece, ENGLISH) for piece in pieces(text)))


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
        frozenset(mark[:-2] for mark, _ in rows if mark.endswith((" +", " -"))),
    )
