"""What the same passage tells beside a happening, where ACLED's name depends on it: a protest that turned violent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tellings.model import Sentence
from tellings.steps.join.happening import Happening

_FORCE = frozenset({"police", "military", "state"})
_NEAR = 1  # sentences before and after, where they are not of one paragraph


def beside(one: Happening, every: Sequence[Happening], parsed: Mapping[int, Sentence]) -> frozenset[str]:
    """Words for what else is told near a happening; acled_rules.yaml asks for them."""
    return frozenset(w for other in every if other is not one and other.told for w in _words(one, other, parsed))


def _words(one: Happening, other: Happening, parsed: Mapping[int, Sentence]) -> Iterator[str]:
    distance = min(abs(a - b) for a in one.sentences for b in other.sentences)
    if distance > _NEAR and not _paragraphs(one, parsed) & _paragraphs(other, parsed):
        return
    yield from _of(other)
    if distance == 0 and other.type == "PROTEST":
        yield "protest_here"


def _paragraphs(one: Happening, parsed: Mapping[int, Sentence]) -> set[int]:
    return {parsed[s].paragraph for s in one.sentences}


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
