"""The reliability diagram as SVG: how sure the coder was, against the share that was right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt
from xml.sax.saxutils import escape

from tools.quality.reliability import bounds
from tools.quality.stored import Bin

SIDE, LEFT, TOP, WIDTH = 320, 64, 40, 640
COLOURS = ("#2a5db0", "#b0532a", "#2a8a57")
MARKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


def picture(reliability: Mapping[str, Sequence[Bin]]) -> str:
    """A point a bin, as large as it has events, with its 95 % interval; on the line, confidence is what it says."""
    height = TOP + SIDE + 56
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">',
            "<title>Reliability: the share of right events by the confidence of the coder</title>",
            "<style>text{font:13px sans-serif;fill:#222;text-anchor:middle}.left{text-anchor:start}.right{text-anchor:end}",
            ".faint{fill:#667}rect{fill:#fff;stroke:#557}path{stroke:#557;fill:none}.line{stroke-dasharray:4 4}</style>",
            f'<rect width="{WIDTH}" height="{height}" style="fill:#fcfcfa;stroke:none"/>',
            f'<rect x="{LEFT}" y="{TOP}" width="{SIDE}" height="{SIDE}"/>',
            f'<path class="line" d="M{LEFT} {TOP + SIDE}L{LEFT + SIDE} {TOP}"/>',
            *_axes(),
            *(part for at, (name, bins) in enumerate(sorted(reliability.items())) for part in _set(at, name, bins)),
            "</svg>\n",
        ]
    )


def _axes() -> list[str]:
    marks = [_text(_x(share), TOP + SIDE + 20, f"{share:.1f}", "faint") for share in MARKS]
    marks += [_text(LEFT - 8, _y(share) + 4, f"{share:.1f}", "faint right") for share in MARKS]
    return [
        *marks,
        _text(LEFT + SIDE // 2, TOP + SIDE + 42, "confidence of the event", ""),
        _text(LEFT, TOP - 14, "share that is right", "left"),
    ]


def _set(at: int, name: str, bins: Sequence[Bin]) -> list[str]:
    colour, top = COLOURS[at % len(COLOURS)], TOP + 24 + at * 48
    found = [
        f'<circle cx="{LEFT + SIDE + 32}" cy="{top - 5}" r="6" fill="{colour}"/>',
        _text(LEFT + SIDE + 46, top, name, "left"),
        _text(LEFT + SIDE + 46, top + 18, f"{sum(b.n for b in bins)} events judged", "left faint"),
    ]
    for part in bins:
        x, (low, high) = _x(part.confidence), bounds(part)
        size = min(14.0, 2.5 + sqrt(part.n) / 2)
        found.append(f'<path style="stroke:{colour}" d="M{x} {_y(low)}V{_y(high)}"/>')
        found.append(
            f'<circle cx="{x}" cy="{_y(part.right / part.n)}" r="{size:.1f}" fill="{colour}" fill-opacity=".7"/>'
        )
    return found


def _x(share: float) -> float:
    return round(LEFT + share * SIDE, 1)


def _y(share: float) -> float:
    return round(TOP + (1 - share) * SIDE, 1)


def _text(x: float, y: float, words: str, kind: str) -> str:
    return f'<text x="{x:g}" y="{y:g}"{f" class={chr(34)}{kind}{chr(34)}" if kind else ""}>{escape(words)}</text>'
