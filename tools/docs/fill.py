"""Templates: a line that is only ``{{ name }}`` stands for a generated part."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_PLACE = re.compile(r"^\{\{ (\w+) \}\}$", re.MULTILINE)


def filled(template: str, parts: Mapping[str, str]) -> str:
    """The template with its parts put in. Raises KeyError for a part that there is not."""
    return _PLACE.sub(lambda place: parts[place[1]].rstrip("\n"), template)


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)
