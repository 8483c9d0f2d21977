"""docs/quality.md out of what was measured: a table for each set, and what was lowered."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from tools.docs.fill import table
from tools.quality import own, russian
from tools.quality.diagram import picture
from tools.quality.floors import Floors, load
from tools.quality.referee import GROUPED, INCIDENTS, SAVED_PAGE, SPLIT
from tools.quality.reliability import error
from tools.quality.stored import Bin, Figure, Measured
from tools.quality.stored import load as stored

HEAD = ("figure", "value", "95 % interval", "n", "floor", "trivial", "best published")


def parts(root: Path) -> dict[str, str]:
    """What the page of the docs quotes."""
    measured, floors = stored(root), load()
    return {
        "quality": "\n\n".join(_set(measured, floors, name) for name in _sets(measured)) or "Nothing is measured yet.",
        "lowered": _lowered(floors),
        "calibration": _calibration(measured),
    }


def diagram(root: Path) -> str:
    """The reliability diagram."""
    return picture(stored(root).reliability)


def _sets(measured: Measured) -> list[str]:
    """What needs nothing but the project comes first."""
    return sorted(
        {figure.of for figure in measured.figures}, key=lambda name: (name != own.NAME, name not in russian.SETS, name)
    )


def _set(measured: Measured, floors: Floors, name: str) -> str:
    figures = [figure for figure in measured.figures if figure.of == name]
    rows = [tuple(_row(figure, floors)) for figure in figures]
    about = f"{measured.sets[name].about}. {_notes().get(name, '')}".strip()
    return f"### {name}\n\n{about[:1].upper()}{about[1:]}\n\n    {command(name)}\n\n{table(HEAD, rows)}"


@cache
def _notes() -> dict[str, str]:
    notes: dict[str, str] = yaml.safe_load((Path(__file__).parent / "notes.yaml").read_text("utf-8"))
    return notes


def _row(figure: Figure, floors: Floors) -> Iterator[str]:
    yield f"`{figure.name.split('.', 1)[1]}`"
    yield f"{figure.value:.3f}"
    yield "" if figure.low is None or figure.high is None else f"{figure.low:.3f} to {figure.high:.3f}"
    yield f"{figure.n:,}"
    floor = floors.pinned.get(figure.name)
    yield "" if floor is None else f"{floor:.3f}"
    yield from (figure.trivial, figure.published)


def command(name: str) -> str:
    """The command that anybody can measure a set by, seen from the project's folder."""
    if name == own.NAME:
        return f"tellings score {own.GOLD}"
    if name in russian.SETS:
        return f"python -m tests.russian.gold {russian.SETS[name]}"
    if name in {INCIDENTS, SAVED_PAGE, *GROUPED}:
        return f"make quality ONLY={name}"
    return f'python ../shared/eval/score.py --data ../shared/data --split {SPLIT} --cmd "tellings code -" --only {name}'


def _lowered(floors: Floors) -> str:
    if not floors.lowered:
        return "No floor was ever lowered."
    rows = [(f"`{low.figure}`", f"{low.before:.3f}", f"{low.after:.3f}", low.reason) for low in floors.lowered]
    return table(("figure", "from", "to", "why"), rows)


def _calibration(measured: Measured) -> str:
    rows = [tuple(_bins(name, bins)) for name, bins in sorted(measured.reliability.items()) if bins]
    return table(("judged by", "events", "right", "mean confidence", "calibration error"), rows)


def _bins(name: str, bins: tuple[Bin, ...]) -> Iterator[str]:
    total = sum(b.n for b in bins)
    yield from (name, str(total), f"{sum(b.right for b in bins) / total:.3f}")
    yield from (f"{sum(b.confidence * b.n for b in bins) / total:.3f}", f"{error(bins):.3f}")
