"""How a place name is written down for looking it up: small letters, no marks, one way to write Saint and Mount."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart, as English newspapers write them.
_PLAIN = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a", "ħ": "h", "ŋ": "ng",
    "'": "", "’": "", "‘": "", "ʻ": "", "ʼ": "", "ʹ": "", "ʾ": "", "ʿ": "", "`": "", "´": "", ".": "", "ʽ": "",
    "-": " ", "‐": " ", "‑": " ", "–": " ", "/": " ", "_": " ", ",": " ", "(": " ", ")": " ",
})  # fmt: skip
_LEADING = {"st": "saint", "ste": "sainte", "sta": "santa", "mt": "mount", "ft": "fort", "pt": "port", "sankt": "saint"}
_KEPT = 1 << 15


@lru_cache(maxsize=_KEPT)
def fold(name: str) -> str:
    """Gives the key of a name: of "St. Pölten" and of "Saint-Polten" the same. Folding a key changes nothing."""
    text = name.casefold()
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    text = " ".join(text.translate(_PLAIN).split())
    first, gap, rest = text.partition(" ")
    return f"{_LEADING.get(first, first)} {rest}" if gap else text


_SOFT = str.maketrans("", "", "aeiouyhw' ")
_HARD = str.maketrans("qckgxpbvfdt", "kkkksppfftt")


def alike(one: str, other: str) -> bool:
    """Whether two names are one name in two spellings ("Douma", "Dūmā"): the same consonants, about as long."""
    a, b = fold(one), fold(other)
    if min(len(a), len(b)) < 4 or abs(len(a) - len(b)) > 2 or a[0] != b[0]:
        return False
    left, right = _bones(a), _bones(b)
    return len(left) > 1 and left == right


def _bones(key: str) -> str:
    bare = key.translate(_HARD).translate(_SOFT)
    return "".join(c for i, c in enumerate(bare) if not i or c != bare[i - 1])
