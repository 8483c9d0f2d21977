"""All names of a text: those that we know, and those that their capitals, titles and head words give away."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Literal

from msgspec.structs import replace

from tellings.knowledge import parties
from tellings.knowledge.languages import ENGLISH
from tellings.knowledge.languages.en.words import english_words, function_words
from tellings.knowledge.languages.events import lemmas_of
from tellings.knowledge.parties import NameRow
from tellings.model import Name, Place, Sentence, Span, Time
from tellings.steps.name.known import Found, Known
from tellings.steps.name.offices import inherited, with_offices
from tellings.steps.name.runs import unknown_names
from tellings.steps.name.words import Word, words

_SURE = 0.6  # a place less sure than this does not break up a longer name ("the *Northern* Shield")
# What follows a verb rather than a noun: "the Dutch fear that …", "the Dutch fear of …".
_AFTER_VERBS = frozenset("that the a an their his her its to it him them they he she we".split())


def find_names(cased: str, sentences: Sequence[Sentence], places: Sequence[Place], known: Known) -> tuple[Name, ...]:
    """The proper names of a text, in order, none overlapping another.

    Of two that overlap the longer counts; of two as long, a name of our lists before a place of the gazetteer.
    """
    small, sure = cased.islower(), [p for p in places if p.alone.confidence > _SURE]
    found: list[Name] = []
    for sentence in sentences:
        inside = words(cased, sentence.start, sentence.end)
        listed = [name for match in _matches(inside, known) for name in _listed(cased, inside, match, small)]
        where = [_place(p) for p in sure if sentence.start <= p.span.start and p.span.end <= sentence.end]
        certain = _apart([*listed, *where])
        found.extend(with_offices(inside, unknown_names(inside, certain) if not small else certain))
    heads = {n.start for s in sentences if s.heading for n in found if s.start <= n.start < s.end}
    return tuple(_introduced(cased, list(_surnames(cased, found)), heads))


def outside_names(places: Sequence[Place], names: Sequence[Name]) -> tuple[Place, ...]:
    """The places that are no part of a people's or a group's name: "Angola" in "Union for Angola" names the union."""
    holding = [n for n in names if n.kind in ("people", "party")]
    return tuple(p for p in places if not any(n.start < p.span.end and p.span.start < n.end for n in holding))


def times_beside(times: Sequence[Time], names: Sequence[Name]) -> tuple[Time, ...]:
    """The times that are no part of a longer name of a group: "9 May" in "9 May Front" tells of no day."""
    holding = [n for n in names if n.kind == "party"]
    return tuple(t for t in times if t.span is None or not any(_reaches_out(n, t.span) for n in holding))


def _reaches_out(name: Name, span: Span) -> bool:
    shared = name.start < span.end and span.start < name.end
    return shared and not (span.start <= name.start and name.end <= span.end)


def _surnames(cased: str, names: Sequence[Name]) -> Iterator[Name]:
    """A single word that is part of a person's full name elsewhere in the text is that person, in the same office."""
    parts = {part for n in names if n.kind == "person" for part in cased[n.start : n.end].split() if len(part) > 2}
    before: list[tuple[str, Name]] = []
    for name in names:
        written = cased[name.start : name.end]
        person = replace(name, kind="person") if name.kind == "other" and written in parts else name
        known = inherited(person, written, before)
        before += [(written, known)] if known.key and known.kind == "person" else []
        yield known


def _introduced(cased: str, names: Sequence[Name], heads: Container[int]) -> Iterator[Name]:
    """A person whom a heading names has the office in which the text below first tells of that person."""
    for at, name in enumerate(names):
        if name.start in heads:
            below = [(cased[n.start : n.end], n) for n in reversed(names[at + 1 :]) if n.key and n.kind == "person"]
            yield inherited(name, cased[name.start : name.end], below)
        else:
            yield name


def _matches(inside: Sequence[Word], known: Known) -> Iterator[Found]:
    """The known names; "the Hindu temple" is not of the newspaper, and names the people without the article.

    Nor are "the Republicans" a party of that name with the article where another has it without.
    """
    for match in known.find(inside):
        first, last = match.first + 1, match.last
        if inside[match.first].text.lower() != "the" or last == first:
            yield match
            continue
        shorter = [Found(f.first + first, f.last + first, f.rows) for f in known.find(inside[first:last])]
        other = any(
            f.last == last and f.rows[0].kind == "party" and f.rows[0].key != match.rows[0].key for f in shorter
        )
        yield from shorter if other or _narrows(inside, last) else [match]


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
        return forms.get("adjective" if _narrows(inside, match.last) else "plural", first)
    return first


def _narrows(inside: Sequence[Word], after: int) -> bool:
    """Whether a name before word ``after`` narrows that word, and does not stand by itself before a verb."""
    if after >= len(inside) or inside[after - 1].after not in (" ", "-"):
        return False
    small = inside[after].text.lower()
    if small in function_words() or small.endswith(("ed", "ing")):
        return False
    if _may_be_a_verb(small) and not parties.noun(small) and after + 1 < len(inside):
        following = inside[after + 1]
        return following.text.lower() not in _AFTER_VERBS and not following.capital
    return True


def _may_be_a_verb(word: str) -> bool:
    """Whether a word has the forms of a verb: "fear, feared, fearing"."""
    known = english_words()
    stem = word.removesuffix("e")
    return stem + "ing" in known and (stem + "ed" in known or bool(lemmas_of(word, "verb", ENGLISH)))


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
