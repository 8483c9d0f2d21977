"""``python -m tools.symmetry SHARED`` swaps groups in a thousand articles and writes docs/symmetry.json."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tellings.knowledge.gazetteer import Gazetteer
from tellings.pipeline import Coder
from tellings.settings import Settings
from tools.symmetry.compare import difference
from tools.symmetry.pairs import LeftOut, draws
from tools.symmetry.swapping import Pair

WHERE = Path(__file__).parent.parent.parent / "docs" / "symmetry.json"
NUMBER = 1000
Outcome = tuple[Pair | LeftOut, str | None]  # what was drawn, and where its two records differ first


def main(shared: Path, number: int = NUMBER) -> None:
    """Measure and write; the kinds of what differs are listed, no words of the articles."""
    settings, outcomes = Settings.load(), []
    code, gazetteer = Coder(settings).code, Gazetteer.open(settings.gazetteer)
    for drawn in draws(shared, number, gazetteer):
        pair = drawn.pair if isinstance(drawn, LeftOut) else drawn
        found = difference(pair, code)
        outcomes.append((drawn, found))
        if found and drawn is pair:
            print(f"{pair.id}: {pair.one[0]} and {pair.other[0]}: {found}", flush=True)
    told = summary(outcomes)
    WHERE.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{told['same']} of {told['pairs']} pairs have the same record")


def summary(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """How many pairs are the same, of each kind; what differs; what was left out, why, and how many of that are the same."""
    kept = [(drawn, found) for drawn, found in outcomes if isinstance(drawn, Pair)]
    left = [(drawn, found) for drawn, found in outcomes if isinstance(drawn, LeftOut)]
    kinds = sorted({pair.kind for pair, _ in kept})
    return {
        "pairs": len(kept),
        "same": sum(found is None for _, found in kept),
        "kinds": {kind: _counted([found for pair, found in kept if pair.kind == kind]) for kind in kinds},
        "differ": dict(Counter(found for _, found in kept if found).most_common()),
        "which": [[pair.id, pair.kind, pair.one[0], pair.other[0], found] for pair, found in kept if found],
        "drawn": len(outcomes),
        "left out": {
            why: {
                kind: _counted([found for one, found in left if (one.why, one.pair.kind) == (why, kind)])
                for kind in sorted({one.pair.kind for one, _ in left if one.why == why})
            }
            for why in sorted({one.why for one, _ in left})
        },
    }


def _counted(found: Sequence[str | None]) -> dict[str, int]:
    return {"pairs": len(found), "same": sum(one is None for one in found)}


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.symmetry", description=__doc__)
    parser.add_argument("shared", type=Path, help="the folder with the data")
    parser.add_argument("number", type=int, nargs="?", default=NUMBER, help="of pairs")
    asked = parser.parse_args(arguments)
    if not (asked.shared / "data").is_dir():
        parser.error(f"there is no data in {asked.shared}")
    return asked


if __name__ == "__main__":
    said = _asked(sys.argv[1:])
    main(said.shared, said.number)
