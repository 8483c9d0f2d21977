"""``python -m tools.persons`` measures all thousand mentions and writes docs/persons.json, from which docs/ethics.md is made."""

from __future__ import annotations

import json
from pathlib import Path

from tellings.pipeline import Coder
from tellings.settings import Settings
from tools.persons.corpus import MENTIONS, corpus
from tools.persons.measure import measure

WHERE = Path(__file__).parent.parent.parent / "docs" / "persons.json"


def main() -> None:
    """Measure and write."""
    found = measure(corpus(), Coder(Settings.load()).code)
    rows = [
        {"script": script, "position": position, "mentions": number, "missed": found.missed[script, position]}
        for (script, position), number in sorted(found.mentions.items())
    ]
    summary = {"mentions": MENTIONS, "told": found.told, "structured": len(found.structured), "rows": rows}
    WHERE.write_text(json.dumps(summary, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{found.masked:.1%} masked, {len(found.structured)} in structured fields")
    for mention, place in found.structured[:20]:
        print(f"  {mention.script}, {mention.position}: {place}")


if __name__ == "__main__":
    main()
