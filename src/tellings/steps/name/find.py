"""All names of a text: those that we know, and those that their capitals, titles and head words give away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from tellings.knowledge.languages.en.words import function_words
from tellings.knowledge.parties import NameRow
from tellings.model import Name, Place, Sentence
from tellings.steps.name.known import Found, Known
from tellings.steps.name.runs import unknown_names
from tellings.steps.name.words import Word, words


def find_names(cased: str, sentences: Sequence[Sentence], places: Sequence[Place], known: Known) -> tuple[Name, ...]:
    """The proper names of a text, in order, none overlapping another.

    Of two that overlap the longer counts; of two as long, a name of our lists before a place of the gazetteer.
    """
    small = cased.islower()
    found: list[Name] = []
    for sentence in sentences:
        inside = words(cased, sentence.start, sentence.end)
        listed = [name for match in known.find(inside) for name in _listed(cased, inside, match, small)]
        where = [_place(p) for p in places if sentence.start <= p.span.start and p.span.end <= sentence.end]
        certain = _apart([*listed, *where])
        found.extend(unknown_names(inside, certain) if not small else certain)
    return tuple(_surnames(cased, found))


def _surnames(cased: str, names: Sequence[Name]) -> Iterator[Name]:
    """A single word that is part of a person's full name elsewhere in the text is that person."""
    parts = {part for n in names if n.kind == "person" for part in cased[n.start : n.end].split() if len(part) > 2}
    for name in names:
        person = name.kind == "other" and cased[name.start : name.end] in parts
        yield replace(name, kind="person") if person else name


def _listed(cased: str, inside: Sequence[Word], match: Found, small: bool) -> Iterator[Name]:
    """The known name, if it is written as one here: capitals, unless the whole text has none."""
    span = inside[match.first : match.last]
    start, end = span[0].start, span[-1].end
    if small:
        rows = [row for row in match.rows if not row.ambiguous]
    else:
        rows = [row for row in match.rows if row.fits(cased[start:end]) and _written_so(span, row)]
    if rows:
        row = _in_use(rows, inside, match)
        yield Name(start, end, _kind(row), row.form if row.kind == "people" else "noun", row.key)


def _written_so(span: Sequence[Word], row: NameRow) -> bool:
    """Whether the words have a capital wherever the list writes one ("the UN refugee agency", "ethnic Armenians")."""
    usual = row.written.replace("-", " ").split()
    return all(
        word.capital or not written[:1].isupper() or word.text.lower() in function_words()
        for word, written in zip(span, usual, strict=False)
    )


def _in_use(rows: Sequence[NameRow], inside: Sequence[Word], match: Found) -> NameRow:
    """Of the rows of a name, the one that its neighbours speak for: "Chinese police", "the Chinese", "a Chinese"."""
    first = rows[0]
    if first.kind != "people":
        return first
    forms = {row.form: row for row in reversed(rows) if row.kind == "people"}
    if len(forms) > 1:
        word = inside[match.last - 1]
        following = inside[match.last] if match.last < len(inside) else None
        narrows = following is not None and word.after in (" ", "-") and _is_content(following)
        return forms.get("adjective" if narrows else "plural", first)
    return first


def _is_content(word: Word) -> bool:
    """Whether a word can be what an adjective before it narrows: no function word, and no verb by its ending."""
    small = word.text.lower()
    return small not in function_words() and not small.endswith(("ed", "ing"))


def _kind(row: NameRow) -> Literal["country", "people", "party", "place"]:
    return "place" if row.kind == "metonym" else row.kind


def _place(place: Place) -> Name:
    return Name(place.span.start, place.span.end, "country" if place.precision == "country" else "place", "noun")


def _apart(names: Iterable[Name]) -> list[Name]:
    kept: list[Name] = []
    for _, name in sorted(enumerate(names), key=lambda pair: (pair[1].start - pair[1].end, pair[0])):
        if not any(name.start < other.end and other.start < name.end for other in kept):
            kept.append(name)
    return sorted(kept, key=lambda name: name.start)
