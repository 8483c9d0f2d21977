"""Whether a confidence is what it says: the share of right events among those that the coder was equally sure of."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from types import ModuleType
from typing import Any

from tools.quality.referee import RefereeError, Shared
from tools.quality.stored import Bin

BINS = 10
Record = Mapping[str, Any]
Judge = Callable[[ModuleType, Record, Record], list["Judged"]]


@dataclass(frozen=True, slots=True)
class Judged:
    """An event that somebody else judged: how sure the coder was, and whether it is right."""

    confidence: float
    right: bool


def binned(judged: Iterable[Judged]) -> tuple[Bin, ...]:
    """The judged events in bins of a tenth, without the empty ones."""
    bins: dict[int, list[Judged]] = {}
    for event in judged:
        bins.setdefault(min(int(event.confidence * BINS + 1e-9), BINS - 1), []).append(event)
    return tuple(
        Bin(len(some), sum(j.right for j in some), round(sum(j.confidence for j in some) / len(some), 4))
        for _, some in sorted(bins.items())
    )


def error(bins: Iterable[Bin]) -> float:
    """The expected calibration error: how far share right and confidence are apart, on average over events."""
    every = list(bins)
    total = sum(b.n for b in every)
    return sum(abs(b.right - b.confidence * b.n) for b in every) / total if total else 0.0


def bounds(part: Bin) -> tuple[float, float]:
    """The 95 % interval of the share right (Wilson's)."""
    z, n, share = 1.96, part.n, part.right / part.n
    middle, reach = share + z * z / (2 * n), z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return (middle - reach) / (1 + z * z / n), (middle + reach) / (1 + z * z / n)


def measured(shared: Shared, name: str) -> tuple[Bin, ...]:
    """The bins of a set whose events are judged, by the referee's own notion of right; of any other, none."""
    judge = JUDGES.get(name)
    return binned(_judged(shared, name, judge)) if judge else ()


def _judged(shared: Shared, name: str, judge: Judge) -> list[Judged]:
    gold = [json.loads(line) for line in shared.data(name).read_text("utf-8").splitlines()]
    done = subprocess.run(
        [sys.executable, "-m", "tellings", "code", "-"],
        check=False,
        capture_output=True,
        text=True,
        input=shared.inputs(name),
    )
    if done.returncode:
        raise RefereeError(done.stderr)
    records = {record["document"]["id"]: record for record in map(json.loads, done.stdout.splitlines())}
    return [judged for line in gold for judged in judge(shared.module(), line, records[line["id"]])]


def _plover(referee: ModuleType, gold: Record, record: Record) -> list[Judged]:
    """Every event; right where its type is one of the sentence's."""
    types = referee.plover_types(gold)
    return [Judged(event["confidence"], event["type"] in types) for event in record["events"]] if types else []


def _case(referee: ModuleType, gold: Record, record: Record) -> list[Judged]:
    """The main event; right where its ACLED sub-type is the document's."""
    event = referee.main_event(record)
    if event is None:
        return []
    diplomatic = "DIPLO" if event["type"] in referee.DIPLOMATIC else "OUT"
    coded = referee.ACLED_CODE.get(referee.sub_event(event)) or diplomatic
    return [Judged(event["confidence"], coded == referee.OUT.get(gold["label"], gold["label"]))]


JUDGES: Mapping[str, Judge] = {"plover_gsr": _plover, "case2021_types": _case}
