"""Small and capital letters as a careful sub-editor would set them, where those of the text say nothing.

The result has the same length as the text, code point by code point, so that every offset holds in both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tellings.knowledge import parties
from tellings.knowledge.capitals import lacks_capitals
from tellings.knowledge.languages.en.words import english_words, function_words
from tellings.model import Sentence
from tellings.steps.name.everyday import is_everyday
from tellings.steps.name.known import Known, fold
from tellings.steps.name.words import Word, words

_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_ARTICLES = frozenset("el la los las san santa santo al".split())  # they open a name where one follows
_ENDINGS = ("ly", "ness", "tion", "tions", "ment")  # of no name, however the word before it is spelled
_UNITS = frozenset("rs km kms kg mm cm ft pm am crore crores lakh lakhs".split())
_INITIALS = re.compile(r"(?:[a-z]\.){2,}")  # "h.t." before a name
_ONE_LETTER = frozenset({"a", "i", "o"})  # words by themselves
_SMALL = 0.2  # of a text: with so many small letters it is not in capitals
_VOWELS = frozenset("aeiouy")


def restore_case(text: str, sentences: Sequence[Sentence], known: Known) -> str:
    """The text with its case restored where it was all capitals or had none, or every word of a heading had one."""
    out = list(text)
    shouted, hushed = _is_shouted(text), lacks_capitals(text)
    told = frozenset(known.told(words(text, 0, len(text)))) if shouted else frozenset()
    for sentence in sentences:
        if hushed or (shouted and _is_shouted(text[sentence.start : sentence.end])):
            found = words(text, sentence.start, sentence.end)
            _set(out, found, _spelled(found, known, told))
        elif sentence.heading and _is_titled(found := words(text, sentence.start, sentence.end)):
            _set(out, found, _untitled(found, known))
    return "".join(out)


def _is_shouted(text: str) -> bool:
    if sum(map(text.count, "etaoin")) > _SMALL * len(text):  # of small letters alone: so in all but a few texts
        return False
    letters = list(filter(str.isalpha, text))
    return len(letters) > 1 and sum(map(str.isupper, letters)) > 0.9 * len(letters)


def _is_titled(found: Sequence[Word]) -> bool:
    """Whether a heading gives every word of weight a capital, so that the capitals say nothing."""
    heavy = [w for w in found if w.text.lower() not in function_words() and w.text[0].isalpha()]
    return len(heavy) >= 4 and sum(w.capital for w in heavy) >= 0.85 * len(heavy)


def _set(out: list[str], found: Sequence[Word], spelled: Sequence[str]) -> None:
    for word, spelling in zip(found, spelled, strict=True):
        if len(spelling) == len(word.text):
            out[word.start : word.end] = spelling


def _spelled(found: Sequence[Word], known: Known, told: frozenset[str]) -> list[str]:
    spelled = [_alone(found, i) for i in range(len(found))]
    for first, last, spelling in known.spellings(found, told):
        spelled[first:last] = spelling
    for i in range(len(found) - 2, -1, -1):
        if _is_initial(found, spelled, i):
            spelled[i] = _shouted(spelled[i])
    for i, word in enumerate(found[:-1]):
        opens_name = word.text.lower() in _ARTICLES and word.after == " " and spelled[i + 1][0].isupper()
        if opens_name or (known.is_title(word.text) and spelled[i + 1][0].isupper()):
            spelled[i] = _capitalised(spelled[i])
    if spelled:
        spelled[0] = _capitalised(spelled[0])
    return spelled


def _is_initial(found: Sequence[Word], spelled: Sequence[str], i: int) -> bool:
    """A single letter before a name: "k. Venn", "a k Venn", but "a Kenyan" where no other initial follows it."""
    initial = len(spelled[i]) == 1 and spelled[i].isalpha() and found[i].after in (" ", ".", ". ")
    if not (initial or _INITIALS.fullmatch(spelled[i])) or not spelled[i + 1][0].isupper():
        return False
    if not initial:
        return found[i].after == " "
    return spelled[i] not in _ONE_LETTER or "." in found[i].after or len(spelled[i + 1]) == 1


def _alone(found: Sequence[Word], i: int) -> str:
    """A word's likely spelling, by itself and its neighbours."""
    word = found[i]
    small = lowered(word.text)
    if "." in word.text or not word.text[0].isalpha():
        return word.text
    beside = [found[j].text for j in (i - 1, i + 1) if 0 <= j < len(found)]
    if (
        small in _DAYS
        or (small in _MONTHS and any(b.isdigit() for b in beside))
        or (small in _MONTHS and small not in english_words())
    ):
        return _capitalised(small)
    if small == "i":
        return _capitalised(small)
    if _is_everyday(small):
        return small
    bracketed = word.after[:1] in (")", "]")
    if (parties.title(small) is None and not _VOWELS.intersection(fold(small))) or (bracketed and len(small) <= 6):
        return word.text if word.text.isupper() else _shouted(word.text)
    return _capitalised(small)


def _is_everyday(small: str) -> bool:
    return len(small) == 1 or small in _UNITS or small.endswith(_ENDINGS) or is_everyday(small)


def _untitled(found: Sequence[Word], known: Known) -> list[str]:
    kept: set[int] = {0}
    for first, last, _ in known.spellings(found):
        kept.update(range(first, last))
    return [
        word.text if i in kept or word.acronym or _looks_like_a_name(found, i) else lowered(word.text)
        for i, word in enumerate(found)
    ]


def _looks_like_a_name(found: Sequence[Word], i: int) -> bool:
    """No everyday word, or a month or day."""
    small = found[i].text.lower()
    return small in _DAYS or small in _MONTHS - {"may", "march"} or small not in english_words()


def _shouted(text: str) -> str:
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def lowered(text: str) -> str:
    """In small letters, each character by itself: a few (İ) have none of one code point, and stay."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:] if len(text[:1].upper()) == 1 else text
