"""Makes the weights behind ``tellings.steps.join.confidence``: how often events of a kind have the right type.

    python training/confidence.py SHARED

``SHARED``: the folder with the benchmarks and their referee. The events are those that the program codes in the sets
whose events somebody judged (tools/quality/reliability.py says which, and what right means there). Needs numpy only. The same
input gives the same weights. Prints the calibration error by folds, each judged by weights made from the others.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import yaml
from tools.quality.referee import Shared
from tools.quality.reliability import JUDGES, Judged, binned, error

from tellings.record.read import from_json
from tellings.steps.join.confidence import features

OUT = Path(__file__).parent.parent / "src" / "tellings" / "steps" / "join" / "confidence.yaml"
FOLDS, RIDGE, ROUNDS = 10, 2.0, 50
HEAD = """\
# Weights of a logistic regression: how surely an event has the right type. Written by training/confidence.py, not by hand.
# The sum of the weights of the features that hold is the logarithm of the odds; confidence.py says what each is.
"""


def judged(shared: Shared) -> Iterator[tuple[str, dict[str, float], bool]]:
    """A digest of the document (for the folds), the features and whether it is right, of each event that was judged."""
    for name, judge in JUDGES.items():
        gold = [json.loads(line) for line in shared.data(name).read_text("utf-8").splitlines()]
        command = [sys.executable, "-m", "tellings", "code", "-"]
        done = subprocess.run(command, check=True, capture_output=True, text=True, input=shared.inputs(name))
        records = {record["document"]["id"]: record for record in map(json.loads, done.stdout.splitlines())}
        for line in gold:
            record = records[line["id"]]
            events = from_json(record).events
            for event, plain in zip(events, record["events"], strict=True):
                alone = judge(shared.module(), line, {**record, "events": [{**plain, "main": True}]})
                if alone and (event.main or name != "case2021_types"):
                    digest = hashlib.sha256(record["document"]["text"].encode("utf-8", "replace")).hexdigest()
                    yield digest, features(event, len(events)), alone[0].right


def fitted(rows: Sequence[dict[str, float]], right: Sequence[bool], names: Sequence[str]) -> np.ndarray:
    """The weights, by Newton's method with a ridge on all but the constant."""
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    want = np.array(right, dtype=float)
    ridge = np.diag([0.0 if name == "always" else RIDGE for name in names])
    weights = np.zeros(len(names))
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (want - chance) - ridge @ weights
        curve = (table.T * (chance * (1 - chance))) @ table + ridge
        weights += np.linalg.solve(curve, slope)
    return weights


def main() -> int:
    """Writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("shared", type=Path)
    found = list(judged(Shared(parser.parse_args().shared)))
    names = sorted({name for _, row, _ in found for name in row})
    fold = [int(digest[:8], 16) % FOLDS for digest, _, _ in found]
    out: list[Judged] = []
    for held in range(FOLDS):
        some = [item for item, at in zip(found, fold, strict=True) if at != held]
        weights = fitted([row for _, row, _ in some], [right for _, _, right in some], names)
        for (_, row, right), at in zip(found, fold, strict=True):
            if at == held:
                score = sum(row.get(name, 0.0) * w for name, w in zip(names, weights, strict=True))
                out.append(Judged(float(1 / (1 + np.exp(-score))), right))
    print(
        f"{len(found)} events, {sum(r for _, _, r in found)} right; calibration error by folds {error(binned(out)):.3f}"
    )
    for part in binned(out):
        print(f"  about {part.confidence:.2f}: {part.right} of {part.n} right")
    weights = fitted([row for _, row, _ in found], [right for _, _, right in found], names)
    table = {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}
    OUT.write_text(HEAD + yaml.safe_dump({"weights": table}, sort_keys=True), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
