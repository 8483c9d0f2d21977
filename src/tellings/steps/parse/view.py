"""The text as the parser sees it: names as one neutral word each, white space folded, with the way back to the text.

A parser reads "the Armenian police" and "the Azerbaijani police" differently, so what it sees must not depend on which
group is named (rule 6 of the design). Every name is therefore replaced by one word of its kind before parsing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from msgspec import Struct

from tellings.model import Name
from tellings.steps.parse.joined import Joined, joined

# One everyday word a kind and form, each of which the model tags and attaches well.
NEUTRAL = {
    ("people", "adjective"): "Italian",
    ("people", "plural"): "Italians",
    ("people", "noun"): "Italian",
    ("country", "noun"): "Italy",
    ("place", "noun"): "Rome",
    ("party", "noun"): "Hamas",
    ("person", "noun"): "Smith",
    ("other", "noun"): "Hamas",
}


_FOLDED = re.compile(r"\s{2,}|[^\S ]")  # several blanks, or one that is no space: one space stands for them


class View(Struct, frozen=True):
    """What the parser sees of a stretch of text; its character ``i`` stands for ``starts[i]`` to ``ends[i]`` there."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    names: dict[int, Name]
    lemmas: dict[int, str]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original text behind a stretch of the view that is not empty."""
        return self.starts[start], self.ends[end - 1]


def english(name: Name, text: str, before: str) -> str:  # noqa: ARG001  # an English name says all by its kind
    """The neutral word for a name in English."""
    return NEUTRAL.get((name.kind, name.form)) or NEUTRAL[name.kind, "noun"]


def view(
    cased: str, start: int, end: int, names: Sequence[Name], neutral: Callable[[Name, str, str], str] = english
) -> View:
    """The view of ``cased[start:end]``; ``names`` lie inside it, in order, and do not overlap.

    ``neutral`` gives the word for a name, told its words and what stands before it. A verb of two words with a hyphen is
    one word as well: the second, with the lemma of both.
    """
    verbs = [j for j in joined(cased, start, end) if not any(n.start < j.end and j.start < n.end for n in names)]
    if not names and not verbs and cased[start : start + 1] != " " and not _FOLDED.search(cased, start, end):
        return View(cased[start:end], range(start, end), range(start + 1, end + 1), {}, {})  # as it stands
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    by_start: dict[int, Name] = {}
    lemmas: dict[int, str] = {}

    def straight(first: int, last: int) -> None:
        if first < last and cased[first] == " " and (not pieces or pieces[-1].endswith(" ")):
            first += 1  # the first of several blanks stands for all
        if first < last:
            pieces.append(cased[first:last])
            starts.extend(range(first, last))
            ends.extend(range(first + 1, last + 1))

    def copy(first: int, last: int) -> None:
        for blanks in _FOLDED.finditer(cased, first, last):
            at = blanks.start()
            straight(first, at)
            if pieces and not pieces[-1].endswith(" "):
                pieces.append(" ")
                starts.append(at)
                ends.append(at + 1)
            first = blanks.end()
        straight(first, last)

    position = start
    stretches: list[Name | Joined] = [*names, *verbs]
    for stretch in sorted(stretches, key=lambda stretch: stretch.start):
        copy(position, stretch.start)
        if isinstance(stretch, Name):
            word = neutral(stretch, cased[stretch.start : stretch.end], cased[start : stretch.start])
            by_start[len(starts)] = stretch
        else:
            word = stretch.word
            lemmas[len(starts)] = stretch.lemma
        pieces.append(word)
        starts.extend([stretch.start] * len(word))
        ends.extend([stretch.end] * len(word))
        position = stretch.end
    copy(position, end)
    return View("".join(pieces), starts, ends, by_start, lemmas)
