"""How far several people decide alike: per cent of pairs, and Krippendorff's alpha, which counts what chance would give.

Nominal alpha as in K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): values are the same or they are not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement on some units. ``alpha`` is None where all values are the same one: then chance explains all of it."""

    units: int
    percent: float
    alpha: float | None


def agreement(units: Iterable[Sequence[Hashable]]) -> Agreement | None:
    """The agreement on units, each given by the values that people gave it; None where no unit has two."""
    some = [unit for unit in units if len(unit) > 1]
    if not some:
        return None
    pairs = sum(len(unit) * (len(unit) - 1) for unit in some)
    same = sum(count * (count - 1) for unit in some for count in Counter(unit).values())
    return Agreement(len(some), 100 * same / pairs, _alpha(some))


def by_field(units: Mapping[str, Sequence[Sequence[Hashable]]]) -> dict[str, Agreement]:
    """The agreement on the units of each field that has any."""
    found = {field: agreement(some) for field, some in units.items()}
    return {field: one for field, one in found.items() if one}


def _alpha(units: Sequence[Sequence[Hashable]]) -> float | None:
    values: Counter[Hashable] = Counter()
    observed = 0.0
    for unit in units:
        counts = Counter(unit)
        values.update(counts)
        observed += sum(count * (len(unit) - count) for count in counts.values()) / (len(unit) - 1)
    total = sum(values.values())
    expected = sum(count * (total - count) for count in values.values())
    return 1 - (total - 1) * observed / expected if expected else None
