"""Which of a place's many names are worth keeping, and how they are shortened."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from tellings.knowledge.gazetteer.data import text
from tellings.knowledge.gazetteer.folding import fold
from tellings.tables import read_yaml

_SHORT = re.compile(r"[A-Z](?:\.?[A-Z&]){0,4}\.?")
_LONGEST = 60
_SMALL = ("al", "el", "'", "‘", "’")  # what a name with a small first letter may begin with
# Names that say no more than the bare one, which the text around them has as well.
_WHOLE = ("City of ", "Town of ", "State of ", "County of ", "Province of ", "Village of ")


def usable(names: Iterable[str]) -> tuple[str, ...]:
    """The names in Latin or Cyrillic letters, without codes ("LHR") and sound-by-sound spellings ("lun dun")."""
    return tuple(dict.fromkeys(n.strip() for n in names if _is_usable(n.strip())))


def is_short(name: str) -> bool:
    """Whether the name is letters only, with or without stops ("UAE", "U.K."): it is looked up as it is written."""
    return _SHORT.fullmatch(name) is not None


def plain(name: str) -> str:
    """The name without the word for its kind: ``plain("Aleppo Governorate") == "Aleppo"``."""
    before, after, never_alone = _kinds()
    shorter = after.sub("", before.sub("", name)).strip()
    return shorter if len(shorter) > 2 and shorter[0].isupper() and shorter not in never_alone else name


def without_article(name: str) -> tuple[str, ...]:
    """The ways English deals with the Arabic article: "Suwaydā'" and "al-Suwaydā'" for "As Suwaydā'"."""
    article, _, rest = name.partition(" ")
    if len(rest) < 3 or not rest[0].isupper():
        return ()
    sun = fold(article)[1:] if article[:1] == "A" and len(article) in (2, 3) else ""
    return (rest, f"al-{rest}") if sun == "l" or (sun and fold(rest).startswith(sun)) else ()


def shown(name: str, others: Iterable[str]) -> str:
    """The name of an area for an English reader: its own, or the one with an English word for the kind."""
    _, after, _ = _kinds()
    own = plain(name)
    if own.isascii() and "'" not in name and own == name:
        return own
    return next((plain(other) for other in others if after.search(other) and other.isascii()), own)


def _is_usable(name: str) -> bool:
    if not 1 < len(name) <= _LONGEST or not (name[0].isupper() or name.startswith(_SMALL)):
        return False
    if name.startswith(_WHOLE):
        return False
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 2 or (name.isupper() and len(name) <= 4) or any(c.isdigit() for c in name):
        return False
    return name.isascii() or unicodedata.name(letters[0], "").startswith(("LATIN", "CYRILLIC"))


@cache
def _kinds() -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    listed = read_yaml(text("kinds.yaml"))
    before = "|".join(re.escape(word) for word in sorted(listed["before"], key=len, reverse=True))
    after = "|".join(re.escape(word) for word in sorted(listed["after"], key=len, reverse=True))
    return (
        re.compile(rf"^(?:{before})\s+", re.IGNORECASE),
        re.compile(rf"\s+(?:{after})$", re.IGNORECASE),
        frozenset(listed["never_alone"]),
    )
