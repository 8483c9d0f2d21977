"""Whether a line of a page reads as a paragraph of running text, in any of the scripts that pages come in."""

from __future__ import annotations

import re

# What agencies put behind the last word: "-0-", "///", a square.
_TAIL = r"(?:\s?[-/#■◼*•0]{1,4})?$"
_SENTENCE_END = re.compile(r"[.!?…։。؟۔।]['\"”’»)\]]{0,4}" + _TAIL)
_FULL_STOP = re.compile(r"(?:[.…։。۔।]['\"”’»)\]]{0,4}|[.!?…։][”\"»’])" + _TAIL)
_LAST = 16
"""The patterns of a sentence's end look at fewer characters than this (11), and are slow to find where these are."""
# A stop after a longer word in small letters, and a capital: no "U.S. Army".
_INNER_END = re.compile(r"[^\W\dA-ZА-ЯЁ]{3}[.!?…։]['\"”’»)\]]{0,4}\s{1,3}['\"“‘«(\[–—-]{0,3}[^\W\d_a-zа-яё]")
_INNER_CAPITALS = re.compile(r"[^\W\d_]{4}[.!?…]\s")
_ARMENIAN = re.compile(r"[\u0531-\u0587]")


def is_prose(text: str) -> bool:
    """Whether a line reads as a paragraph: a sentence with its full stop, several sentences, or simply long."""
    words = len(text.split())
    if words >= 30:
        return True
    if words < 8:
        return False
    last = text[-_LAST:]
    if _FULL_STOP.search(last) or _ends_in_armenian(text) or (words >= 20 and _SENTENCE_END.search(last)):
        return True
    inner = _INNER_CAPITALS if text.isupper() else _INNER_END
    return bool(words >= 10 and inner.search(text))


def ends_as_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return bool(_SENTENCE_END.search(text[-_LAST:])) or _ends_in_armenian(text)


def _ends_in_armenian(text: str) -> bool:
    """Whether a line ends in the colon that often stands for the Armenian full stop."""
    return text.endswith((":", "՝")) and bool(_ARMENIAN.search(text))
