"""The picture of the way that data goes, as SVG."""

from __future__ import annotations

from xml.sax.saxutils import escape

# Each row is one line of the picture: what flows in, and the parts that it goes through.
ROWS = (
    (
        "one document at a time",
        ("bytes", "acquire", "read", "name", "parse", "code", "resolve", "join", "frame", "record"),
    ),
    (
        "across documents, kept and shown",
        ("records", "ledger", "claims", "reconcile", "incidents", "publish", "commands"),
    ),
)
THINGS = frozenset({"bytes", "record", "records", "claims", "incidents", "ledger"})
BOX, HIGH, GAP, LEFT, STEP = 80, 34, 18, 16, 84


def picture() -> str:
    """Rows of boxes with arrows; round boxes are things, square ones do something."""
    width = LEFT * 2 + max(len(parts) for _, parts in ROWS) * (BOX + GAP)
    shapes = [shape for row, (_, parts) in enumerate(ROWS) for shape in _row(row, parts)]
    labels = [_text(LEFT, 22 + row * STEP, label, "label") for row, (label, _) in enumerate(ROWS)]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {len(ROWS) * STEP + 12}" role="img">',
            "<title>The way data goes: from bytes to records, to incidents, to the ledger</title>",
            "<style>text{font:13px sans-serif;fill:#222;text-anchor:middle}.label{text-anchor:start;fill:#667}",
            "rect{fill:#fff;stroke:#557}.thing{fill:#e8eef8}path{stroke:#557;fill:none}</style>",
            f'<rect width="{width}" height="{len(ROWS) * STEP + 12}" style="fill:#fcfcfa;stroke:none"/>',
            *labels,
            *shapes,
            "</svg>\n",
        ]
    )


def _row(row: int, parts: tuple[str, ...]) -> list[str]:
    found, top = [], 32 + row * STEP
    for number, part in enumerate(parts):
        left = LEFT + number * (BOX + GAP)
        thing = part in THINGS
        kind = ' class="thing" rx="16"' if thing else ""
        found.append(f'<rect x="{left}" y="{top}" width="{BOX}" height="{HIGH}"{kind}/>')
        found.append(_text(left + BOX // 2, top + 22, part))
        if number:
            found.append(f'<path d="M{left - GAP + 2} {top + 17}H{left - 3}m-5 -4l5 4l-5 4"/>')
    return found


def _text(x: int, y: int, words: str, kind: str = "") -> str:
    return f'<text x="{x}" y="{y}"{f" class={chr(34)}{kind}{chr(34)}" if kind else ""}>{escape(words)}</text>'
