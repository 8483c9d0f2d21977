"""What was measured, as docs/quality.json keeps it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

STORED = "docs/quality.json"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its value and 95 % interval, on how many items; what no effort scores, and the best published."""

    name: str
    value: float
    low: float | None
    high: float | None
    n: int
    trivial: str = ""
    published: str = ""

    @property
    def of(self) -> str:
        """The set that it is measured on."""
        return self.name.split(".")[1 if self.name.startswith("incidents.") else 0]


@dataclass(frozen=True, slots=True)
class Set:
    """A set as it was when it was measured: what it measures, the digest of its data, that of the coder."""

    about: str
    data: str
    coder: str


@dataclass(frozen=True, slots=True)
class Bin:
    """Judged events of about the same confidence: how many, how many of them right, their mean confidence."""

    n: int
    right: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything that ``make quality`` measures."""

    sets: Mapping[str, Set] = field(default_factory=dict)
    figures: tuple[Figure, ...] = ()
    reliability: Mapping[str, tuple[Bin, ...]] = field(default_factory=dict)

    def with_those_of(self, newer: Measured) -> Measured:
        """The same, with the sets that were measured again as they are now."""
        kept = [figure for figure in self.figures if figure.of not in newer.sets]
        figures = sorted((*kept, *newer.figures), key=lambda figure: figure.of)
        return Measured({**self.sets, **newer.sets}, tuple(figures), {**self.reliability, **newer.reliability})


def load(root: Path) -> Measured:
    """What the file holds; nothing where there is none."""
    path = root / STORED
    if not path.exists():
        return Measured()
    value = json.loads(path.read_text("utf-8"))
    return Measured(
        {name: Set(**about) for name, about in value["sets"].items()},
        tuple(Figure(**figure) for figure in value["figures"]),
        {name: tuple(Bin(**item) for item in bins) for name, bins in value["reliability"].items()},
    )


def save(root: Path, measured: Measured) -> None:
    """Write the file: a figure a line, so that a change of one is a change of one line."""
    value = asdict(measured)
    parts = [
        f'"sets": {{\n{_lines(_named(value["sets"]))}\n}}',
        f'"figures": [\n{_lines(map(json.dumps, value["figures"]))}\n]',
        f'"reliability": {{\n{_lines(_named(value["reliability"]))}\n}}',
    ]
    (root / STORED).write_text("{\n" + ",\n".join(parts) + "\n}\n", "utf-8")


def _named(values: Mapping[str, Any]) -> Iterable[str]:
    return (f"{json.dumps(name)}: {json.dumps(value)}" for name, value in sorted(values.items()))


def _lines(lines: Iterable[str]) -> str:
    return ",\n".join(f"  {line}" for line in lines)
