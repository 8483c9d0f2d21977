"""The names that we know beforehand, found in a text word by word, the longest first."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct

from tellings.knowledge import parties
from tellings.knowledge.parties import NameRow, fold
from tellings.steps.name.everyday import is_everyday
from tellings.steps.name.words import Word

__all__ = ["Found", "Known", "fold"]

_POSSESSIVE = re.compile(r"^(?:['’][sS]?)+")  # "the Workers' Party", "the People's Front"
_HEAVY = 4  # letters: shorter ones are words of every sentence ("IS", "UP")
_OF_STATES = frozenset({"military", "police", "state"})
# The words of a name, after which of them it has a comma, and what it may mean.
_Entry = tuple[tuple[str, ...], frozenset[int], tuple[NameRow, ...]]


class Found(Struct, frozen=True):
    """Words ``first`` to ``last`` (exclusive) of a sentence are a known name; every row that it may be."""

    first: int
    last: int
    rows: tuple[NameRow, ...]


class Known:
    """The names of our lists, by their first word and, of those with several words, the second."""

    def __init__(self, names: Mapping[str, tuple[NameRow, ...]]) -> None:
        self._starting: dict[tuple[str, ...], list[_Entry]] = {}
        for folded, rows in names.items():
            written = folded.replace("-", " ").split()
            parts = tuple(_bare(part) for part in written)
            commas = frozenset(at for at, part in enumerate(written) if part.endswith(","))
            self._starting.setdefault(parts[:2], []).append((parts, commas, rows))
        for entries in self._starting.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._firsts = frozenset(parts[0] for parts in self._starting)

    @classmethod
    @cache
    def load(cls) -> Known:
        """All names of knowledge/parties."""
        return cls(parties.names())

    def find(self, found: Sequence[Word]) -> Iterator[Found]:
        """The known names among the words of a sentence, left to right, however they are written."""
        folded = _folded([word.text for word in found])
        firsts = self._firsts.intersection(folded)
        last = 0
        for i in [i for i, word in enumerate(folded) if word in firsts] if firsts else ():
            match = self._at(found, folded, i) if i >= last else None
            if match:
                yield match
                last = match.last

    def _at(self, found: Sequence[Word], folded: Sequence[str], i: int) -> Found | None:
        two, one = tuple(folded[i : i + 2]), (folded[i],)
        for parts, commas, rows in (*self._starting.get(two, ()), *(self._starting.get(one, ()) if one != two else ())):
            last = i + len(parts)
            if tuple(folded[i:last]) == parts and all(
                _joined(word) or (at in commas and word.after == ", ") for at, word in enumerate(found[i : last - 1])
            ):
                return Found(i, last, rows)
        return None

    def spellings(
        self, found: Sequence[Word], told: Container[str] = frozenset()
    ) -> Iterator[tuple[int, int, list[str]]]:
        """For known names: where they stand, and each word's usual spelling.

        A word of some length that is a name, too, counts as one where the text tells its group's name otherwise (its key
        is in ``told``).
        """
        for match in self.find(found):
            usual = next((r.written.replace("-", " ").split() for r in match.rows), [])
            usual = [*map(str.lower, usual[:1]), *usual[1:]] if _is_article(found, match) else usual
            same = [fold(w) for w in usual] == [fold(w.text) for w in found[match.first : match.last]]
            span = found[match.first : match.last]
            if _is_plain(match, span):
                usual, same, span = usual[:1], True, span[:1]
            heavy = len(found[match.first].text) >= _HEAVY and match.rows[0].key in told
            if not match.rows[0].ambiguous or match.last - match.first > 1 or heavy:
                yield (
                    match.first,
                    match.first + len(span),
                    usual if same else [w.text[:1] + w.text[1:].lower() for w in span],
                )

    def told(self, found: Sequence[Word]) -> Iterator[str]:
        """The keys of the groups that the words name by a name that is nothing else."""
        rows = (row for match in self.find(found) for row in match.rows)
        return (row.key for row in rows if row.kind == "party" and not row.ambiguous)

    @staticmethod
    def is_title(word: str) -> bool:
        """Whether the word stands before persons' names ("President", "Gen")."""
        return parties.title(fold(word)) is not None


def _folded(written: Sequence[str]) -> list[str]:
    """The words, folded; all at once where that is no more than to write them small."""
    text = " ".join(written)
    return text.lower().split(" ") if text.isascii() and text and "." not in text else list(map(fold, written))


def _is_plain(match: Found, span: Sequence[Word]) -> bool:
    """A state's body in the words of any state's ("Kenyan armed forces"): as well spelled as those that no list has."""
    row = match.rows[0]
    people = any(r.kind == "people" for r in parties.names().get(fold(span[0].text), ()))
    others = all(is_everyday(word.text.lower()) for word in span[1:])
    return row.kind == "party" and row.party_kind in _OF_STATES and len(span) > 1 and people and others


def _is_article(found: Sequence[Word], match: Found) -> bool:
    """Whether a name opens with an article, which is no sign that it is the name ("the Hindu villagers")."""
    return match.last - match.first > 1 and match.rows[0].kind == "party" and fold(found[match.first].text) == "the"


def _bare(part: str) -> str:
    """A word of a name as words of a text are: without its possessive ("people's front", "workers' party")."""
    return part.rstrip(",").removesuffix("'s").strip("'")


def _joined(word: Word) -> bool:
    """Whether the next word can belong to the same name."""
    after = _POSSESSIVE.sub("", word.after)
    return after in (" ", "-", "‑", "\n", " - ", "–") or (after.isspace() and len(after) <= 8)
