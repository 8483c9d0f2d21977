"""Words as naming sees them: where they stand, and how they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A word may hold dots (U.S.) and apostrophes (O'Neill). A hyphen parts two words: "Armenian-backed" has a name in it.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’‘.][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text; the possessive *'s* is not part of it. ``after`` is what stands between it and the next."""

    start: int
    end: int
    text: str
    after: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter, or with an elided article and one (d'Ivoire)."""
        text = self.text
        if text[0].isupper() or text.isalpha():
            return text[0].isupper()
        return any(part[:1].isupper() for part in re.split("['’]", text)[1:])

    @property
    def acronym(self) -> bool:
        """Whether it is written in capitals only, and is more than one letter."""
        letters = self.text.replace(".", "")
        return len(letters) > 1 and letters.isupper()


def words(text: str, start: int, end: int) -> list[Word]:
    """The words of ``text[start:end]``, in order."""
    found: list[tuple[int, int]] = []
    for match in _WORD.finditer(text, start, end):
        owned = _POSSESSIVE.search(match[0]) if match[0][-1] in "sS" else None
        found.append((match.start(), match.end() - (len(owned[0]) if owned else 0)))
    stops = [*(s for s, _ in found[1:]), end][: len(found)]
    return [Word(s, e, text[s:e], text[e:stop]) for (s, e), stop in zip(found, stops, strict=True)]
