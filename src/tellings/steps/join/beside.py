"""What the same passage tells beside a happening, where ACLED's name depends on it: a protest that turned violent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tellings.model import Sentence
from tellings.steps.join.happening import Happening

_FORCE = frozenset({"police", "military", "state"})
_NEAR = 1  # sentences before and after, where they are not of one paragraph


def beside(one: Happening, every: Sequence[Happening], parsed: Mapping[int, Sentence]) -> frozenset[str]:
    """Words for what else is told near a happening; acled_rules.yaml asks for them."""
    here = one.sentences
    around = {parsed[s].paragraph for s in here}
    found: set[str] = set()
    for other in every:
        if other is one or not other.told:
            continue
        there = other.sentences
        distance = min([abs(a - b) for a in here for b in there])
        if distance <= _NEAR or not around.isdisjoint([parsed[s].paragraph for s in there]):
            found.update(_of(other))
            found.update(["protest_here"] if distance == 0 and other.type == "PROTEST" else ())
    return frozenset(found)


def _of(other: Happening) -> Iterator[str]:
    """What one happening is to those beside it."""
    if other.type == "PROTEST":
        yield "riot" if other.manner.mode == "riot" else "protest"
    if other.manner.sense == "dispersal" or other.manner.mode == "crowd-control":
        yield "dispersal"
    if other.manner.sense == "territory":
        yield "territory"
    if other.type == "RETREAT" and other.manner.mode == "withdraw":
        yield "withdrawal"
    if other.type == "COERCE" and other.manner.mode == "arrest" and "crowd" in other.kinds("recipients"):
        yield "crowd_arrested"
    if other.type == "ASSAULT":
        yield from _of_violence(other)


def _of_violence(other: Happening) -> Iterator[str]:
    sides = other.kinds("actors", "recipients")
    if "crowd" in other.kinds("actors") and (other.manner.mode != "clash" or sides & _FORCE):
        yield "riot"
    if "crowd" in other.kinds("recipients") and "crowd" not in other.kinds("actors") and _is_lethal(other):
        yield "lethal"


def _is_lethal(other: Happening) -> bool:
    return other.manner.mode != "crowd-control" or any(f.kind in ("killed", "injured") for f in other.figures)
