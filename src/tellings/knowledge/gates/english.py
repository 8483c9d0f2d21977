"""The English gate: the likeliest sentence of a text is likely enough to hold what the coder takes for an event.

``training/gates.py`` makes the table in ``languages/en/gate/``; its card is ``gate.md`` there.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from msgspec import Struct

from tellings.knowledge.gates.marks import TOGETHER, looked_for, names
from tellings.knowledge.gates.signs import Sign
from tellings.knowledge.gates.words import Words, stretches
from tellings.knowledge.languages import ENGLISH, folder
from tellings.tables import read_yaml

FOLDER = "gate"
ROOT = 0.25
# Hundredths: with so much less on the development sets one event in 2,000 is lost where the others tell none.
LITTLE_LESS = 60


class Telling(Struct, frozen=True):
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

    ``least`` is the chance (thousandths) that a text of one sentence needs to pass. ``weighed`` are the marks of
    ``by_mark``. A sentence with one of the words ``passing`` passes: they are those of lemmas on which the table does not
    rest, and of rows that the user added.
    """

    base: int
    least: int
    by_mark: Mapping[str, int]
    weighed: frozenset[str]
    passing: frozenset[str]

    def odds(self, seen: Set[str]) -> float:
        """The log odds (hundredths) that a sentence with these marks tells an event."""
        return self.base + sum(map(self.by_mark.__getitem__, self.weighed & seen))

    def asked(self, sentences: int) -> float:
        """The log odds (hundredths) that the likeliest of so many sentences needs.

        Of many sentences one reads by chance as if it told something: its chance has to be larger by the fourth root.
        """
        chance = self.least / 1000 * max(1, sentences) ** ROOT
        return 100 * math.log(chance / (1 - chance)) if chance < 1 else math.inf


@lru_cache(maxsize=4)  # what passes one gate comes to the next
def telling(text: str) -> tuple[Telling, ...]:
    """The sentences that may tell an event, in order; the text passes where one of them does."""
    table, lists, words = weights(), looked_for(ENGLISH), Words(text)
    sentences, seen = 0, []
    for start, end in stretches(text):
        small = words.lower(start, end)
        sentences += bool(small or text[start:end].strip())
        if held := lists.held(small):
            named = () if words.plain(start, end) else names(words.written(start, end))
            sure = not table.passing.isdisjoint(held)
            seen.append((start, end, math.inf if sure else _odds(held, small, named)))
    asked = table.asked(sentences)
    return tuple(Telling(start, end, odds, odds >= asked) for start, end, odds in seen if odds >= asked - LITTLE_LESS)


def _odds(held: Collection[str], small: Sequence[str], named: Sequence[str]) -> float:
    """The log odds (hundredths) of a sentence in which a row could hold by the words ``held``."""
    table, lists = weights(), looked_for(ENGLISH)
    around = lists.around(small, named)
    standing = lists.standing(held, small, around)
    if len(standing) == 1:  # nearly always, and how a word stands has no mark that a kind of word is
        return table.odds(around) + _worth(standing[0])
    return table.odds(around.union(*standing))


@lru_cache(maxsize=TOGETHER)
def _worth(marks: frozenset[str]) -> float:
    """What the marks of a word add to the log odds."""
    return weights().odds(marks) - weights().base


@cache
def weights() -> Weights:
    """The table as it ships."""
    place = folder(ENGLISH).joinpath(FOLDER)
    about = read_yaml(place.joinpath("gate.yaml").read_text("utf8"))
    rows = list(csv.reader(place.joinpath("gate.csv").read_text("utf8").splitlines()))[1:]
    by_mark = {mark: int(weight) for mark, weight in rows}
    lemmas = frozenset(place.joinpath("lemmas.txt").read_text("utf8").splitlines())
    passing = frozenset(word for word, sign in looked_for(ENGLISH).signs.items() if _passes(sign, lemmas))
    return Weights(about["base"], about["least"], by_mark, frozenset(by_mark), passing)


def _passes(sign: Sign, lemmas: frozenset[str]) -> bool:
    """Whether the table cannot weigh a word: it rests on these lemmas."""
    return sign.own or not lemmas.issuperset(sign.lemmas)
