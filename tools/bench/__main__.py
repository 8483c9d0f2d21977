"""``make bench``: measures every way, and writes tools/bench/figures.json, from which docs/speed.md is made.

``--year FILE`` takes in what ``python -m tools.scale.year`` printed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tools.bench.ways import WAYS

FIGURES = Path(__file__).with_name("figures.json")
PAGES = 1000  # a run of each way: what is met for the first time is not what a page costs
SLOW = 200  # pages where a way is slow
_SLOW = frozenset({"full", "code", "trafilatura", "newspaper"})
_ALONE = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


def measured(number: int) -> dict[str, Any]:
    """Every way, one after the other; the first page of ten tells events, so that any tenth of the pages has the same mix."""
    found = {}
    for way in (*WAYS, "1", "2"):
        some = min(number, SLOW) if way in _SLOW else number
        found[way] = _one(way, some)
        print(f"{way}: {found[way]}", file=sys.stderr, flush=True)
    return found


def _one(way: str, number: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "tools.bench.ways", way, str(number)]
    done = subprocess.run(command, env=_ALONE, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603  (our own)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def main() -> int:
    """Write the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--pages", type=int, default=PAGES)
    parser.add_argument("--year", type=Path)
    asked = parser.parse_args()
    before: dict[str, Any] = json.loads(FIGURES.read_text("utf8")) if FIGURES.exists() else {}
    if asked.year:
        before["year"] = json.loads(asked.year.read_text("utf8"))
    else:
        busy = os.getloadavg()[0] / (os.cpu_count() or 1)
        before |= {"ways": measured(asked.pages), "load": round(busy, 1), "processors": os.cpu_count()}
    FIGURES.write_text(json.dumps(before, indent=1, sort_keys=True) + "\n", "utf8")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
