"""The articles of every set in ../shared/data, in pieces that end with a sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

MOST = 700  # characters of a piece
_ENDS = re.compile(r"[.!?][”\"']?\s+")
_BLANK = re.compile(r"(\n[ \t]*\n\s*)")
_WIDEST = 90  # characters of a line
_SHARE = 0.9  # of the letters


def articles(shared: Path) -> Iterator[tuple[str, list[str]]]:
    """Each article by set and id, with its pieces."""
    for path in sorted((shared / "data").glob("*/*.jsonl")):
        for line in path.read_text("utf-8").rstrip("\n").split("\n"):
            value = json.loads(line)
            yield f"{path.parent.name}/{value['id']}", [*pieces(unbroken(value["text"]))]


def unbroken(text: str) -> str:
    """The text with lines joined that were broken at a width: with a longer name they would be broken elsewhere."""
    return "".join(_joined(part) if i % 2 == 0 else part for i, part in enumerate(_BLANK.split(text)))


def _joined(paragraph: str) -> str:
    lines = paragraph.split("\n")
    inner = [len(line) for line in lines[:-1]]
    wrapped = inner and max(inner) <= _WIDEST and min(inner) > _WIDEST / 3
    return " ".join(line.rstrip() for line in lines) if wrapped else paragraph


def pieces(text: str) -> Iterator[str]:
    """The text cut after sentences, as few pieces as ``MOST`` allows; a sentence that is longer is cut where it is."""
    start = 0
    ends = [found.end() for found in _ENDS.finditer(text)]
    while len(text) - start > MOST:
        cut = max((end for end in ends if start < end <= start + MOST), default=start + MOST)
        yield text[start:cut].strip()
        start = cut
    yield text[start:].strip()


def is_capitals(text: str) -> bool:
    """Whether the text is in capitals."""
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) > _SHARE * len(letters)


def is_small(text: str) -> bool:
    """Whether the text has no capitals."""
    return not any(c.isupper() for c in text)
