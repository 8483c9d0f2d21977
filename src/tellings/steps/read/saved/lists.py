"""The lists of other stories on a saved page: where each begins and ends, and its entries with their stamps."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tellings.knowledge.furniture import ListKind, key
from tellings.model import Rejection, Story
from tellings.steps.read.bylines import byline_opening, looks_like_name
from tellings.steps.read.phrases import is_section, list_kind
from tellings.steps.read.saved.items import Item, items_of
from tellings.steps.read.saved.roles import Told
from tellings.steps.read.stamps import Order
from tellings.steps.read.stamps.calendar import AMBIGUOUS, IMPOSSIBLE

_HEADLINE_WORDS, _HEADLINE_LETTERS = 4, 24
"""An entry without a stamp has so many words, or two and so many letters; shorter lines are buttons and sections."""
_SHORT_WORDS, _SHORT_LETTERS = 3, 15
"""Or so many words, and so many letters, that are no name: "Harbour fees raised"."""


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of a list, and why stamps of theirs could not be used."""

    stories: tuple[Story, ...] = ()
    rejected: tuple[Rejection, ...] = ()


def read_list(lines: Sequence[Told], kind: ListKind, order: Order | None) -> Entries:
    """The entries of one list, heading left out. ``order`` is how the page writes dates in numbers."""
    items = items_of(lines, order)
    groups = _groups(items)
    frequent = {text for text, count in Counter(key(item.text) for item in items if item.text).items() if count > 1}
    stories = [story for group in groups if (story := _story(group, kind, frequent))]
    faults = [item.stamp.fault for group in groups for item in group if item.stamp and item.stamp.fault]
    return Entries(tuple(stories), tuple(fault for fault in faults if fault.reason in (AMBIGUOUS, IMPOSSIBLE)))


def _groups(items: list[Item]) -> list[list[Item]]:
    """The items of each entry."""
    if not any(item.stamp for item in items):
        return _by_space(items)
    with_text = [item for item in items if item.text]
    inline = sum(item.stamp is not None for item in with_text)
    if 2 * inline >= len(with_text) or not any(item.stamp and not item.text for item in items):
        return _by_start(items, [item.stamp is not None and bool(item.text) for item in items])
    alone = [item.stamp is not None and not item.text for item in items]
    return _by_start(items, alone) if _stamps_first(items, alone) else _by_end(items, alone)


def _stamps_first(items: Sequence[Item], alone: Sequence[bool]) -> bool:
    """Whether each stamp stands before its headline: by the list's edges, else by which line is nearer."""
    if alone[0] or alone[-1]:
        return alone[0]
    opening = [item for item in items[: list(alone).index(True)] if is_headline(item.text, stamped=False)]
    return not opening or (len(opening) > 1 and is_headline(items[-1].text, stamped=False))


def _by_start(items: Sequence[Item], starts: Sequence[bool]) -> list[list[Item]]:
    groups: list[list[Item]] = []
    for item, begins in zip(items, starts, strict=True):
        if begins or not groups:
            groups.append([item])
        else:
            groups[-1].append(item)
    if not starts[0] and len(groups) > 1:
        groups[:1] = [[item] for item in groups[0] if is_headline(item.text, stamped=False)]
    return [*groups[:-1], _last(groups)]


def _last(groups: Sequence[list[Item]]) -> list[Item]:
    """The last entry without what follows the list: it is no longer, and no more spaced, than the others."""
    longest = max((len(group) for group in groups[:-1]), default=3)
    widest = max((item.gap for group in groups[:-1] for item in group[1:]), default=3)
    last = groups[-1][:longest]
    return last[: next((i for i, item in enumerate(last) if i and item.gap > widest), len(last))]


def _by_end(items: Sequence[Item], ends: Sequence[bool]) -> list[list[Item]]:
    groups: list[list[Item]] = [[]]
    for item, closes in zip(items, ends, strict=True):
        groups[-1].append(item)
        if closes:
            groups.append([])
    closed = [group for group in groups if any(item.stamp for item in group)]
    return [_first(closed), *closed[1:]] if closed else []


def _first(groups: Sequence[list[Item]]) -> list[Item]:
    """The first entry without what stands above the list: it has no more lines than the longest other."""
    longest = max((len(group) for group in groups[1:]), default=len(groups[0]))
    return groups[0][-longest:]


def _by_space(items: Sequence[Item]) -> list[list[Item]]:
    """The entries of a list without stamps: lines that no empty line divides, where they come in ones and twos."""
    blocks: list[list[Item]] = []
    for item in items:
        if blocks and item.gap == 0:
            blocks[-1].append(item)
        else:
            blocks.append([item])
    pairs = len(blocks) > 1 and all(len(block) <= 2 for block in blocks) and any(len(block) == 2 for block in blocks)
    return _ended(blocks if pairs else _with_teasers(items))


def _with_teasers(items: Sequence[Item]) -> list[list[Item]]:
    """Each line an entry, but a full sentence is the second line of the headline before it."""
    groups: list[list[Item]] = []
    for item in items:
        if groups and len(groups[-1]) == 1 and item.text.endswith(".") and not groups[-1][0].text.endswith("."):
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _ended(groups: list[list[Item]]) -> list[list[Item]]:
    """The groups up to a gap wider than any within the list so far: what follows is another part of the page."""
    kept: list[list[Item]] = []
    usual = max((group[0].gap for group in groups[1:3]), default=0)
    for group in groups:
        if len(kept) >= 2 and group[0].gap > usual + 1:
            break
        kept.append(group)
    return kept


def _story(group: Sequence[Item], kind: ListKind, frequent: set[str]) -> Story | None:
    """An entry: headline, second line, stamp. None where the group has no headline."""
    stamps = [item.stamp for item in group if item.stamp and item.stamp.raw]
    texts = [item.text for item in group if item.text]
    texts = [text for text in texts if not _is_category(text, frequent)] or (
        texts[-1:] if len(texts) > 1 or stamps else []
    )
    if len(texts) > 1 and len(texts[0].split()) <= 2 and len(texts[1].split()) >= _HEADLINE_WORDS:
        texts = texts[1:]  # a button, a section: no headline is so much shorter than its second line
    if not texts or not is_headline(texts[0], bool(stamps)):
        return None
    stamp = next((stamp for stamp in stamps if stamp.dated), None)
    url = next((item.url for item in group if item.url), None)
    return Story(kind, texts[0], texts[1] if len(texts) > 1 else None, stamp.value if stamp else None, url)


def is_headline(text: str, stamped: bool) -> bool:
    """Whether a line of a list can be a headline: long enough, or with a stamp."""
    words = len(text.split())
    if words >= _HEADLINE_WORDS or (words >= 2 and (stamped or len(text) >= _HEADLINE_LETTERS)):
        return True
    return words == _SHORT_WORDS and len(text) >= _SHORT_LETTERS and not looks_like_name(text)


def _is_category(text: str, frequent: set[str]) -> bool:
    """Whether a line of an entry is its section, its author or its rank."""
    size = len(text.split())
    opening = byline_opening(text)
    if opening and " " not in opening and size <= 6:
        return True
    if (
        size <= 6
        and any(mark in text for mark in "/|")
        and any(is_section(part) for part in re.split(r"\s*[/|]\s*", text))
    ):
        return True
    if looks_like_name(text) and size <= 3:
        return True
    return size <= 3 and (
        is_section(text) or key(text) in frequent or text.isupper() or text.isdecimal() or list_kind(text) is not None
    )
