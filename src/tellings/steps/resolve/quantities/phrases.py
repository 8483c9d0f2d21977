"""Reads the phrase around a number: its bounds before and after, the two ends of a range, dozens and hundreds."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from tellings.steps.resolve.quantities.bounds import EFFECTS, Bounds
from tellings.steps.resolve.quantities.numerals import Numeral, digits, read
from tellings.steps.resolve.quantities.words import Words


class Reading(Struct, frozen=True):
    """A phrase read from ``words``: from ``start`` up to ``end``; the number itself begins at ``core``."""

    start: int
    core: int
    end: int
    bounds: Bounds
    exact: bool = False
    effect: str | None = None


def beginnings(words: Words) -> Iterator[int]:
    """The places of the words with which a number can begin; the quick look before :func:`read_phrase`."""
    known, lower = words.known, words.lower
    for at in [i for i, word in enumerate(lower) if word in known.first or word[0].isdigit()]:
        if lower[at] != "a" or words[at + 1].lower in known.after_article:
            yield at


def read_phrase(words: Words, at: int) -> Reading | None:
    """The phrase whose number begins at word ``at``, with the bounds around it."""
    found = _core(words, at)
    return _after(words, _before(words, found)) if found else None


def _core(words: Words, at: int) -> Reading | None:
    found = _half(words, at) or _vague(words, at)
    if found is None:
        first = read(words.lower, words.known, at)
        found = _collective(words, at, first) or (_number(words, at, first) if first else None)
    return found


def _half(words: Words, at: int) -> Reading | None:
    """Half of something: "half a dozen", "half a million"."""
    if words.lower[at : at + 2] != ("half", "a"):
        return None
    known = words.known
    whole = {**known.collectives, **known.scales}.get(words[at + 2].lower)
    return Reading(at, at, at + 3, Bounds.exactly(whole // 2), exact=True) if whole else None


def _vague(words: Words, at: int) -> Reading | None:
    """A word for a range: "dozens", "a few", "several hundred", "tens of thousands"."""
    known = words.known
    article = words[at].lower == "a"
    word = known.ranges.get(words[at + article].lower)
    end = at + article + 1
    if word is None or article != (word.needs == "a") or read(words.lower, words.known, end):
        return None  # "some 40" bounds the number that follows
    bounds = Bounds(word.low, None, word.high)
    by = known.multiples.get(words[end + (words[end].lower == "of")].lower)
    if by and word.high:
        bounds = Bounds(word.low * by, None, (word.high + 1) * by - 1)
        end += 1 + (words[end].lower == "of")
    return Reading(at, at, end, bounds)


def _collective(words: Words, at: int, first: Numeral | None) -> Reading | None:
    """So many dozens or pairs: "a dozen", "two dozen", "a couple"."""
    known = words.known.collectives
    count = Numeral(Fraction(1), 1) if words[at].lower == "a" else first
    word = known.get(words[at + count.length].lower) if count else None
    if count is None or word is None or count.value.denominator != 1:
        return None
    end = at + count.length + 1
    of = words[end].lower == "of"
    by = words.known.scales.get(words[end + of].lower, 1)  # "a couple of hundred"
    end += of + 1 if by > 1 else 0
    return Reading(at, at, end, Bounds.exactly(int(count.value) * word * by), exact=True)


def _number(words: Words, at: int, first: Numeral) -> Reading | None:
    """An exact number, or two with "to" between them."""
    end = at + first.length
    last = read(words.lower, words.known, end + 1) if _joined(words, at, end) else None
    if last is not None and (low := _low_end(first, last, words, end)) is not None:
        return Reading(at, at, end + 1 + last.length, Bounds(low, None, int(last.value)))
    if first.value.denominator != 1:
        return None
    return Reading(at, at, end, Bounds.exactly(int(first.value)), exact=True)


def _joined(words: Words, at: int, joint: int) -> bool:
    word = words[joint].lower
    if words[at - 1].lower == "between":
        return word == "and"
    return word in words.known.to and words[at - 1].lower != "from"


def _low_end(first: Numeral, last: Numeral, words: Words, joint: int) -> int | None:
    """The lower end of a range; "10 to 15 thousand" begins at 10,000. None where the two make no range."""
    low, plain = first.value, digits(words[joint + 1].lower)
    if plain is not None and last.value > plain > low and first.length == 1:
        low *= last.value / plain
    whole = low.denominator == 1 and last.value.denominator == 1
    return int(low) if whole and low < last.value else None


def _before(words: Words, found: Reading) -> Reading:
    """With the words that bound it from the left: "at least", "no more than"."""
    start = found.start
    if words[start - 1].lower == "between" and "and" in words.lower[start : found.end] and not found.exact:
        return replace(found, start=start - 1)
    for length in range(min(start, words.known.longest("before")), 0, -1):
        effect = words.known.before.get(words.lower[start - length : start])
        if effect and not (length == 1 and _is_particle(words, start - 1)):
            return replace(found, start=start - length, bounds=EFFECTS[effect](found.bounds), effect=effect)
    return found


def _is_particle(words: Words, place: int) -> bool:
    """The "over" of "handed over 12 men" bounds nothing, nor does what leads to the new number after "rose"."""
    return words.known.within("particles", words[place].lower) and words.known.within(
        "particle_verbs", words[place - 1].lower
    )


def _after(words: Words, found: Reading) -> Reading:
    """With the words that bound it from the right: "or more", "or so"."""
    for length in range(words.known.longest("after"), 0, -1):
        effect = words.known.after.get(words.lower[found.end : found.end + length])
        if effect:
            return replace(found, end=found.end + length, bounds=EFFECTS[effect](found.bounds), effect=effect)
    return found
