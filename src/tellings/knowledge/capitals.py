"""Whether a text's capital letters say anything. Where it is all capitals or has none, neither names nor sentences show."""

from __future__ import annotations

import re

from tellings.knowledge.furniture import words_in

_FIRST = re.compile(r"([^\W\d_])[^\W\d_]*")  # a word's first letter
_FEW = 0.04  # of the words; a sentence of usual English opens with one, and names have more


def lacks_capitals(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a stretch is written in small letters, but for a stray sign or a line of somebody else's."""
    end = len(text) if end is None else end
    found = [w[0] for w in words_in(text[start:end])] if text.isascii() else _FIRST.findall(text, start, end)
    return sum(map(str.isupper, found)) <= _FEW * len(found) and any(map(str.islower, found))
