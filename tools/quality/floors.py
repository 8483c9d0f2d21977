"""The pinned floors: they rise by themselves, fall only with a reason, and are sealed against an edit by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from tools.quality.digests import of_text
from tools.quality.stored import Figure, Measured

FLOORS = Path(__file__).parent / "floors.json"
HALF_A_POINT = 0.005
ROUNDED = 1e-4  # a floor and a figure have four digits each: one item less must not read as a bit more than one
WORDS = 3  # the least that a reason has


@dataclass(frozen=True, slots=True)
class Lowered:
    """A floor that was lowered, and why."""

    figure: str
    before: float
    after: float
    reason: str


@dataclass(frozen=True, slots=True)
class Floors:
    """Each figure's floor, the digest of each set's data when it was pinned, and every lowering there ever was."""

    data: Mapping[str, str] = field(default_factory=dict)
    pinned: Mapping[str, float] = field(default_factory=dict)
    lowered: tuple[Lowered, ...] = ()

    def seal(self) -> str:
        """A digest of all of it."""
        return of_text(json.dumps(asdict(self), sort_keys=True))


class FloorsError(Exception):
    """The floors cannot be used, or not be changed like this; says why and what to do."""


def load(path: Path = FLOORS) -> Floors:
    """The floors. Raises FloorsError where they were edited by hand."""
    if not path.exists():
        return Floors()
    value = json.loads(path.read_text("utf-8"))
    floors = Floors(value["data"], value["pinned"], tuple(Lowered(**item) for item in value["lowered"]))
    if floors.seal() != value["seal"]:
        raise FloorsError(f"{path.name} was edited by hand: take the edit back, and use make quality LOWER=… REASON=…")
    return floors


def save(floors: Floors, path: Path = FLOORS) -> None:
    """Write them, sealed."""
    text = json.dumps({**asdict(floors), "seal": floors.seal()}, indent=1, ensure_ascii=False)
    path.write_text(text + "\n", "utf-8")


def slack(n: int) -> float:
    """How far below its floor a figure of n items may be: one item, or half a point."""
    return max(HALF_A_POINT, 1 / n if n else 1.0)


def falls(floors: Floors, figures: Iterable[Figure]) -> Iterator[str]:
    """Each figure that fell, in words."""
    for figure in figures:
        floor = floors.pinned.get(figure.name, 0.0)
        if figure.value < floor - slack(figure.n) - ROUNDED:
            yield f"{figure.name} fell to {figure.value:.4f}; its floor is {floor:.4f}"


def raised(floors: Floors, measured: Measured) -> Floors:
    """The floors, with each figure that rose above its own, and each new one, pinned at what it is now."""
    now = {f.name: max(f.value, floors.pinned.get(f.name, f.value)) for f in measured.figures}
    pinned = dict(sorted({**floors.pinned, **now}.items()))
    return Floors({**floors.data, **{name: each.data for name, each in measured.sets.items()}}, pinned, floors.lowered)


def reasoned(reason: str) -> str:
    """The reason for lowering a floor. Raises FloorsError where it is none."""
    if len(reason.split()) < WORDS:
        raise FloorsError("lowering a floor takes a reason in words: make quality LOWER=… REASON='…'")
    return reason


def lowered(floors: Floors, measured: Measured, patterns: Sequence[str], reason: str) -> Floors:
    """The floors, with those that the patterns name (``muc4.*``) at what was measured, and the reason kept.

    Raises FloorsError without a reason, and where no figure below its floor has such a name.
    """
    below = {f.name: f.value for f in measured.figures if f.value < floors.pinned.get(f.name, 0.0)}
    chosen = {name: value for name, value in below.items() if any(fnmatchcase(name, p) for p in patterns)}
    if not chosen:
        raise FloorsError(f"no figure below its floor is called {' or '.join(patterns)}")
    told = tuple(Lowered(name, floors.pinned[name], value, reasoned(reason)) for name, value in chosen.items())
    return Floors(floors.data, {**floors.pinned, **chosen}, (*floors.lowered, *told))
