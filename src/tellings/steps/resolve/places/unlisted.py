"""Names that the gazetteer lacks and the words show to be places: "the village of X", "in X on Monday", "X, where"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tellings.knowledge.gazetteer import fold
from tellings.knowledge.languages.en.words import english_words, function_words
from tellings.steps.resolve.places.matches import Match
from tellings.steps.resolve.places.page import Page

_JOINS = frozenset({"and", "or"})
_WITHIN = " -'’"
"""What may stand in a gap behind a name that goes on: "in Oskan villages"; anything else is the end of a phrase."""


def place_names(page: Page, matches: Sequence[Match]) -> frozenset[str]:
    """The names, folded, that stand somewhere in the text as only places do."""
    return frozenset(fold(m.name) for m in matches if m.kind == "unknown" and _shows_place(page, m))


def told_again(page: Page, names: frozenset[str], taken: set[int]) -> Iterator[Match]:
    """The other mentions of such names, each a name of its own: not "the X Courier"."""
    for index, word in enumerate(page.words) if names else ():
        if index not in taken and word.capital and fold(word.text) in names and _stands_alone(page, index):
            yield Match(index, index, word.start, word.end, word.text, kind="unknown")


def _shows_place(page: Page, match: Match) -> bool:
    if page.is_settled(match.first, match.last):
        return True
    return _is_strange(page, match) and (_is_where(page, match.first) or _is_called_a_place(page, match.first))


def _is_strange(page: Page, match: Match) -> bool:
    """Whether a match is one word, and none of the language."""
    word = page.words[match.first]
    if match.first != match.last or word.owner or not word.text[1:].islower():
        return False
    return word.lower not in page.lists.calendar and word.lower not in english_words()


def _is_where(page: Page, index: int) -> bool:
    """Whether a name stands behind "in" or "near", and ends the phrase."""
    behind = index > 0 and page.gap(index - 1) == " " and page.words[index - 1].lower in page.lists.where
    return behind and _ends_phrase(page, index)


def _is_called_a_place(page: Page, index: int) -> bool:
    """Whether the word before says what it is: "the port of X"."""
    behind = index > 1 and page.gap(index - 1) == " " and page.words[index - 1].lower == "of"
    return behind and page.words[index - 2].lower in page.lists.kind_of and _ends_phrase(page, index)


def _ends_phrase(page: Page, index: int) -> bool:
    """Whether no noun may follow, for which the name would be an adjective."""
    if index + 1 == len(page.words) or page.gap(index).strip(_WITHIN):
        return True
    after, lists = page.words[index + 1].lower, page.lists
    ends = after in function_words() or after in lists.when or after in lists.calendar
    return page.gap(index) == " " and ends and after not in _JOINS


def _stands_alone(page: Page, index: int) -> bool:
    """Whether no word with a capital stands beside it in the same name."""
    before = index > 0 and page.joined(index - 1) and page.words[index - 1].capital and not page.begins(index - 1)
    after = page.joined(index) and page.words[index + 1].capital
    return not before and not after
