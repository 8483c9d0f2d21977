"""Which office a person holds, from the title before the name or after it: "Police Chief Venn", "Venn, the mayor"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tellings.knowledge import parties
from tellings.model import Name
from tellings.steps.name.words import Word

_LONGEST = 6  # words of a title ("additional deputy inspector general of police")
_JOINS = frozenset({" ", "-", "\n", ". "})


def with_offices(inside: Sequence[Word], names: Sequence[Name]) -> Iterator[Name]:
    """The names of a sentence; each person's has the office that the words beside it tell as its key."""
    for name in names:
        person = name.kind == "person" and name.key is None
        yield replace(name, key=_office(inside, name)) if person else name


def inherited(name: Name, written: str, before: Sequence[tuple[str, Name]]) -> Name:
    """A person named again keeps the office told before: by the last who was called so."""
    if name.kind != "person" or name.key is not None:
        return name
    parts = set(written.split())
    last = next((n for text, n in reversed(before) if parts <= set(text.split())), None)
    return replace(name, key=last.key) if last else name


def _office(inside: Sequence[Word], name: Name) -> str | None:
    first = next((i for i, word in enumerate(inside) if word.start >= name.start), len(inside))
    after = next((i for i, word in enumerate(inside) if word.start >= name.end), len(inside))
    return _before(inside, first) or _after(inside, after)


def _before(inside: Sequence[Word], first: int) -> str | None:
    """The longest title that ends right before the name."""
    words = _without_brackets(inside, first)
    start = len(words)
    while start > 0 and len(words) - start < _LONGEST and words[start - 1].after in _JOINS:
        start -= 1
    return next((found for i in range(start, len(words)) if (found := parties.office(_said(words[i:])))), None)


def _without_brackets(inside: Sequence[Word], first: int) -> list[Word]:
    """The words before a name, without what stands in brackets right before it ("commissioner (traffic) Venn")."""
    if first and inside[first - 1].after == ") ":
        opening = next((i for i in range(first - 1, -1, -1) if inside[i].after == " ("), first - 1)
        return [*inside[:opening], replace(inside[opening], after=" ")]
    return list(inside[:first])


def _after(inside: Sequence[Word], after: int) -> str | None:
    """The longest title that stands after the name and a comma."""
    if not 0 < after < len(inside) or inside[after - 1].after != ", ":
        return None
    first = after + (inside[after].text.lower() == "the")
    last = first
    while last < len(inside) and last - first < _LONGEST and (last == first or inside[last - 1].after in _JOINS):
        last += 1
    return next((found for i in range(last, first, -1) if (found := parties.office(_said(inside[first:i])))), None)


def _said(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
