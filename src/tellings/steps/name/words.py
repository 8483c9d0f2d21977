"""Words as naming sees them: where they stand, and how they are written."""

from __future__ import annotations

import re
from typing import NamedTuple

# A word may hold dots (U.S.) and apostrophes (O'Neill). A hyphen parts two words: "Armenian-backed" has a name in it.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’‘.][^\W_]+)*")


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
    spans = [match.span() for match in _WORD.finditer(text, start, end)]
    stops = [s for s, _ in spans[1:]]
    stops.append(end)
    found = []
    for (first, last), stop in zip(spans, stops, strict=False):
        stem = last
        if text[last - 1] in "sS" and text[last - 2] in "'’" and last - first > 2:
            stem -= 2
        written = text[first:stem]
        capital = written[0].isupper() or (not written.isalpha() and _is_elided(written))
        found.append(_word((first, stem, written, text[stem:stop], capital)))
    return found


def _is_elided(written: str) -> bool:
    return any(part[:1].isupper() for part in re.split("['’]", written)[1:])
