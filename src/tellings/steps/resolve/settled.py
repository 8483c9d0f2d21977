"""Names that the text alone did not show to be places, but whose seat in a parsed sentence does: "shelled X", "fled X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tellings.knowledge.gazetteer import Entry, Gazetteer
from tellings.knowledge.languages import events as lexicon
from tellings.knowledge.languages.clause import is_verb
from tellings.knowledge.languages.en.words import english_words
from tellings.knowledge.languages.setting import setting_words
from tellings.knowledge.languages.wording import wording
from tellings.model import Document, Place, Sentence, Span, Time, Token, Unswayed
from tellings.steps.resolve.dateline import Dateline, dateline_of

_FIRST = re.compile(r"[^\W\d_][^\d\n,(\[—–-]*[^\W\d_]")
_OBJECTS = frozenset({"dobj", "nsubjpass"})
_LARGE = 5000  # people; a smaller place is meant only where the text speaks of its country
_SAID, _SEATED = 0.8, 0.5  # the chance that it is a place: where a word says so, and where only its seat does


def settle(
    document: Document,
    sentences: Sequence[Sentence],
    places: Sequence[Place],
    times: Sequence[Time],
    gazetteer: Gazetteer,
) -> tuple[tuple[Sentence, ...], tuple[Place, ...]]:
    """The sentences with such names made places, and the places with them, in order."""
    taken = {i for p in places for i in range(p.span.start, p.span.end)}
    found: dict[int, Place] = {}
    for sentence in sentences:
        for token in sentence.tokens:
            if token.name is not None and token.name.kind in ("other", "person") and token.start not in taken:
                if not _chance(sentence, token, known=True):  # and less so of an unknown one
                    continue
                near = [p for p in places if sentence.start <= p.span.start < sentence.end] or places
                usual = _usual(gazetteer.lookup(token.text))
                alone = _entry(usual, [p.alone.country for p in near if p.precision != "country"])
                chance = _chance(sentence, token, known=alone is not None)
                if chance:
                    unswayed = Unswayed(*((alone.country, alone.admin1) if alone else (None, None)), chance)
                    made = _place(document, token, chance, near, _entry(usual, [p.country for p in near]))
                    level = usual[0].level if usual else "city"
                    found[token.start] = replace(made, precision=level, unswayed=unswayed)
    opening = _opening(document, dateline_of(document, sentences, places, times), gazetteer)
    if opening is not None:
        found[opening.span.start] = opening
    grown = tuple(_with_places(sentence, found) for sentence in sentences) if found else tuple(sentences)
    return grown, tuple(sorted([*places, *found.values()], key=lambda p: p.span.start))


def _opening(document: Document, dateline: Dateline, gazetteer: Gazetteer) -> Place | None:
    """The name that a dateline begins with, where no place was seen in it."""
    if dateline.places or not dateline.end:
        return None
    name = _FIRST.match(document.text, dateline.start, dateline.end)
    entry = _entry(_usual(gazetteer.lookup(name[0])), ()) if name is not None else None
    return _known(document.span(*name.span()), entry, _SEATED) if name is not None and entry is not None else None


def _with_places(sentence: Sentence, found: dict[int, Place]) -> Sentence:
    if not any(t.start in found for t in sentence.tokens):
        return sentence
    return sentence.with_tokens(tuple(_as_place(t) if t.start in found else t for t in sentence.tokens))


def _as_place(token: Token) -> Token:
    return replace(token, name=replace(token.name, kind="place", key=None) if token.name else None)


def _chance(sentence: Sentence, token: Token, *, known: bool) -> float:
    """How likely the seat of a name makes it a place; 0 where nothing does."""
    person = token.name is not None and token.name.kind == "person"
    if token.text.isupper() or (person and token.dep in ("conj", "appos")):
        return 0.0
    plain = all(word.lower() in english_words() for word in token.text.split())
    tops = list(_tops(sentence, token))
    if any(_is_said(sentence, top, person) for top in tops):
        return _SAID
    for top in tops:
        if not plain and _is_strict(sentence, top, person):
            return _SEATED
        if known and not person and _is_loose(sentence, top):
            return _SEATED
    return 0.0


def _tops(sentence: Sentence, token: Token) -> Iterator[Token]:
    """The name, and the name or noun that it is coordinated with or stands beside."""
    yield token
    while token.dep in ("conj", "appos") and not is_verb(sentence.tokens[token.head]):
        token = sentence.tokens[token.head]
        yield token


def _is_said(sentence: Sentence, top: Token, person: bool) -> bool:
    """A word calls it a place: "the village of Xville", "Xville, a town", "Xville province", "Xville, Chad"."""
    head = sentence.tokens[top.head]
    if top.dep == "pobj" and head.lemma == "of":
        return _is_place_noun(sentence, sentence.tokens[head.head])
    beside = [c for c in sentence.children(top) if c.dep == "appos"]
    after = any(c.name is not None and c.name.kind in ("place", "country") for c in beside)
    return (after and not person) or any(
        _is_place_noun(sentence, t) for t in ([head, *beside] if top.dep in ("compound", "appos") else beside)
    )


def _is_place_noun(sentence: Sentence, token: Token) -> bool:
    return token.name is None and token.lemma in wording(sentence.language).places


def _is_strict(sentence: Sentence, top: Token, person: bool) -> bool:
    """Only places stand here: "stormed Xville", "fighting near Xville", "advanced towards Xville"."""
    words, head = setting_words(sentence.language), sentence.tokens[top.head]
    if top.dep in _OBJECTS and is_verb(head):
        return head.lemma in words.entering and not person
    if top.dep != "pobj" or head.lemma not in words.near or (person and head.lemma == "in"):
        return False
    above = sentence.tokens[head.head]
    if not is_verb(above) and above.dep in _OBJECTS and not _is_act(sentence, above):
        above = sentence.tokens[above.head]
    return _is_act(sentence, above)


def _is_loose(sentence: Sentence, top: Token) -> bool:
    """Places stand here, but people and things too: "seized Xville", "in Xville"."""
    words, head = setting_words(sentence.language), sentence.tokens[top.head]
    if top.dep in _OBJECTS and is_verb(head):
        return head.lemma in words.taking | words.locating
    return top.dep == "pobj" and head.lemma in words.near | {"at"}


def _is_act(sentence: Sentence, token: Token) -> bool:
    if is_verb(token):
        return bool(
            lexicon.by_verb(token.lemma, sentence.language)
            or lexicon.casualties_of("verb", token.lemma, sentence.language)
        )
    return (
        bool(lexicon.by_noun(token.lemma, sentence.language))
        or token.lemma in wording(sentence.language).places | setting_words(sentence.language).parts
    )


def _place(document: Document, token: Token, chance: float, near: Sequence[Place], entry: Entry | None) -> Place:
    span = document.span(token.start, token.end)
    if entry is None:
        beside = near[0] if len({p.country for p in near}) == 1 else None
        country, admin1 = (beside.country, beside.admin1) if beside else (None, None)
        return Place(span, token.text, "city", country=country, admin1=admin1, confidence=chance)
    return _known(span, entry, chance)


def _known(span: Span, entry: Entry, chance: float) -> Place:
    return Place(
        span, entry.name, entry.level, entry.geonames_id, entry.lat, entry.lon, entry.country, entry.admin1,
        entry.disputed, chance,
    )  # fmt: skip


def _usual(entries: Sequence[Entry]) -> list[Entry]:
    """The places that bear a name, of one level, so that how fine a place is does not hang on which of them it is."""
    usual = [e for e in entries if e.manner in ("name", "variant", "other")]
    return [e for e in usual if e.level == usual[0].level]


def _entry(usual: Sequence[Entry], countries: Sequence[str | None]) -> Entry | None:
    """Of the places of that name the one in a country that the text names beside it, else the most populous, if large."""
    large = next((e for e in usual if e.population >= _LARGE), None)
    return next((e for c in countries if c for e in usual if e.country == c), large)
