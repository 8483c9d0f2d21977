"""Whether words are a byline or a name, by how they open, by what they hold, by their capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tellings.knowledge.furniture import fold, furniture, key
from tellings.steps.read.phrases import holds, is_section

_PARTICLES = frozenset("de da di du der den van von el al bin ibn la le and et ve və и և".split())
_JOINS = re.compile(r",\s+|\s+(?:and|et|ve|və|и|և|&)\s+")
_NOTE = 60
"""A line that tells of the author has so many words, at most."""
_WITHIN = str.maketrans("", "", ".-'’")


def byline_opening(text: str) -> str | None:
    """The words that open a byline ("By", "Text:"), if the line opens with such words and a name may follow."""
    opening = furniture().byline_starts.of(fold(text))
    if opening is None:
        return None
    after = text[len(opening) :].strip(" :")
    return opening if not after or _may_be_name(after) else None


def holds_byline_word(text: str) -> bool:
    """Whether a line is a byline without a name: "Editorial", "Politics Department"."""
    short, words = key(text), furniture().byline_words
    return len(short.split()) <= 6 and any(holds(short, phrase) for phrase in words)


def looks_like_name(text: str) -> bool:
    """Whether a line is two to four capitalised words and no more, as names are; several may be joined by commas."""
    if any(word in furniture().heading_words for word in key(text).split()):
        return False
    people = [part for part in _JOINS.split(text) if part]
    return 0 < len(people) <= 4 and all(_is_one_name(part) for part in people)


def looks_signed(text: str) -> bool:
    """Whether a line is a name or names, the place that the author writes from behind them perhaps: "Jo Roe, Varn"."""
    name, comma, place = text.partition(",")
    if looks_like_name(text):
        return True
    words = place.split()
    return bool(comma) and looks_like_name(name) and 0 < len(words) <= 3 and all(word[0].isupper() for word in words)


def named_author(byline: str) -> str | None:
    """The first name in a byline: "By Jo Roe in Varn" is of Jo Roe."""
    opening = byline_opening(byline) or ""
    found: list[str] = []
    for word in byline[len(opening) :].strip(" :").split():
        if not word[:1].isupper():
            break
        found.append(word.strip(",;"))
        if word != found[-1] or len(found) == 3:
            break
    return " ".join(found) if len(found) >= 2 else None


def tells_of_author(paragraphs: Sequence[str], byline: str) -> bool:
    """Whether the last paragraph tells of the author: it says so, or opens with the byline's name, and no other has it."""
    if len(paragraphs) < 2:
        return False
    if furniture().byline_notes.of(fold(paragraphs[-1])) and len(paragraphs[-1].split()) <= _NOTE:
        return True
    author = named_author(byline)
    return author is not None and paragraphs[-1].startswith(author) and author not in " ".join(paragraphs[:-1])


def _is_one_name(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= 4 or is_section(text):
        return False
    return all(word in _PARTICLES or (word[0].isupper() and word.translate(_WITHIN).isalpha()) for word in words)


def _may_be_name(text: str) -> bool:
    """Whether text may begin with a name: in a script with two cases, a capital first."""
    first = next((letter for letter in text if letter.isalpha()), "")
    return bool(first) and (first.isupper() or first.lower() == first.upper())
