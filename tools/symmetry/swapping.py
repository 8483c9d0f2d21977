"""Two groups of one kind in each other's place: where the forms of a group stand in a text, and the text swapped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tools.symmetry.articles import is_capitals, is_small


@dataclass(frozen=True, slots=True)
class Pair:
    """A text and its mirror; ``one`` and ``other`` are the forms of the two groups, in the same order."""

    id: str
    kind: str
    text: str
    swapped: str
    one: tuple[str, ...]
    other: tuple[str, ...]


def swap(text: str, one: Sequence[str], other: Sequence[str]) -> str:
    """Each form of one in the place of the other's, both ways, in the same letters: capitals, small or as it is usual."""
    table: dict[str, str] = {}
    capitals, small = is_capitals(text), is_small(text)
    for a, b in (*zip(one, other, strict=True), *zip(other, one, strict=True)):
        cases = [(a.upper(), b.upper()), (a, b)] if capitals else [(a, b), (a.upper(), b.upper())]
        for written, instead in [*cases, *_small(a, b, small)]:
            table.setdefault(written, instead)
    return whole(table).sub(lambda found: table[" ".join(found[0].split())], text)


def whole(written: Iterable[str]) -> re.Pattern[str]:
    """One of these as whole words, the longest first; a line may end within."""
    words = (re.escape(word).replace(r"\ ", r"\s+") for word in sorted(written, key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<![A-Za-z0-9])(?:{'|'.join(words)})(?![A-Za-z0-9])")  # "Iranâ€™s" is a misread "Iran's"


def spellings(forms: Sequence[str], small: bool = False) -> list[str]:
    """The forms as they are, in capitals, and in small letters, names of letters only where all the text is small."""
    return [written for form in forms for written in (form, form.upper(), *(a for a, _ in _small(form, form, small)))]


def _small(a: str, b: str, small: bool) -> list[tuple[str, str]]:
    return [] if not small and (a.isupper() or b.isupper()) else [(a.lower(), b.lower())]
