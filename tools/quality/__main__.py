"""``python -m tools.quality`` measures and writes; with ``--check`` it only looks whether a figure fell."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.quality import floors, stored
from tools.quality.check import check
from tools.quality.floors import FLOORS, Floors, FloorsError
from tools.quality.measure import every, measure
from tools.quality.referee import RefereeError, Shared

ROOT = Path(__file__).parent.parent.parent


def main(arguments: Sequence[str], root: Path = ROOT, pins: Path = FLOORS) -> int:
    """The exit status: 1 where a figure fell, or the floors cannot be used like this."""
    asked = _parser().parse_args(arguments)
    shared = Shared(Path(asked.shared))
    try:
        held = floors.load(pins)
        fell = check(root, shared, held) if asked.check else _anew(root, shared, held, (asked, pins))
    except (FloorsError, RefereeError) as error:
        print(f"quality: {error}", file=sys.stderr)
        return 1
    for fall in fell:
        print(fall)
    return 1 if fell else 0


def _anew(root: Path, shared: Shared, held: Floors, how: tuple[argparse.Namespace, Path]) -> list[str]:
    """Measure everything, or what was asked for, each set written as soon as it is there; then let the floors rise."""
    asked, pins = how
    if lacking := shared.lacking():
        print(f"Nothing measured; not there: {lacking}. docs/quality.md stays as it is. make quality SHARED=FOLDER")
        return []
    reason = floors.reasoned(asked.reason) if asked.lower else ""
    now = stored.load(root)
    for measured in measure(
        root, shared, [name for name in every(root, shared) if not asked.only or name in asked.only]
    ):
        now = now.with_those_of(measured)
        stored.save(root, now)
    if asked.lower:
        held = floors.lowered(held, now, asked.lower, reason)
    floors.save(floors.raised(held, now), pins)
    return [*floors.falls(held, now.figures)]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.quality", description=__doc__)
    parser.add_argument("--shared", required=True, help="the folder with the referee and the data")
    parser.add_argument("--check", action="store_true", help="write nothing; exit status 1 where a figure fell")
    parser.add_argument("--only", nargs="*", help="measure these sets; the others stay as they were")
    parser.add_argument("--lower", nargs="*", metavar="FIGURE", help="lower these floors (muc4.*) to what is measured")
    parser.add_argument("--reason", default="", help="why: it is kept beside the floor")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
