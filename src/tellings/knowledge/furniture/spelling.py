"""One spelling of a word for comparing: no case, one apostrophe, one i."""

from __future__ import annotations

import re
from functools import lru_cache

_SAME = str.maketrans(
    {
        "İ": "i",
        "ı": "i",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "´": "'",
        "\N{NO-BREAK SPACE}": " ",
        "\N{NARROW NO-BREAK SPACE}": " ",
        "\N{THIN SPACE}": " ",
        "\N{SOFT HYPHEN}": "-",
        "‑": "-",
    }
)
_EDGE = ' \t.,:;!?…»«›‹>→↓▼▾|•·*–—-()[]"“”'
_CACHED = 200
_COUNT = re.compile(r"(?<!\s)\s?[(\[]\d{1,6}[)\]]$")


def fold(text: str) -> str:
    """The text in lower case with one apostrophe and one i: same length, so that offsets hold.

    Turkish and Azerbaijani write dotted and dotless i in both cases; one letter stands for all four here.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    lowered = text.translate(_SAME)
    plain = lowered.lower()
    if len(plain) == len(lowered):
        return plain
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in lowered)


def key(line: str) -> str:
    """A line as the lists of words write it: folded, single spaces, without punctuation or a count at its ends."""
    return _key(line) if len(line) <= _CACHED else _spelled(line)


@lru_cache(maxsize=4096)
def _key(line: str) -> str:
    """A line is looked up in several lists, one after the other."""
    return _spelled(line)


def _spelled(line: str) -> str:
    folded = fold(line).strip()
    if folded.endswith((")", "]")):  # the pattern is tried at every place of a line, and few lines end on a count
        folded = _COUNT.sub("", folded)
    # The Armenian ligature is two letters in capitals.
    return " ".join(folded.strip(_EDGE).replace("եւ", "և").split())
