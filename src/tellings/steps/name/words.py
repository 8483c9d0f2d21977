"""Words as naming sees them: where they stand, and how they are written."""

from __future__ import annotations

import re
from functools import partial
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


_word = partial(tuple.__new__, Word)  # takes half as long as the class itself


def words(text: str, start: int, end: int) -> list[Word]:
    """The words of ``text[start:end]``, in order."""
    before, *pieces = _WORD.split(text[start:end])
    at, found = start + len(before), []
    for written, gap in zip(pieces[::2], pieces[1::2], strict=True):
        last = at + len(written)
        if written.isalpha():  # as most are
            found.append(_word((at, last, written, gap, written[0].isupper())))
        else:
            found.append(_of_more(at, written, gap))
        at = last + len(gap)
    return found


def _of_more(start: int, written: str, gap: str) -> Word:
    """A word of more than letters: it may have an elided article, or the possessive *'s*."""
    stem, after = written, gap
    if len(written) > 2 and written[-1] in "sS" and written[-2] in "'’":
        stem, after = written[:-2], written[-2:] + gap
    return _word((start, start + len(stem), stem, after, stem[0].isupper() or _is_elided(stem)))


def _is_elided(written: str) -> bool:
    return any(part[:1].isupper() for part in re.split("['’]", written)[1:])
