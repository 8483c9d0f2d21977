"""Tells what is no count by what stands around a number: years, dates, clock times, money, ages, measures, names."""

from __future__ import annotations

from collections.abc import Callable

from tellings.steps.resolve.quantities.phrases import Reading
from tellings.steps.resolve.quantities.words import Words

_OPENS = frozenset("([{\"'“‘«„—–")  # what may stand right before a count
_CLOSES = frozenset(")]}\"'”’».,;:!?—…")  # and right after one
_AFTER_AGE = frozenset([",", ".", ";", ")", "-", "–", "—", ""])
_LIST_MARKS = frozenset(".)")
_YEARS = range(1900, 2036)
_DAYS_OF_MONTH = 31
_OLDEST = 120
_TELEPHONE = 8  # digits in a row without a comma


def is_count(words: Words, found: Reading) -> bool:
    """Whether the number counts things that could be people."""
    return not any(test(words, found) for test in _TESTS)


def _glued(words: Words, found: Reading) -> bool:
    """Part of a longer word or code: "AK-47", "9mm", "12th", "24/7", "7.62x39", "two-hour", "COVID-19", "007"."""
    first = words[found.core].raw
    if "/" in {words[found.core - 1].raw, words[found.end].raw} or (first.isdigit() and first[0] == "0" != first):
        return True
    if words.touch(found.core - 1) and words[found.core - 1].raw not in _OPENS:
        return True
    if not words.touch(found.end - 1) or found.effect == "at_least":
        return False
    after = words[found.end].raw[:1]
    if after == "-":
        return not words.known.within("people_suffixes", words[found.end + 1].lower)
    return after not in _CLOSES or (after in ".:,'’" and words.touch(found.end) and words[found.end + 1].raw.isalnum())


def _measure(words: Words, found: Reading) -> bool:
    """A length, weight, share or time: "12 days", "two more years", "5 square km", "40 per cent", "10:30"."""
    known, end = words.known, found.end
    if known.within("measure_adjectives", words[end].lower):
        end += 1
    if words[end].raw == ":":
        return words[end + 1].raw.isdigit()
    end += words[end].raw == "-"
    is_percent = words.lower[end : end + 2] == ("per", "cent")
    return is_percent or known.within("measures", words[end].lower) or known.within("fractions", words[end].lower)


def _money(words: Words, found: Reading) -> bool:
    before = words[found.core - 1].lower
    stop = before == "." and words.touch(found.core - 2)
    return words.known.within("money", words[found.core - 2].lower if stop else before)


def _date(words: Words, found: Reading) -> bool:
    """A day of a month: "19 July", "3 to 5 May", "July 19", "Sept. 2"."""
    if not found.exact and found.bounds.top > _DAYS_OF_MONTH:
        return False
    before = found.core - 1 - (words[found.core - 1].raw == ".")
    end = found.end + (words[found.end].lower == "of")
    return any(_is_month(words, place) for place in (before, end))


def _is_month(words: Words, place: int) -> bool:
    word = words[place]
    ambiguous = word.lower in {"may", "march"} and word.raw.islower()
    return word.lower in words.known.months and not ambiguous


def _year(words: Words, found: Reading) -> bool:
    bounded = found.effect not in (None, "about")
    if bounded or found.bounds.low not in _YEARS or not words[found.core].raw.isdigit():
        return False
    known = words.known
    counted = known.within("people", words[found.end].lower)
    return not counted or known.within("year_after", words[found.core - 1].lower)


def _age(words: Words, found: Reading) -> bool:
    """The age of somebody: "aged 40", "children under 18", the ", 34," or "(34)" that follows a name."""
    known, before = words.known, words[found.core - 1]
    if known.within("age_before", before.lower):
        return True
    if known.within("age_bounds", before.lower) and known.within("age_nouns", words[found.core - 2].lower):
        return True
    after = words[found.end].raw
    enclosed = (before.raw == "," and after in _AFTER_AGE) or (before.raw == "(" and after == ")")
    named = words[found.core - 2].raw[:1].isupper()
    return enclosed and named and found.bounds.low <= _OLDEST and words[found.core].raw.isdigit()


def _clock(words: Words, found: Reading) -> bool:
    """A time of day: "at 3 on Monday", "around 1400 yesterday"; but "fired at 12 protesters" is a count."""
    known, first, after = words.known, words[found.core].raw, words[found.end]
    if first.isdigit() and len(first) == 4 and known.within("clock_after", after.lower):
        return True
    if not known.within("clock_before", words[found.core - 1].lower) or found.bounds.top > 24:
        return False
    return not after.raw.isalpha() or known.within("clock_after", after.lower)


def _label(words: Words, found: Reading) -> bool:
    """A number that names: "Article 370", "No. 5", and a name that ends in a number ("Voyager 2.")."""
    before = words[found.core - 1]
    if before.raw == "." and words.touch(found.core - 2):
        return words.known.within("labels", words[found.core - 2].lower)
    if words.known.within("labels", before.lower):
        return before.raw != "no" or not words[found.end].raw.isalpha()
    name = before.raw[:1].isupper() and words[found.core - 2].raw.islower() and not words[found.end].raw.isalpha()
    return name and words[found.core].raw.isdigit() and not found.effect


def _one(words: Words, found: Reading) -> bool:
    """A pronoun or a figure of speech: "no one", "one day", "one another"."""
    known = words.known
    if words.lower[found.core : found.end] != ("one",):
        return False
    return known.within("one_after", words[found.core - 1].lower) or known.within("one_before", words[found.end].lower)


def _how_many(words: Words, found: Reading) -> bool:
    return words[found.core].lower == "many" and words[found.core - 1].lower in {"how", "as", "too", "not"}


def _list_mark(words: Words, found: Reading) -> bool:
    """A number that begins a line: "1." or "2)"."""
    first = words[found.core]
    gap = words.text[max(0, words[found.core - 1].end) : first.start]
    return (found.core == 0 or "\n" in gap) and words[found.end].raw in _LIST_MARKS and first.raw.isdigit()


def _telephone(words: Words, found: Reading) -> bool:
    """A long run of digits, or digits beside digits: "374 10 123456", "(555) 222-8477"."""
    first, last = words[found.core].raw, words[found.end - 1].raw
    if not first[:1].isdigit():
        return False
    after = found.end + (words[found.end].raw in {")", "-"})
    beside = words[found.core - 1].raw[:1].isdigit() or words[after].raw[:1].isdigit()
    halves = not found.exact and last.isdigit() and len(first) == 3 and len(last) == 4
    long = any(
        word.raw.isdigit() and len(word.raw) >= _TELEPHONE
        for word in map(words.__getitem__, range(found.core, found.end))
    )
    return beside or halves or long or words.known.within("emergency", first)


def _address(words: Words, found: Reading) -> bool:
    """A number in a street: "190 Pine Street", "12 West 45th St."."""
    for place in range(found.end, found.end + 5):
        if place > found.end and words.known.within("streets", words[place].lower):
            return words[found.core].raw.isdigit()
        if not (words[place].raw[:1].isupper() or words.touch(place - 1) or words[place].raw.isdigit()):
            return False
    return False


_TESTS: tuple[Callable[[Words, Reading], bool], ...] = (
    _glued, _measure, _money, _date, _year, _age, _clock, _label, _one, _how_many, _list_mark, _telephone,
    _address,
)  # fmt: skip
