"""Signs that came out wrong on their way to us, read as what was written.

UTF-8 that was read as the Western code page shows "â€œ" for "“"; text that passed through a database shows "''" for "'";
some papers set two single marks for a double one. What is read here has the same length as the text, so that every
offset holds in both.
"""

from __future__ import annotations

import re

# The last of the three signs, as the code page shows it; the last byte of "”" has none there, and something stands for it.
_SIGNS = {
    "œ": "“", "\ufffd": "”", "\x9d": "”", "˜": "‘", "™": "’", "”": "—", "“": "–", "¢": "•", "¦": "…",
}  # fmt: skip
_MISREAD = re.compile("â€([" + re.escape("".join(_SIGNS)) + "])")
_BLANK = re.compile(r"(?<=\S)Â(?=[\sÂ]|\Z)")  # what is left of a blank that does not break
_TWICE = re.compile("(?:‘|â€˜){2}|(?:’|â€™){2}")
_DOUBLED = re.compile(r"(?<=\w)''(?=(?:s|t|d|m|ll|re|ve)\b)", re.IGNORECASE)
_OPENING = frozenset("“‘•")


def as_written(text: str) -> str:
    """The text with such signs as they were meant; blanks fill up what was longer."""
    if "‘" in text or "’" in text or "â€" in text:
        text = _MISREAD.sub(_sign, _TWICE.sub(_double, text))
    if "Â" in text:
        text = _BLANK.sub(" ", text)
    return _DOUBLED.sub(" '", text) if "''" in text else text


def _sign(match: re.Match[str]) -> str:
    """The sign that was meant in place of three, beside the word that it belongs to."""
    sign = _SIGNS[match[1]]
    joins = sign in _OPENING or (sign == "’" and match.string[match.end() : match.end() + 1].isalpha())
    return f"  {sign}" if joins else f"{sign}  "


def _double(match: re.Match[str]) -> str:
    blank = " " * (len(match[0]) - 1)
    return f"{blank}“" if match[0][-1] in "‘˜" else f"”{blank}"
