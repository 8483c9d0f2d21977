"""``python -m tools.scale LEDGER EVENTS…``: files invented documents, and says what one more costs at each size.

The ledger is filled up to each number of events in turn (it is taken on from where it is), then a hundred further documents
are filed one by one, each in its own transaction as ``tellings add`` does, and lists with filters are asked for.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tellings.ledger import Filter, Ledger
from tellings.run.items import Coded
from tools.scale.invented import EVENTS, documents

TRIED, PORTION = 100, 500
CODER = "invented"
FILTERS = {
    "a type in a week": Filter(type="ASSAULT", since="2031-02-01", until="2031-02-07", most=200),
    "a town": Filter(place="Town17", most=200),
    "a country": Filter(place="QAA", since="2031-01-10", most=200),
    "several accounts": Filter(several=True, most=200),
    "all": Filter(most=200),
}


def fill(ledger: Ledger, until: int) -> None:
    """File documents until there are so many events; many to a transaction."""
    there = ledger.counts()["documents"]
    wanted = -(-until // EVENTS)
    started = time.monotonic()
    while there < wanted:
        some = min(PORTION, wanted - there)
        ledger.add_all([Coded(b"", record) for record in documents(some, there)], CODER)
        there += some
        print(f"\r{there:,} documents, {time.monotonic() - started:,.0f} s", end="", file=sys.stderr)
    print(file=sys.stderr)


def cost(ledger: Ledger) -> dict[str, float]:
    """What one more document costs, in milliseconds: the middle one, and one in twenty is slower than the second number."""
    there = ledger.counts()["documents"]
    taken = [
        timed(lambda item=item: ledger.add(item, CODER))  # type: ignore[misc]
        for item in [Coded(b"", record) for record in documents(TRIED, there)]
    ]
    return {"median": round(statistics.median(taken), 1), "95 %": round(sorted(taken)[int(0.95 * TRIED)], 1)}


def lists(ledger: Ledger) -> dict[str, float]:
    """How long each list takes, in milliseconds; the second time of asking."""
    for wanted in FILTERS.values():
        _list(ledger, wanted)
    return {name: round(timed(lambda wanted=wanted: _list(ledger, wanted)), 1) for name, wanted in FILTERS.items()}  # type: ignore[misc]


def timed(act: Callable[[], object]) -> float:
    """Milliseconds that something takes."""
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1000


def _list(ledger: Ledger, wanted: Filter) -> None:
    rows = ledger.listed(wanted)
    ledger.short_ids(rows)


def main() -> int:
    """Print a line of JSON for each size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("events", type=int, nargs="+")
    asked = parser.parse_args()
    with Ledger.open(asked.ledger, create=True) as ledger:
        for events in sorted(asked.events):
            fill(ledger, events)
            told = {"adding one document, ms": cost(ledger), "listing, ms": lists(ledger), **ledger.counts()}
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(json.dumps({**told, "memory, MB": round(memory)}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
