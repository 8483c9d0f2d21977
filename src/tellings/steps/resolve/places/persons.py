"""Which words of a text are the name of a person, so that "Jordan" is not always a country."""

from __future__ import annotations

from dataclasses import dataclass

from tellings.steps.resolve.places.page import Page

_MOST = 4  # words of a person's name


@dataclass(frozen=True, slots=True)
class Persons:
    """The words (by index) that stand in a person's full name, and the last names (small letters) of all of them."""

    words: frozenset[int]
    surnames: frozenset[str]


def find_persons(page: Page) -> Persons:
    """Full names: a given name and what follows it with capitals, or what follows a title."""
    inside: set[int] = set()
    surnames: set[str] = set()
    done = 0
    for index in page.capitals:
        if index < done:
            continue
        run = _run(page, index)
        begin = _begin(page, index, run) if run > index else None
        if begin is not None:
            inside.update(range(begin, run))
            surnames.add(page.words[run - 1].lower)
        done = run
    return Persons(frozenset(inside), frozenset(surnames))


def _run(page: Page, index: int) -> int:
    """The end of the run of capital words that starts here."""
    end = index
    while end < len(page.words) and page.words[end].capital and end - index < 8:
        end += 1
        if end < len(page.words) and (
            page.words[end - 1].owner or not page.joined(end - 1) or "-" in page.gap(end - 1)
        ):
            break
    return end


def _begin(page: Page, index: int, run: int) -> int | None:
    """Where the person's name starts in the run: behind the titles, or at a given name."""
    lists = page.lists
    at = index
    while at < run and page.words[at].lower in lists.title:
        at += 1
    titled = at > index or (index > 0 and _is_title(page, index - 1))
    if at < run and titled and run - at <= _MOST and not _is_office(page, run):
        return at
    for start in range(at, run - 1):
        if page.words[start].lower in lists.given and run - start <= _MOST and not _is_office(page, run):
            return start
    return None


def _is_title(page: Page, index: int) -> bool:
    """Whether a word is a title of the name behind it: "Sen. X", "chief X", not "the president. X"."""
    word = page.words[index].lower
    return (word in page.lists.title and page.gap(index) == " ") or (
        word in page.lists.title_short and page.gap(index) == ". "
    )


def _is_office(page: Page, run: int) -> bool:
    """A run that ends like an organisation or a site is not a person's name."""
    last, lists = page.words[run - 1].lower, page.lists
    lasts = (lists.organisation_after, lists.kind_after, lists.road, lists.building, lists.nature)
    return any(last in words for words in lasts)
