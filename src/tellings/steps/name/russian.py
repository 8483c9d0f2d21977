"""All names of a Russian text: those that we know, in any case, and those that capitals and quotation marks give away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tellings.knowledge.languages import RUSSIAN
from tellings.knowledge.languages.events import by_noun
from tellings.knowledge.languages.ru.known import Listed, listed
from tellings.knowledge.languages.ru.naming import describes, has, is_closed, is_common, is_many, is_verbal, lemmas
from tellings.knowledge.parties import noun
from tellings.model import Name, Place, Sentence
from tellings.steps.name.words import Word, words

_SURE = 0.6  # a place less sure than this does not break up a longer name
_QUOTED = re.compile(r"[«„\"“]([^«»„“”\"\n]{2,60})[»“”\"]")
_JOINTS = (" ", "-", "\u00a0")
_OPENING = ("", "«", "„", "“", '"', "(", ":", ".", "—", "–", "-")


def find_names(cased: str, sentences: Sequence[Sentence], places: Sequence[Place]) -> tuple[Name, ...]:
    """The proper names of a text, in order, none overlapping another; of two that overlap the longer counts."""
    found: list[Name] = []
    for sentence in sentences:
        inside = words(cased, sentence.start, sentence.end)
        where = [_place(p) for p in places if _is_within(p, sentence) and p.confidence > _SURE * _SURE]
        certain = _apart([*_listed(inside), *_quoted(cased, sentence), *where])
        found.extend(sorted([*certain, *_unknown(inside, certain)], key=lambda name: name.start))
    return tuple(found)


def _is_within(place: Place, sentence: Sentence) -> bool:
    return sentence.start <= place.span.start and place.span.end <= sentence.end


def _place(place: Place) -> Name:
    return Name(place.span.start, place.span.end, "country" if place.precision == "country" else "place", "noun")


def _apart(names: Sequence[Name]) -> list[Name]:
    kept: list[Name] = []
    for _, name in sorted(enumerate(names), key=lambda pair: (pair[1].start - pair[1].end, pair[0])):
        if not any(name.start < other.end and other.start < name.end for other in kept):
            kept.append(name)
    return kept


def _listed(inside: Sequence[Word]) -> Iterator[Name]:
    """The known names, left to right, the longest at each place."""
    at = 0
    while at < len(inside):
        match = _at(inside, at)
        if match is not None:
            last = inside[at + len(match.words) - 1]
            kind = "place" if match.row.kind == "metonym" else match.row.kind
            yield Name(inside[at].start, last.end, kind, match.form, match.row.key)
        at += len(match.words) if match else 1


def _at(inside: Sequence[Word], at: int) -> Listed | None:
    if at == 0 and not inside[0].acronym and is_closed(inside[0].text):
        return None  # "Того" at the head of a sentence is no country
    fitting = [name for lemma in sorted(lemmas(inside[at].text)) for name in _fitting(inside, at, lemma)]
    return max(fitting, key=lambda name: (len(name.words), _suits(name, inside, at)), default=None)


def _fitting(inside: Sequence[Word], at: int, lemma: str) -> Iterator[Listed]:
    for name in listed().get(lemma, ()):
        span = inside[at : at + len(name.words)]
        whole = len(span) == len(name.words) and all(w.after in _JOINTS for w in span[:-1])
        if whole and name.fits([w.text for w in span]):
            yield name


def _suits(name: Listed, inside: Sequence[Word], at: int) -> int:
    """How well a name's form goes with the word as it stands: "русские" before a noun describes it, else they are many."""
    last = inside[at + len(name.words) - 1]
    following = inside[at + len(name.words) : at + len(name.words) + 1]
    if name.form == "adjective":
        beside = last.after in _JOINTS and any(not w.capital and describes(last.text, w.text) for w in following)
        return 3 if beside else 0
    if name.form == "plural":
        return 2 if is_many(last.text) else 0
    return 1


def _quoted(cased: str, sentence: Sentence) -> Iterator[Name]:
    """What stands in quotation marks with a capital and no verb: the name of a group, a paper, a ship."""
    for match in _QUOTED.finditer(cased, sentence.start, sentence.end):
        text = match[1]
        if text[0].isupper() and text.count(" ") < 4 and not any(is_verbal(w) for w in text.split()):
            yield Name(match.start(1), match.end(1), "other", "noun")


# ------------------------------------------------------------------ names that no list has


def _unknown(inside: Sequence[Word], certain: Sequence[Name]) -> Iterator[Name]:
    """Runs of capitals that are no common word: a person's where the dictionary or a second capital says so."""
    at = 0
    while at < len(inside):
        last = at
        if not _may_name(inside, at, certain):
            at += 1
            continue
        while last + 1 < len(inside) and inside[last].after in _JOINTS and _goes_on(inside[last + 1], certain):
            last += 1
        run = inside[at : last + 1]
        yield Name(run[0].start, run[-1].end, "person" if _is_person(run) else "other", "noun")
        at = last + 1


def _may_name(inside: Sequence[Word], at: int, certain: Sequence[Name]) -> bool:
    word = inside[at]
    if not _goes_on(word, certain) or noun(word.text.lower(), RUSSIAN) is not None:
        return False
    if any(noun(lemma, RUSSIAN) is not None for lemma in lemmas(word.text)) and not has(
        word.text, "Name", "Surn", "Patr"
    ):
        return False
    if any(by_noun(lemma, RUSSIAN) for lemma in lemmas(word.text)):
        return False
    opens = at == 0 or inside[at - 1].after.strip()[-1:] in _OPENING[1:]
    if not opens:
        return True
    follows = at + 1 < len(inside) and word.after in _JOINTS and inside[at + 1].capital
    return not is_common(word.text) or (has(word.text, "Name", "Surn", "Patr") and follows)


def _goes_on(word: Word, certain: Sequence[Name]) -> bool:
    return word.capital and not any(n.start < word.end and word.start < n.end for n in certain)


def _is_person(run: Sequence[Word]) -> bool:
    """A first name, a patronymic or a family name of the dictionary, or two capitals that are no words of it."""
    if any(has(w.text, "Name", "Patr") for w in run):
        return True
    if len(run) == 1:
        return has(run[0].text, "Surn") and not run[0].acronym
    return len(run) <= 4 and not any(w.acronym or is_common(w.text) for w in run)
