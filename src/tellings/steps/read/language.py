"""Which language a text is in, also a short one: by its script, its smallest words, else statistics of letters."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from tellings.knowledge.furniture import LANGUAGES, fold, furniture, words_in

_SAMPLE = 20_000
"""So much of a text is looked at (code points): its beginning."""
_SHARE = 0.08
"""A text has at least so many of its language's smallest words among its words; other languages share a few of them."""
_LEAD = 1.25
"""The language has so many times the smallest words of the next one."""
_TRACE = 0.06
"""Where the smallest words of a language are a larger share than this, statistics of letters do not overrule them."""
_TURKIC = 60
"""One letter in so many is ə in Azerbaijani, and ı or ğ in Turkish, which has no ə."""
_LETTERS = 120
"""A text with fewer letters is too short for statistics of letters (code points)."""
_DISTANCE = 950
"""Beyond this rank resiliparse is mostly wrong on texts of a few lines."""
# The scripts that one language writes in, or that a few letters tell apart: first and last code point.
_SCRIPTS = (
    ("hy", "\u0531", "\u058f"),
    ("ka", "\u10a0", "\u10ff"),
    ("he", "\u0590", "\u05ff"),
    ("el", "\u0370", "\u03ff"),
    ("th", "\u0e00", "\u0e7f"),
    ("ko", "\uac00", "\ud7a3"),
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
    ("Cyrillic", "\u0400", "\u04ff"),
    ("Arabic", "\u0600", "\u06ff"),
    ("Devanagari", "\u0900", "\u097f"),
)
_ALONE = {"hy", "ka", "he", "el", "th", "ko", "ja", "zh"}
_AMONG = {
    "Cyrillic": ("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "tt", "mn"),
    "Arabic": ("ar", "fa", "ur", "ps", "ku", "ug", "sd"),
    "Devanagari": ("hi", "mr", "ne", "sa"),
}
# Letters that Russian has not: a text with many of them is in another language of that script.
_NOT_RUSSIAN = frozenset("іїєґўјљњћђџѓќѕәғқңөұүһҳҷӣӯ")
_TAG = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)


def detect(text: str) -> str | None:
    """The ISO 639-1 code of a text's language, or None where the text is too short or too mixed to say."""
    printed = text[:_SAMPLE].lower()
    sample = fold(printed)
    script = _script(sample)
    if script is None or script in _ALONE:
        return script
    if script == "Latin" and (turkic := _by_turkic_letters(printed)):
        return turkic
    hits, words = _hits(sample)
    found = _by_words(hits, words)
    if found == "ru" and _foreign_cyrillic(sample):
        found = None
    few = max(hits.values()) < _TRACE * words
    return found or (_by_letters(sample, _AMONG.get(script)) if few or script != "Latin" else None)


def declared(tag: str | None) -> str | None:
    """The language of a BCP 47 tag ("en-GB" is "en"); None for what is no tag."""
    match = _TAG.fullmatch(tag.strip()) if tag else None
    return match[1].lower() if match else None


def _script(sample: str) -> str | None:
    """The script, or the language that alone writes it, of most letters; None for no letters."""
    if sample.isascii():
        return "Latin" if any(map(str.isalpha, sample)) else None
    letters = Counter(filter(str.isalpha, sample))
    sums = {
        name: sum(count for letter, count in letters.items() if first <= letter <= last)
        for name, first, last in _SCRIPTS
    }
    # Japanese texts hold more Chinese characters than letters of their own.
    if sums["ja"] > 0.1 * letters.total():
        return "ja"
    name = max(sums, key=lambda name: sums[name])
    if 2 * sums[name] > letters.total():
        return name
    return "Latin" if letters else None


def _foreign_cyrillic(sample: str) -> bool:
    letters = [letter for letter in sample if "\u0400" <= letter <= "\u04ff"]
    return 50 * sum(letter in _NOT_RUSSIAN for letter in letters) > len(letters)


@cache
def _words() -> dict[str, frozenset[str]]:
    return dict(furniture().words)


def _by_turkic_letters(printed: str) -> str | None:
    if _TURKIC * printed.count("ə") > len(printed):
        return "az"
    return "tr" if _TURKIC * (printed.count("ı") + printed.count("ğ")) > len(printed) else None


def _hits(sample: str) -> tuple[dict[str, int], int]:
    """How often the text has a smallest word of each language, and how many words it has."""
    words, known = words_in(sample), _languages_of()
    hits = dict.fromkeys(_words(), 0)
    for word, count in Counter(filter(known.__contains__, words)).items():
        for language in known[word]:
            hits[language] += count
    return hits, len(words)


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """Of each of the smallest words the languages that have it."""
    every = {word for own in _words().values() for word in own}
    return {word: tuple(language for language, own in _words().items() if word in own) for word in every}


def _by_words(hits: dict[str, int], words: int) -> str | None:
    """The language whose smallest words the text has, well before any other's."""
    first, second = sorted(hits, key=lambda language: -hits[language])[:2]
    # The rivals' words are there to say what a text is not: to be one of them takes more of them.
    rival = first not in LANGUAGES
    enough = hits[first] >= 2 + rival and hits[first] >= _SHARE * (1 + rival) * words
    return first if enough and hits[first] >= _LEAD * hits[second] else None


def _by_letters(sample: str, among: tuple[str, ...] | None) -> str | None:
    """The language whose letter statistics are nearest, where the text is long enough for them."""
    from resiliparse.parse.lang import detect_fast  # noqa: PLC0415  (loads only where the other ways do not tell)

    if sum(map(str.isalpha, sample)) < _LETTERS:
        return None
    code, distance = detect_fast(sample, langs=among)
    return code if code != "unknown" and distance <= _DISTANCE else None
