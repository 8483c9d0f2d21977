"""``make bench``: measures every way, and writes tools/bench/figures.json, from which docs/speed.md is made.

``--year FILE`` takes in what ``python -m tools.scale.year`` printed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tools.bench.ways import WAYS
from tools.scale.archives import write

FIGURES = Path(__file__).with_name("figures.json")
PAGES = 1000  # a run of each way: what is met for the first time is not what a page costs
SLOW = 200  # pages where a way is slow
TURNS, RUNS = 10, 3
_LARGEST = frozenset({"memory"})
_SLOW = frozenset({"full", "code", "trafilatura", "newspaper"})
_ALONE = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


def measured(number: int) -> dict[str, Any]:
    """Every way, by one process and by two."""
    found = {**_by_turns(number), **_by_processes(number)}
    for way, took in found.items():
        print(f"{way}: {took}", file=sys.stderr, flush=True)
    return found


def _by_turns(number: int) -> dict[str, Any]:
    """Every way does a tenth of its pages, then the next: so a machine that is slow for a while is slow for all of them.

    The first page of ten tells events, so that any tenth of the pages has the same mix.
    """
    some = {way: min(number, SLOW) // TURNS if way in _SLOW else number // TURNS for way in WAYS}
    with ExitStack() as stack:
        every = {way: stack.enter_context(_Way(way)) for way in WAYS}
        for turn in _told(range(TURNS), "turn"):
            for way, one in every.items():
                one.ask(f"{turn * some[way]} {some[way]}")
    return {way: one.took for way, one in every.items()}


def _by_processes(number: int) -> dict[str, Any]:
    """One process and two, in turn: of some runs of each the one that is neither the fastest nor the slowest."""
    runs: dict[str, list[dict[str, Any]]] = {"1": [], "2": []}
    with TemporaryDirectory() as folder:
        archive = Path(folder) / "pages.warc.gz"
        write(archive, number)
        for _ in _told(range(RUNS), "run by processes"):
            for workers, took in runs.items():
                with _Way(workers) as one:
                    one.ask(str(archive))
                took.append(one.took)
    return {workers: sorted(took, key=itemgetter("clock"))[RUNS // 2] for workers, took in runs.items()}


def _told(every: Sequence[int], what: str) -> Iterator[int]:
    for one in every:
        print(f"{what} {one + 1} of {len(every)}", file=sys.stderr, flush=True)
        yield one


class _Way:
    """A way in a process of its own, which waits while another is at work."""

    def __init__(self, name: str) -> None:
        command = [sys.executable, "-m", "tools.bench.ways", name]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, env=_ALONE, stdin=pipe, stdout=pipe, text=True)  # noqa: S603  (our own)
        self.took: dict[str, Any] = {}

    def __enter__(self) -> _Way:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def ask(self, what: str) -> None:
        """Let it do something, and add what that took; raises RuntimeError where it has ended."""
        told_to, told = self._process.stdin, self._process.stdout
        if told_to is None or told is None:
            raise RuntimeError("it has no pipes")
        told_to.write(f"{what}\n")
        told_to.flush()
        answer = told.readline()
        if not answer:
            raise RuntimeError(f"{self._process.args!r} has ended: see above")
        for name, value in json.loads(answer).items():
            before = self.took.get(name, 0)
            self.took[name] = max(before, value) if name in _LARGEST else round(before + value, 3)


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
