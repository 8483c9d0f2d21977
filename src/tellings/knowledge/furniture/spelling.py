"""One spelling of a word for comparing: no case, one apostrophe, one i; and which the words of a text are."""

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
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = bytes(code if chr(code).isalpha() and code < 128 else ord(" ") for code in range(256))
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


def has_key(line: str, short: str) -> bool:
    """Whether a line's key is ``short``: most lines are told from it by their first letter."""
    first = line[:1]
    if first.isascii() and first.isalnum() and first.lower() != short[:1]:
        return False
    return key(line) == short


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


def words_in(text: str) -> list[str]:
    """The words of a text in their order: whatever is no letter divides them."""
    return letters(text).split() if text.isascii() else _WORD.findall(text)


def letters(text: str) -> str:
    """A text with a space for whatever is no letter of ASCII: same length. Ten times faster than a pattern."""
    return text.encode("ascii", "replace").translate(_LETTERS).decode("ascii")
