"""Folding: the one form under which a name is looked up, however its spelling, case and marks vary."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Typographic signs, and letters that Unicode does not decompose, as English text writes them when it drops the marks.
_PLAIN = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "–": "-", ".": None,
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i",
        "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss",
    }
)  # fmt: skip


def plain(text: str) -> str:
    """The text without diacritics and dots ("U.S." is "US"), with plain quotes and hyphens and single spaces."""
    if text.isascii():
        return " ".join(text.replace(".", "").replace("`", "'").split())
    letters = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(letters.translate(_PLAIN).split())


@lru_cache(maxsize=1 << 14)  # a text's words are asked for in a dozen tables
def fold(text: str) -> str:
    """The form under which names and words are kept: :func:`plain`, and without case. Folding twice changes nothing."""
    return plain(text).casefold()
