"""What is said of exports: the formats, their columns, what the public profile hides."""

from __future__ import annotations

import json
from pathlib import Path

from tellings.publish.export.codes import columns
from tellings.publish.export.formats import FORMATS
from tellings.publish.export.profile import PUBLIC
from tools.docs.fill import table


def parts() -> dict[str, str]:
    """The generated parts of docs/exports.md."""
    named = {"statements": "statements", "incidents": "incidents"}
    named |= {f"{name}_columns": name for name in ("acled", "ucdp", "gdelt")}
    return {
        "exports": "\n".join(f"| `{f.name}` | {f.does} | {', '.join(f.suffixes)} |" for f in FORMATS.values()),
        "hidden": "\n".join(f"- {what}" for what in PUBLIC.hides),
        **{part: _columns(name) for part, name in named.items()},
    }


def persons(root: Path) -> dict[str, str]:
    """What docs/persons.json says of masked names."""
    told = json.loads((root / "docs" / "persons.json").read_text("utf-8"))
    missed = sum(row["missed"] for row in told["rows"])
    rows = [(row["script"], row["position"], str(row["mentions"]), str(row["missed"])) for row in told["rows"]]
    found = f"{missed} were missed in quotes, and {told['structured']} stood in a structured field"
    said = f"{told['mentions']:,} mentions of invented private persons: {found}."
    return {"persons": said, "persons_table": table(("script", "position", "mentions", "missed"), rows)}


def symmetry(root: Path) -> dict[str, str]:
    """What docs/symmetry.json says of articles with groups swapped."""
    told = json.loads((root / "docs" / "symmetry.json").read_text("utf-8"))
    share = f"{told['same'] / told['pairs']:.1%}"
    said = f"**{told['same']} of {told['pairs']} pairs ({share}) have the same record.** By kind:"
    left = [(why, kind, n["pairs"], n["same"]) for why, kinds in told["left out"].items() for kind, n in kinds.items()]
    return {
        "symmetry": said,
        "symmetry_kinds": table(
            ("kind", "pairs", "the same"), [(k, str(n["pairs"]), str(n["same"])) for k, n in told["kinds"].items()]
        ),
        "symmetry_table": table(
            ("the record differs first in", "pairs"), [(f"`{k}`", str(n)) for k, n in told["differ"].items()]
        ),
        "symmetry_left": f"{told['drawn']} pairs were drawn and {told['drawn'] - told['pairs']} of them left out, "
        "because with the names swapped the text would not tell the same of the other group:",
        "symmetry_reasons": table(
            ("left out, because", "kind", "pairs", "the same all the same"),
            [(why, kind, str(n), str(same)) for why, kind, n, same in left],
        ),
    }


def _columns(name: str) -> str:
    return table(("column", "type", "is"), [(f"`{c.name}`", c.type, c.means) for c in columns(name)])
