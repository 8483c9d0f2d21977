"""``make check``: whether a figure fell, by what was last measured and by what takes seconds to measure again."""

from __future__ import annotations

from pathlib import Path

from tools.quality import digests, floors, own, russian, stored
from tools.quality.floors import Floors
from tools.quality.measure import data, measure
from tools.quality.referee import Shared
from tools.quality.stored import Measured

SMALL = 200_000  # bytes of data that are measured again: all such sets together take about half a minute


def check(root: Path, shared: Shared, held: Floors) -> list[str]:
    """What fell, or cannot be compared, in words. Says what was not looked at."""
    last = stored.load(root)
    found = [*floors.falls(held, last.figures), *_lost(held, last), *_changed(root, shared, last)]
    if shared.lacking():
        print(f"Not there: {shared.lacking()}. Figures of its sets are as they were last measured.")
    inside = (own.NAME, *russian.there(root))
    old = sorted(name for name, each in last.sets.items() if each.coder != digests.of_coder(root))
    again = [name for name in old if name in inside or _is_small(shared, name)]
    if rest := [name for name in old if name not in again]:
        print(f"Last measured with an earlier coder, and not now: {', '.join(rest)}. make quality measures all.")
    if again:
        print("The coder is another one now. Measuring again:")
        figures = [figure for now in measure(root, shared, again, judge=False) for figure in now.figures]
        found += [fall for fall in floors.falls(held, figures) if fall not in found]
    return found


def _lost(held: Floors, last: Measured) -> list[str]:
    """Floors without a figure and figures without a floor: what vanished must not pass."""
    measured, pinned = {figure.name for figure in last.figures}, held.pinned.keys()
    gone = [f"{name} has a floor and is not measured: make quality" for name in sorted(pinned - measured)]
    return gone + [f"{name} is measured and has no floor: make quality" for name in sorted(measured - pinned)]


def _changed(root: Path, shared: Shared, last: Measured) -> list[str]:
    """Sets whose data are not those that were measured."""
    inside = (own.NAME, *russian.there(root))
    there = [n for n in last.sets if n in inside or (not shared.lacking() and shared.data(n).exists())]
    return [
        f"the data of {name} are not those that were measured: make quality ONLY={name}"
        for name in sorted(there)
        if data(root, shared, name) != last.sets[name].data
    ]


def _is_small(shared: Shared, name: str) -> bool:
    return not shared.lacking() and shared.data(name).exists() and shared.data(name).stat().st_size < SMALL
