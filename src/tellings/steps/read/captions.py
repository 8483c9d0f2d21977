"""Whether a line is a photo's caption: by its opening, or by the credit that it ends on."""

from __future__ import annotations

import re
from functools import cache

from tellings.knowledge.furniture import fold, furniture, key
from tellings.steps.read.phrases import holds, names_owner

_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,80})[)\]]\.?$")
_AFTER_MARK = re.compile(r"(?:/|\||©|—|–)\s*([^/|©—–]{2,60})$")
_JOINTS = re.compile(r"[/,|:&©]|\bvia\b|\bfor\b")
_LONGEST, _CREDIT = 60, 9
"""A caption, and a credit alone, have so many words, at most."""


def is_caption(text: str) -> bool:
    """Whether a line is a caption."""
    if len(text.split()) > _LONGEST:
        return False
    folded = fold(text)
    if furniture().caption_starts.of(folded) or names_owner(folded) or _is_copyright(folded, text):
        return True
    match = (_IN_BRACKETS.search(text) if "(" in text or "[" in text else None) or _AFTER_MARK.search(text)
    return (match is not None and _names_credit(match[1])) or _ends_on_credit(text)


def is_bare_cue(text: str) -> bool:
    """Whether a line only announces a caption: "Image caption"."""
    return key(text) in _cues()


def is_bare_credit(text: str) -> bool:
    """Whether a caption is nothing but its credit: "Image: Jo Roe/AFP"."""
    folded = fold(text)
    opening = furniture().caption_starts.of(folded) or ("copyright" if folded.startswith("copyright ") else None)
    return opening is not None and len(text.split()) <= _CREDIT and _names_credit(text[len(opening) :])


def _is_copyright(folded: str, text: str) -> bool:
    """Whether a line that opens as no caption does is nothing but its credit."""
    return folded.startswith("copyright ") and is_bare_credit(text)


def _ends_on_credit(text: str) -> bool:
    """Whether a credit follows the caption's sentence: "… on Friday. Jo Roe/AFP", "… a protester. Photo: Jo Roe."."""
    sentence, stop, last = text.rstrip(".").rpartition(". ")
    if not stop or len(sentence.split()) < 3 or not 1 <= len(last.split()) <= 8:
        return False
    opening = furniture().caption_starts.of(fold(last))
    named = "/" in last and not text.endswith(".") and _names_credit(last)
    return named or (opening is not None and opening.endswith(":"))


def _names_credit(text: str) -> bool:
    """Whether words are those of a photo's credit. A mere "(photo)" is what sites put behind a headline."""
    parts = [key(part) for part in _JOINTS.split(text)]
    if len(parts) == 1 and parts[0] in furniture().media:
        return False
    known = furniture().caption_credits
    return any(part in known or any(holds(part, word) for word in _credit_words()) for part in parts)


@cache
def _credit_words() -> tuple[str, ...]:
    return tuple(sorted(word for word in furniture().caption_credits if len(word) > 3))


@cache
def _cues() -> frozenset[str]:
    return frozenset(key(start) for start in furniture().caption_starts.phrases)
