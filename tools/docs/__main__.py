"""``python -m tools.docs`` writes the generated docs; with ``--check`` it only compares, and says which are out of date."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.docs import commands, demonstration, exporting, flow, layout, reconciling, speed, tables
from tools.docs.fill import filled
from tools.quality import table as quality

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = Path(__file__).parent / "templates"


def pages() -> dict[str, str]:
    """Every generated file's path and content."""
    parts = {
        "commands": commands.reference(),
        "settings": tables.settings(),
        "types": tables.types(),
        "kinds": tables.kinds(),
        "acled": tables.acled(),
        "record": tables.record(),
        "gold": tables.gold(),
        "layers": layout.layers(ROOT / "pyproject.toml"),
        "steps": layout.steps(),
        "levels": reconciling.levels(),
        "reached": reconciling.reached(),
        "rules": reconciling.rules(),
        **exporting.parts(),
        **exporting.persons(ROOT),
        **speed.parts(),
        **exporting.symmetry(ROOT),
        **quality.parts(ROOT),
        **demonstration.parts(ROOT),
    }
    written = {f"docs/{path.name}": filled(path.read_text("utf-8"), parts) for path in sorted(TEMPLATES.glob("*.md"))}
    written["README.md"] = written.pop("docs/README.md")
    pictures = {
        "docs/flow.svg": flow.picture(),
        "docs/reliability.svg": quality.diagram(ROOT),
        "docs/terminal.svg": demonstration.picture(ROOT),
    }
    return {**written, **pictures}


def main(*, check: bool) -> int:
    """Write, or compare; the exit status."""
    stale = []
    for name, content in pages().items():
        path = ROOT / name
        if not path.exists() or path.read_text("utf-8") != content:
            stale.append(name)
            if not check:
                path.write_text(content, "utf-8")
    for name in stale:
        print(f"{name}: {'out of date; run: make docs' if check else 'written'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
