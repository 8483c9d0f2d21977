"""Words as naming sees them: where they stand, and how they are written."""

from __future__ import annotations

import re
from typing import NamedTuple

# A word may hold dots (U.S.) and apostrophes (O'Neill). A hyphen parts two words: "Armenian-backed" has a name in it.
# What can be no word is told at once, and plain words stand first, as most are.
_WORD = re.compile(r"((?=\w)(?:[A-Za-z]{2,}(?![^\W_]|['’‘.][^\W_])|(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’‘.][^\W_]+)*))")


class Word(NamedTuple):
    """A word of the text; the possessive *'s* is not part of it. ``after`` is what stands between it and the next.

    ``capital``: whether it begins with a capital letter, or with an elided article and one (d'Ivoire). A tuple, as there
    is one for each word of a text.
    """

    start: int
    end: int
    text: str
    after: str
    capital: bool

    @property
    def acronym(self) -> bool:
        """Whether it is written in capitals only, and is more than one letter."""
        letters = self.text.replace(".", "")
        return len(letters) > 1 and letters.isupper()


_word = Word._make  # a third faster than the class itself


def words(text: str, start: int, end: int) -> list[Word]:
    """The words of ``text[start:end]``, in order."""
    before, *pieces = _WORD.split(text[start:end])
    at, found = start + len(before), []
    for written, gap in zip(pieces[::2], pieces[1::2], strict=True):
        stem, after = written, gap
        if len(written) > 2 and written[-1] in "sS" and written[-2] in "'’":
            stem, after = written[:-2], written[-2:] + gap
        capital = stem[0].isupper() or (not stem.isalpha() and _is_elided(stem))
        found.append(_word((at, at + len(stem), stem, after, capital)))
        at += len(written) + len(gap)
    return found


def _is_elided(written: str) -> bool:
    return any(part[:1].isupper() for part in re.split("['’]", written)[1:])
