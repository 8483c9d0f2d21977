"""Stands in for the referee: scores nothing, and says what the file ``told.json`` beside it holds for a set."""

import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
DATASETS = {"small": "a small set", "large": "a large set"}
DIPLOMATIC, ACLED_CODE, OUT = ["CONSULT"], {"attack": "ATTACK"}, {"CRIME": "OUT"}


def floor_of(name, metric, floors):
    return f"by chance {floors[name]:.3f}" if name in floors else (metric.floor or "")


def plover_types(gold):
    return set(gold["types"])


def main_event(record):
    return next(iter(record["events"]), None)


def sub_event(event):
    return event.get("sub", "")


if __name__ == "__main__":
    told = json.loads((HERE / "told.json").read_text())
    arguments = dict(zip(sys.argv[1::2], sys.argv[2::2], strict=False))
    rows = told[arguments["--only"]]
    if rows == "breach":
        sys.stdout.write("!! small: 1 spans that are not their text\n")
        sys.exit(1)
    pathlib.Path(arguments["--json"]).write_text(json.dumps(rows))
