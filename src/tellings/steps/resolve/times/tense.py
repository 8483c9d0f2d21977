"""Whether a time's sentence tells of what was or of what will be, from the verbs around it, with no parse."""

from __future__ import annotations

import re
from typing import Literal

from tellings.steps.resolve.times.words import time_words

Tense = Literal["past", "future"]

_WORD = re.compile(r"n['’]t\b|['’]ll\b|[^\W\d_]+(?=n['’]t\b)|[^\W\d_]+")
_REACH = 220  # code points on either side that are read


def tense(cased: str, start: int, end: int, at: int, stop: int) -> Tense | None:
    """The tense at ``cased[at:stop]`` in the sentence ``cased[start:end]``: the nearest clue before it, else after."""
    before = _WORD.findall(cased, max(start, at - _REACH), at)
    after = _WORD.findall(cased, stop, min(end, stop + _REACH))
    return _nearest(list(reversed(before))) or _nearest(after)


def _nearest(words: list[str]) -> Tense | None:
    known = time_words()
    for word in words:
        lower = word.lower().replace("’", "'")
        if lower in known.future:
            return "future"
        if lower in known.past or (lower.endswith("ed") and len(lower) > 4):
            return "past"
    return None
