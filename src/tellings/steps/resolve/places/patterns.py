"""Finds places that the gazetteer lacks by the shape of their names: streets, camps, rivers, "the village of X"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tellings.knowledge.gazetteer import Gazetteer
from tellings.steps.resolve.places.matches import Kind, Match
from tellings.steps.resolve.places.page import Page
from tellings.steps.resolve.places.persons import Persons
from tellings.steps.resolve.places.unlisted import place_names, told_again

_MOST = 5  # words of such a name


def find_patterns(page: Page, matches: list[Match], persons: Persons, gazetteer: Gazetteer) -> list[Match]:
    """The matches with those of the patterns, left to right; one that holds a match takes its place."""
    matches = [_water(page, m) for m in matches]
    at = {index: m for m in matches for index in range(m.first, m.last + 1)}
    longer = [_known(page, m, gazetteer) for m in _shaped(page) if _is_free(m, at)]
    swallowed = {index for m in longer for index in range(m.first, m.last + 1)}
    kept = [m for m in matches if m.first not in swallowed]
    taken = {i for m in (*kept, *longer) for i in range(m.first, m.last + 1)} | persons.words
    unknown = list(_unknown(page, taken))
    taken |= {i for m in unknown for i in range(m.first, m.last + 1)}
    again = told_again(page, place_names(page, unknown), taken)
    return sorted([*kept, *longer, *unknown, *again], key=lambda m: m.first)


def _known(page: Page, match: Match, gazetteer: Gazetteer) -> Match:
    """A district or a township goes by its town's name: "Xyz Township" may be what the gazetteer has as "Xyz"."""
    if match.kind != "area":
        return match
    bare = page.text[match.start : page.words[match.last - 1].end]
    return replace(match, entries=tuple(e for e in gazetteer.lookup(bare) if e.level in ("admin1", "admin2", "city")))


def _water(page: Page, match: Match) -> Match:
    """With an article in front, "the Red River" is no town of that name."""
    behind_the = match.first > 0 and page.words[match.first - 1].lower == "the"
    if not behind_the or match.first == match.last or page.words[match.last].lower not in page.lists.nature:
        return match
    wide = tuple(e for e in match.entries if e.level in ("region", "site", "country", "admin1"))
    return match if wide == match.entries else replace(match, entries=wide, kind="name" if wide else "nature")


def _is_free(match: Match, at: dict[int, Match]) -> bool:
    """Whether a match of the gazetteer neither holds this one nor reaches out of it."""
    others = [at[i] for i in (match.first, match.last) if i in at]
    inside = all(match.first <= m.first and m.last <= match.last for m in others)
    return inside and not any(m.first == match.first and m.last == match.last for m in others)


def _shaped(page: Page) -> Iterator[Match]:
    last, shaping = -1, page.lists.shaping
    for index in page.capitals:
        if index > last and page.words[index].lower in shaping:
            match = _ended(page, index, last) or _begun(page, index)
            if match:
                last = match.last
                yield match


def _ended(page: Page, index: int, last: int) -> Match | None:
    """A name that ends in a word for its kind: "Main Street"; it begins behind the ``last`` word taken."""
    kind = _kind(page, index)
    first = _left(page, index) if kind else index
    return _match(page, first, index, kind) if kind and last < first < index else None


def _begun(page: Page, index: int) -> Match | None:
    """A name that begins with one: "Highway 24", "Lake Xyz"."""
    road, water = _numbered(page, index), _fronted(page, index)
    if road:
        return _match(page, index, road, "road")
    return _match(page, index, water, "nature") if water else None


def _kind(page: Page, index: int) -> Kind | None:
    lower, lists = page.words[index].lower, page.lists
    if lower in lists.road:
        return "road"
    if lower in lists.nature:
        return "nature"
    if lower in lists.building:
        return "building"
    return "area" if lower in lists.kind_after else None


def _left(page: Page, index: int) -> int:
    """Where the name that ends in this word begins: capitals and ordinals ("West 16th Street")."""
    first = index
    while first > 0 and index - first < _MOST - 1 and page.joined(first - 1) and not page.words[first - 1].owner:
        word = page.words[first - 1]
        if not (word.capital or (word.text[0].isdigit() and word.text[-1] in "htd")):
            break
        if word.lower in page.lists.title or word.lower in page.lists.opening:
            break
        if page.gap(first - 1) != " " and len(word.text) == 1 and page.gap(first - 1) != ". ":
            break
        first -= 1
    return first


def _numbered(page: Page, index: int) -> int | None:
    """The end of "Highway 24" or "I-75"."""
    word = page.words[index]
    if (
        word.capital
        and word.lower in page.lists.road_before
        and page.gap(index) in (" ", "-")
        and index + 1 < len(page.words)
    ):
        following = page.words[index + 1]
        if following.text.isdigit() and len(following.text) < 5:
            return index + 1
    return None


def _fronted(page: Page, index: int) -> int | None:
    """The end of "Lake Xyz" or "Mount Xyz": one word behind, two or three."""
    word = page.words[index]
    if not word.capital or word.lower not in page.lists.nature_before or word.owner:
        return None
    end = index
    while end < index + 3 and page.joined(end) and page.words[end + 1].capital and not page.words[end].owner:
        end += 1
    return end if end > index and _kind(page, end) in (None, "nature") else None


def _unknown(page: Page, taken: set[int]) -> Iterator[Match]:
    """Capitals that no list knows, where the words in front or behind say that a place is meant."""
    done = 0
    for index in page.openings:
        if index < done:
            continue
        end = _run(page, index, taken)
        shown = end > index and (_placed(page, index) or page.is_kind(end) or page.site_tail(end))
        if shown and not all(_is_small_talk(page, i) for i in range(index, end)):
            yield _match(page, index, end - 1, "unknown")
        done = end


def _is_small_talk(page: Page, index: int) -> bool:
    """Whether a word has its capital for another reason: it begins a sentence, or is a day or a month."""
    word = page.words[index].lower
    return word in page.lists.opening or word in page.lists.calendar


def _run(page: Page, index: int, taken: set[int]) -> int:
    """The end of the capitals that start here, or behind an article ("al-Xyz")."""
    end = index
    if page.words[index].lower in page.lists.leading and page.gap(index) == "-":
        end += 1
    while end < len(page.words) and page.words[end].capital and end not in taken and end - index < _MOST:
        end += 1
        if page.words[end - 1].owner or not page.joined(end - 1):
            return end
    return end if end > index and page.words[end - 1].capital else index


def _placed(page: Page, index: int) -> bool:
    if index == 0 or page.gap(index - 1) != " ":
        return False
    before = page.words[index - 1].lower
    if before in page.lists.locative:
        return True
    return before == "of" and index > 1 and page.words[index - 2].lower in page.lists.kind_of


def _match(page: Page, first: int, last: int, kind: Kind) -> Match:
    start, end = page.words[first].start, page.words[last].end
    return Match(first, last, start, end, page.text[start:end], kind=kind)
