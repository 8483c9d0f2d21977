"""What a line of a page is by words that sites use: furniture, a list's heading, tags, a copyright, a credit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from tellings.knowledge.furniture import KINDS, ListKind, fold, furniture, key
from tellings.steps.read.anywhere import Anywhere
from tellings.steps.read.sentences import ends_as_sentence, is_prose

_NUMBER = re.compile(r"\d(?:[\d.,:\s]*\d)?\s?k?\b")
_YEARS = re.compile(r"(?:©|\(c\)).{0,40}(?:19|20)\d\d|^\W{0,4}copyright\W{1,4}(?:19|20)\d\d")
_OWNER = re.compile(r"(?:©|\(c\)\s)\s?([^©]{2,60})$")
_HEADING = 6
"""A heading of a list has so many words, at most."""
_CACHED = 300  # a longer line seldom comes twice (code points)
_SHORT, _LINE, _NOTICE = 12, 25, 60
"""Calls to subscribe, lines that open as furniture, and notices have so many words, at most."""


def is_furniture(text: str) -> bool:
    """Whether a line's words are those of a button, a notice, a counter."""
    return _is_furniture(text) if len(text) <= _CACHED else _furnishes(text)


@lru_cache(maxsize=4096)
def _is_furniture(text: str) -> bool:
    """The same lines stand on a site's every page, and are asked about for several fields of each."""
    return _furnishes(text)


def _furnishes(text: str) -> bool:
    words, folded, short = furniture(), fold(text), key(text)
    if not short or short.isdecimal() or short in words.lines or _hashed(short) in _counters():
        return True
    size = len(short.split())
    if size <= _SHORT and _calls(text, folded, short):
        return True
    if size <= _LINE and words.starts.of(folded):
        return True
    return size <= _NOTICE and _anywhere().held_by(folded)


@cache
def _anywhere() -> Anywhere:
    return Anywhere(furniture().anywhere)


def _calls(text: str, folded: str, short: str) -> bool:
    """Whether a short line calls to follow the site on a network, or to subscribe."""
    words = furniture()
    if words.calls.of(folded) and _holds_any(short, words.networks):
        return True
    return not ends_as_sentence(text) and _holds_any(short, words.short)


def list_kind(text: str) -> ListKind | None:
    """The kind of list that a line heads, if its words are those of such a heading."""
    return _cached_kind(text) if len(text) <= _CACHED else _kind(text)


@lru_cache(maxsize=4096)
def _cached_kind(text: str) -> ListKind | None:
    """The same lines stand on a site's every page, and most are asked about for every list that they may head."""
    return _kind(text)


def _kind(text: str) -> ListKind | None:
    words, short = furniture(), key(text)
    each = short.split()
    if not 0 < len(each) <= _HEADING or ends_as_sentence(text.removesuffix("...").rstrip(" :…")):
        return None
    for count in range(len(each), 0, -1):  # "Most read", "Most read this week"
        kind = words.headings.get(" ".join(each[:count]))
        if kind and all(word in words.neutral for word in each[count:]):
            return kind
    cues = {words.heading_words[word] for word in each if word in words.heading_words}
    if cues and all(word in words.neutral or word in words.heading_words for word in each):
        return next(kind for kind in KINDS if kind in cues)
    opening = words.heading_openings.of(short)
    return words.heading_starts[opening] if opening else None


def inline_story(text: str) -> str | None:
    """The headline in a line that has its list's heading before it: "Read also: Ferry service resumes"."""
    head, colon, tail = text.partition(":")
    return tail.strip() if colon and len(tail.split()) >= 3 and list_kind(head) == "related" else None


def is_section(text: str) -> bool:
    """Whether a line is the name of a section that sites have, or of several ("World, Middle East")."""
    sections = furniture().sections
    return key(text) in sections or ("," in text and all(key(part) in sections for part in text.split(",")))


def heads_topics(text: str) -> bool:
    """Whether a line heads the page's tags, or is the row of them: "Related topics", "Tags: war, peace"."""
    words, short = furniture(), key(text)
    head, colon, tail = text.partition(":")
    if colon and key(head) in words.topics and not is_prose(tail):
        return True
    each = short.split()
    if short in words.topics or len(each) > 3:
        return short in words.topics
    rest = [word for word in each if word not in words.topics]
    return len(rest) < len(each) and all(word in words.neutral or word in words.heading_words for word in rest)


def ends_article(text: str) -> bool:
    """Whether no paragraph of the article comes after a line: it heads the comments, or is the page's copyright."""
    words, folded, short = furniture(), fold(text), key(text)
    if short in words.end_lines or _hashed(short) in _counted_ends():
        return True
    if len(short.split()) > _NOTICE:
        return False
    if (_holds_notice(folded) and _YEARS.search(folded)) or words.end_starts.of(folded):
        return True
    return folded.startswith(("©", "(c) ")) and not names_owner(folded)


def _holds_notice(folded: str) -> bool:
    """Whether one of the words of a copyright stands in a line: in few lines does one, and the patterns are slow."""
    return "©" in folded or "(c)" in folded or "copyright" in folded


def names_owner(folded: str) -> bool:
    """Whether a line ends on a photo's owner: "© Jo Roe/NORDA", a few words behind the sign."""
    match = _OWNER.search(folded) if _holds_notice(folded) else None
    return match is not None and len(match[1].split()) <= _HEADING


def is_credit(text: str) -> bool:
    """Whether a line is an agency's closing credit: "Editing by …"."""
    words, folded = furniture(), fold(text)
    return bool(words.credit_starts.of(folded)) or _credits().held_by(folded)


@cache
def _credits() -> Anywhere:
    return Anywhere(furniture().credit_phrases)


def holds(text: str, phrase: str) -> bool:
    """Whether a folded text has a phrase as whole words."""
    return phrase in text and f" {phrase} " in f" {text.replace(',', ' ').replace(':', ' ')} ".replace("  ", " ")


def _holds_any(text: str, phrases: frozenset[str]) -> bool:
    """Whether a folded text has one of some phrases as whole words; only those whose first word it has are tried."""
    first = text.replace(",", " ").replace(":", " ").split()
    begun = _by_first_word(phrases)
    return any(holds(text, phrase) for word in dict.fromkeys(first) for phrase in begun.get(word, ()))


@cache
def _by_first_word(phrases: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for phrase in sorted(phrases):
        word = next(iter(phrase.replace(",", " ").replace(":", " ").split()), "")
        found[word] = (*found.get(word, ()), phrase)
    return found


def _hashed(short: str) -> str:
    """A line, as :func:`key` gives it, with # for each number in it."""
    return " ".join(_NUMBER.sub("# ", short).split()) if _NUMBER.search(short) else short


@cache
def _counters() -> frozenset[str]:
    """Lines that count something: "# min read", "views #"."""
    counts = [key(row) for row in furniture().counts]
    forms = {form for count in counts for form in (f"# {count}", f"{count} #", f"{count}: #")}
    return frozenset(forms | {row for row in furniture().lines if "#" in row})


@cache
def _counted_ends() -> frozenset[str]:
    """Headings of comments with their number: "Comments 12"."""
    return frozenset(f"{line} #" for line in furniture().end_lines)
