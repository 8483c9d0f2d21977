"""Which office a person holds, from the title before the name or after it: "Police Chief Venn", "Venn, the mayor"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tellings.knowledge import parties
from tellings.knowledge.languages.en.words import function_words
from tellings.model import Name
from tellings.steps.name.words import Word

_LONGEST = 6  # words of a title ("additional deputy inspector general of police")
_FORCES = frozenset({"police", "military"})
_FARTHEST = 10  # words of a title with whose it is ("commissioner of police of the northern range of Venn")
_ZONE = 3  # words between two commas that say for where an office is ("inspector general of police, northern range, …")
_JOINS = frozenset({" ", "-", "\n", ". "})
_OF = frozenset({"of", "for", "in", "at"})
_BODY = frozenset({"police", "army", "staff"})


def with_offices(inside: Sequence[Word], names: Sequence[Name]) -> Iterator[Name]:
    """The names of a sentence; each person's has the office that the words beside it tell as its key."""
    for name in names:
        if name.kind == "person" and name.key is None:
            key = _office(inside, name)
            yield replace(name, key=key) if key is not None else name
        else:
            yield _told_after(inside, name) if name.kind == "other" and name.key is None else name


def _told_after(inside: Sequence[Word], name: Name) -> Name:
    """A single name that the words after it show to be an officer's: "Venn, the police superintendent, …"."""
    after = next((i for i, word in enumerate(inside) if word.start >= name.end), len(inside))
    alone = after > 0 and inside[after - 1].start == name.start
    key = _after(inside, after) if alone else None
    row = parties.office_row(key) if key else None
    return replace(name, kind="person", key=key) if row is not None and row.kind in _FORCES else name


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
    return _before(inside, first) or _after(inside, after) or _apposed(inside, first, after)


def _before(inside: Sequence[Word], first: int) -> str | None:
    """The longest title that ends right before the name."""
    words = _without_brackets(inside, first)
    if not words or not parties.ends_office(words[-1].text):
        return None
    start = len(words)
    while start > 0 and len(words) - start < _LONGEST and words[start - 1].after in _JOINS:
        start -= 1
    return next((found for i in range(start, len(words)) if (found := parties.office(_said(words[i:])))), None)


def _without_brackets(inside: Sequence[Word], first: int) -> list[Word]:
    """The words before a name, without what stands in brackets right before it ("commissioner (traffic) Venn")."""
    if first and inside[first - 1].after == ") ":
        opening = next((i for i in range(first - 1, -1, -1) if inside[i].after == " ("), first - 1)
        return [*inside[:opening], inside[opening]._replace(after=" ")]
    return list(inside[:first])


def _after(inside: Sequence[Word], after: int) -> str | None:
    """The longest title that stands after the name and a comma."""
    if not 0 < after < len(inside) or inside[after - 1].after != ", ":
        return None
    first = after + (inside[after].text.lower() == "the")
    last = first
    while last < len(inside) and last - first < _LONGEST and (last == first or inside[last - 1].after in _JOINS):
        last += 1
    whose = any(word.text.lower() in _OF for word in inside[first + 1 : last])
    ends = [i for i in range(last, first, -1) if whose or parties.ends_office(inside[i - 1].text)]
    return next((found for i in ends if (found := _ends_in_office(inside[first:i]))), None)


def _ends_in_office(words: Sequence[Word]) -> str | None:
    """The longest title at the end of a phrase, past words that narrow it: "the *deputy* police superintendent"."""
    for start, word in enumerate(words):
        if found := parties.office(_said(words[start:])) or parties.office(_short(words[start:])):
            return found
        if word.text.lower() in function_words() or word.after not in _JOINS:
            return None
    return None


def _short(words: Sequence[Word]) -> str:
    """A title without whose it is, but for the kind of body: "superintendent of *railway* police"."""
    said = [word.text.lower() for word in words]
    of = next((i for i, word in enumerate(said) if i and word in _OF), len(said))
    body = _body(said[of + 1 :])
    return " ".join((*said[:of], "of", body)) if body else ""


def _body(whose: Sequence[str]) -> str | None:
    """The word for a body in the name of one: "police" in "railway police", and of a listed police force of any name."""
    if len(whose) > 1 and whose[-1] in _BODY:
        return whose[-1]
    bare = whose[1:] if whose and whose[0] == "the" else whose
    rows = parties.names().get(parties.fold(" ".join(bare)), ())
    return "police" if rows and all(row.party_kind == "police" for row in rows) else None


def _apposed(inside: Sequence[Word], first: int, after: int) -> str | None:
    """The title that stands before a comma and the name, with whose it is: "director general of the city police, A. Venn".

    Where an article or anything else stands before it, a comma has to follow the name as well: else the title and the
    name may be two persons.
    """
    for start, end in _before_commas(inside, first):
        named = inside[after - 1].after if after else ""
        bare = start == 0 or not inside[start - 1].after.isspace()
        if (bare or named.startswith(",")) and (found := _with_whose(inside[start:end])):
            return found
        if end - start > _ZONE:
            return None
    return None


def _before_commas(inside: Sequence[Word], first: int) -> Iterator[tuple[int, int]]:
    """The stretches of words before a name that a comma ends, the nearest first; every beginning of each, longest first."""
    end = first
    for _ in range(2):
        if not end or inside[end - 1].after != ", ":
            return
        begin = end - 1
        while begin and end - begin < _FARTHEST and inside[begin - 1].after in _JOINS:
            begin -= 1
        yield from ((start, end) for start in range(begin, end))
        if end - begin > _ZONE:
            return
        end = begin


def _with_whose(words: Sequence[Word]) -> str | None:
    """A title at the beginning of a phrase, with nothing but whose it is behind it; "of the city police" is of police."""
    said = [word.text.lower() for word in words]
    for i in range(len(words), 0, -1):
        whose = said[i:]
        if whose and whose[0] not in _OF:
            continue
        body = whose[-1] if whose and whose[-1] in _BODY else _body(whose[1:])
        if body and (found := parties.office(" ".join((*said[:i], "of", body)))):
            return found
        if found := parties.office(" ".join(said[:i])):
            return found
    return None


def _said(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
