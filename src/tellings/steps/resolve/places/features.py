"""What the text around a match tells about whether it is the mention of a place.

A feature's name says where it comes from: ``b:`` the words before, ``a:`` after, ``w:`` its own words, ``e:`` and
``m:`` the gazetteer (the level of the likeliest place, and how it bears the name), ``s:`` the shape of a name that the
gazetteer lacks.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from tellings.knowledge.gazetteer import Entry
from tellings.steps.resolve.places.matches import Match
from tellings.steps.resolve.places.page import Page
from tellings.steps.resolve.places.persons import Persons

Features = dict[str, float]

_AND = frozenset(["and", "or", "&"])
# A word with a capital behind the name, by the list it is in: "X Street", "X Mayor", "X Police".
_NAME_AFTER = {
    "road": "a:site", "building": "a:site", "nature": "a:site", "title": "a:office",
    "organisation_after": "a:organisation",
}  # fmt: skip
_COUNTRY = 5.0  # what counts as its people, as a log: ten million
_LESSER = {"variant": 0.7, "other": 1.5, "after_comma": 2.0}
_DASHES = frozenset(["–", "—", "--", "-", "---", "―"])


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Everything known about a text before its matches are judged.

    ``firsts`` and ``lasts``: the first and last words of matches that are no common words.
    """

    page: Page
    persons: Persons
    firsts: frozenset[int]
    lasts: frozenset[int]


def surroundings(page: Page, persons: Persons, matches: list[Match]) -> Surroundings:
    """Gathers what :func:`features` asks for."""
    names = [
        m for m in matches if m.first < m.last or page.words[m.first].lower not in page.lists.common or names_country(m)
    ]
    return Surroundings(page, persons, frozenset(m.first for m in names), frozenset(m.last for m in names))


def features(match: Match, around: Surroundings) -> Features:
    """The features of one match, most of them 1 where they hold."""
    found = dict.fromkeys(_of_words(match, around), 1.0)
    found[_before(match, around)] = found[_after(match, around)] = 1.0
    found.update(_of_entries(match))
    return found


def _before(match: Match, around: Surroundings) -> str:
    page, index = around.page, match.first - 1
    if index < 0:
        return "b:start"
    gap, word = page.gap(index), page.words[index]
    if gap == "-":
        return "b:hyphen"
    if gap.strip(" ") not in ("", ".") or (gap == ". " and len(word.text) > 5):
        return _apart(gap.strip(), index in around.lasts)
    return _beside(match, around)


def _beside(match: Match, around: Surroundings) -> str:
    """What the word in front tells where nothing stands between."""
    page, index = around.page, match.first - 1
    word, listed = page.words[index], page.lists.front.get(page.words[index].lower)
    if index in around.lasts:
        return "b:match"
    if word.lower in _AND and index - 1 in around.lasts:
        return "b:and_match"
    capital = word.capital and not page.begins(index) and match.first not in page.headings
    if capital and listed not in ("title", "direction") and word.lower not in page.lists.opening:
        return _capital(page, index)
    if word.lower == "of" and listed not in ("title", "direction"):
        return _of(page, index)
    return f"b:{listed}" if listed is not None else "b:the" if word.lower == "the" else "b:other"


def _apart(mark: str, behind_match: bool) -> str:
    """What a comma, a stroke, a bracket or a stop in front tells."""
    if mark == ",":
        return "b:comma_match" if behind_match else "b:comma"
    if mark == "/" and behind_match:
        return "b:and_match"
    return "b:bracket" if mark.endswith("(") else "b:start"


def _capital(page: Page, index: int) -> str:
    word = page.words[index]
    if len(word.text) == 1:
        return "b:initial"
    return "b:given" if word.lower in page.lists.given else "b:capital"


def _of(page: Page, index: int) -> str:
    """Behind "of": "the city of X", "University of X", or anything else."""
    before = page.words[index - 1] if index else None
    if before and before.lower in page.lists.kind_of:
        return "b:kind_of"
    return "b:of_capital" if before and before.capital else "b:of"


def _after(match: Match, around: Surroundings) -> str:
    page, index = around.page, match.last
    if page.words[index].owner:
        return "a:owner"
    if index + 1 >= len(page.words):
        return "a:end"
    mark = page.gap(index).removeprefix("." if match.name.endswith(".") else "").strip()
    return _behind(mark, index, around) if mark else _before_word(match, around)


def _before_word(match: Match, around: Surroundings) -> str:
    """What the word behind tells where nothing stands between."""
    page, index = around.page, match.last + 1
    word, listed = page.words[index], page.lists.behind.get(page.words[index].lower)
    told = (
        (index in around.firsts, "a:match"),
        (word.lower in _AND and index + 1 in around.firsts, "a:and_match"),
        (listed == "kind_after", "a:kind"),
        (word.capital and match.last not in page.headings, _NAME_AFTER.get(listed or "", _capital_after(word.text))),
        (listed == "speech", "a:speech"),
    )
    return next((name for holds, name in told if holds), "a:other")


def _capital_after(text: str) -> str:
    return "a:initial" if len(text) == 1 else "a:capital"


def _behind(mark: str, index: int, around: Surroundings) -> str:
    """What a mark behind the name tells, with the word after it."""
    word, named = around.page.words[index + 1], index + 1 in around.firsts
    age = word.text.isdigit() and len(word.text) < 3
    told = (
        (mark == "," and named, "a:comma_match"),
        (mark == "," and age, "a:age"),
        (mark == ",", "a:comma"),
        (mark == "-", "a:hyphen_match" if named else "a:hyphen"),
        (mark == "/" and named, "a:and_match"),
        (mark[0] == "(", "a:bracket"),
        (mark in _DASHES, "a:dash"),
    )
    return next((name for holds, name in told if holds), "a:stop")


def _of_words(match: Match, around: Surroundings) -> Iterator[str]:
    words, page = around.page.words[match.first : match.last + 1], around.page
    if match.first in page.headings:
        yield "w:heading"
    if is_dateline(match, page):
        yield "w:dateline"
    if _is_in_person(match, around):
        yield "w:in_person"
    if _is_half(match, around):
        yield "w:half"
    if words[-1].lower in around.persons.surnames and len(words) == 1:
        yield "w:surname"
    # All countries alike: how many words one's name has, and what else they mean, tells nothing.
    if not names_country(match):
        yield ("w:one", "w:two", "w:more")[min(len(words), 3) - 1]
        if len(words) == 1:
            yield from _of_word(match, around)


def _is_in_person(match: Match, around: Surroundings) -> bool:
    """Whether the name, or a part of it, stands in a person's; "Sri Lanka" is not one, though people are called Sri."""
    if match.last > match.first and names_country(match):
        return False
    return not around.persons.words.isdisjoint(range(match.first, match.last + 1))


def _is_half(match: Match, around: Surroundings) -> bool:
    """Whether a hyphen ties the name to a capital that is no name: "Webb-Paris", "Xyz-Gari"."""
    page, before, after = around.page, match.first - 1, match.last + 1
    if before >= 0 and page.gap(before) == "-" and page.words[before].capital and before not in around.lasts:
        return page.words[before].lower not in page.lists.direction
    return (
        page.gap(match.last) == "-"
        and after < len(page.words)
        and page.words[after].capital
        and after not in around.firsts
    )


def is_dateline(match: Match, page: Page) -> bool:
    """Whether a match in capitals has a dash soon behind it: "PARIS — ", "ROME (XY) - ", "YORK, England (XY) - "."""
    if not page.words[match.first].text.isupper():  # as most
        return False
    if not all(word.text.isupper() for word in page.words[match.first + 1 : match.last + 1]):
        return False
    behind = page.text[match.end : match.end + 40].split("\n")[0]
    return any(f" {dash} " in behind for dash in _DASHES)


def _of_word(match: Match, around: Surroundings) -> Iterator[str]:
    word, lists = around.page.words[match.first], around.page.lists
    if word.lower in lists.common or word.lower in lists.inside:
        yield "w:common"
        if around.page.begins(match.first):
            yield "w:common_start"
    if word.lower in around.page.plain:
        yield "w:small"
    if word.lower in lists.given:
        yield "w:given"
    if word.text.isupper() and not any(e.manner == "short" for e in match.entries):
        yield f"w:capitals{min(len(word.text), 5)}"


def _of_entries(match: Match) -> Features:
    shape = {} if match.kind == "name" else {f"s:{match.kind}": 1.0}
    if not match.entries:
        return shape
    if names_country(match):
        # All countries alike: a large one, or one without namesakes, is no more of a place than another.
        manner = next(e.manner for e in match.entries if is_country(e))
        return {**shape, "e:country": 1.0, f"m:{manner}": 1.0, "e:people": _COUNTRY}
    best = max(match.entries, key=_fame) if len(match.entries) > 1 else match.entries[0]
    return {
        **shape,
        f"e:{best.level}": 1.0,
        f"m:{best.manner}": 1.0,
        "e:people": math.log10(best.population + 100) - 2,
        "e:many": math.log10(len(match.entries)),
    }


def names_country(match: Match) -> bool:
    """Whether one of the places that a match may name is a country."""
    return any(entry.level == "country" and is_country(entry) for entry in match.entries)  # as few are


def is_country(entry: Entry) -> bool:
    """Whether a place is a country that bears the name as its usual one, as an adjective or in short."""
    return entry.level == "country" and entry.manner in ("name", "adjective", "short")


def _fame(entry: Entry) -> float:
    """How likely a place is meant by one of its names, on the scale of a logarithm of its people."""
    return math.log10(entry.population + 10) - _LESSER.get(entry.manner, 0.0)
