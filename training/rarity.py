"""Makes ``tellings/reconcile/rarity.csv``: in how many documents of the news a word stands.

    python training/rarity.py SHARED

``SHARED``: the folder with the benchmarks. Counted are the sets in which no documents are grouped by what they tell of, so
that what incidents are measured on stays apart. A word is kept as a number, and only if 5 documents have it; names that
many documents have are among them as numbers, like every word. The same input gives the same file.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tellings.reconcile.words import hashed, stems

OUT = Path(__file__).parent.parent / "src" / "tellings" / "reconcile" / "rarity.csv"
SETS = (
    "geo_geowebnews/dev", "geo_lgl/dev", "gvdb/dev", "india_police/dev", "meantime/dev", "muc4/train", "polnear/dev", "timex/dev",
)  # fmt: skip
LEAST = 5
HEAD = """\
# In how many documents of the news a word stands, and first (0) how many there are. Words are numbers: words.hashed.
# Written by training/rarity.py, not by hand.
"""


def texts(shared: Path) -> Iterator[str]:
    """The texts of the sets."""
    for name in SETS:
        for line in (shared / "data" / f"{name}.jsonl").read_text("utf-8").strip().split("\n"):
            yield json.loads(line)["text"]


def main() -> int:
    """Writes the table."""
    found: Counter[int] = Counter()
    number = 0
    for text in texts(Path(sys.argv[1])):
        found.update({hashed(word) for word in stems(text)})
        number += 1
    rows = sorted((key, count) for key, count in found.items() if count >= LEAST)
    OUT.write_text(HEAD + "".join(f"{key:x},{count}\n" for key, count in [(0, number), *rows]), "utf-8")
    print(f"{number} documents, {len(rows)} words")
    return 0


if __name__ == "__main__":
    sys.exit(main())
