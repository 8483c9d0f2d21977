"""``python -m tools.symmetry SHARED`` swaps groups in a thousand articles and writes docs/symmetry.json."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from tellings.knowledge.gazetteer import Gazetteer
from tellings.pipeline import Coder
from tellings.settings import Settings
from tools.symmetry.compare import difference
from tools.symmetry.pairs import pairs

WHERE = Path(__file__).parent.parent.parent / "docs" / "symmetry.json"
NUMBER = 1000


def main(shared: str, number: int = NUMBER) -> None:
    """Measure and write; the kinds of what differs are listed, no words of the articles."""
    settings, kinds, same, some = Settings.load(), Counter[str](), 0, 0
    code, gazetteer = Coder(settings).code, Gazetteer.open(settings.gazetteer)
    by_group, which = Counter[str](), []
    for pair in pairs(Path(shared), number, gazetteer):
        found = difference(pair, code)
        some += 1
        same += found is None
        if found:
            kinds[found] += 1
            by_group[pair.kind] += 1
            which.append([pair.id, pair.one[0], pair.other[0], found])
            print(f"{pair.id}: {pair.one[0]} and {pair.other[0]}: {found}", flush=True)
    told = {
        "pairs": some,
        "same": same,
        "differ": dict(kinds.most_common()),
        "groups": dict(by_group.most_common()),
        "which": which,
    }
    WHERE.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{same} of {some} pairs have the same record")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
