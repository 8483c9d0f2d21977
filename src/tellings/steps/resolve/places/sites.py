"""Puts streets, camps and rivers that the gazetteer lacks at the town that the text names them with."""

from __future__ import annotations

from collections.abc import Iterator

from tellings.knowledge.gazetteer import fold
from tellings.steps.resolve.places.page import Page
from tellings.steps.resolve.places.reading import Mention

_NEAR = 80  # characters between a site and the town named beside it
_TOWNS = ("city", "admin2", "site")
# How often the town is the right one, by where it was found: measured on the gold that the weights are from.
_IN_NAME, _BESIDE, _IN_TEXT = 0.95, 0.9, 0.7

Anchor = tuple[Mention, float]


def anchors(page: Page, mentions: list[Mention]) -> dict[int, Anchor]:
    """By the start of a site's match: the mention of the town that it is put at, and how sure that is."""
    main = _main_town(mentions)
    named = {fold(m.match.name): m for m in reversed(mentions) if m.entry}
    found: dict[int, Anchor] = {}
    for index, mention in enumerate(mentions):
        if mention.entry is None:
            anchor = next(_anchors(page, mentions, index, named), main)
            if anchor:
                found[mention.match.start] = anchor
    return found


def _anchors(page: Page, mentions: list[Mention], index: int, named: dict[str, Mention]) -> Iterator[Anchor]:
    """The town in the site's own name ("Dover Castle"), else the nearest in the sentence, the later one first."""
    site = mentions[index].match
    words = fold(site.name).split(" ")
    starts = (" ".join(words[:length]) for length in range(len(words) - 1, 0, -1))
    yield from ((named[start], _IN_NAME) for start in starts if start in named)
    for other in (index + 1, index - 1, index + 2, index - 2):
        if 0 <= other < len(mentions) and _is_town(mentions[other]):
            left, right = sorted((site, mentions[other].match), key=lambda m: m.start)
            between = page.text[left.end : right.start]
            if len(between) <= _NEAR and ". " not in between and "\n\n" not in between:
                yield mentions[other], _BESIDE


def _main_town(mentions: list[Mention]) -> Anchor | None:
    """The town that the text names most often, the first of equals."""
    counts: dict[int, int] = {}
    for mention in mentions:
        if mention.entry and _is_town(mention):
            counts[mention.entry.key] = counts.get(mention.entry.key, 0) + 1
    if not counts:
        return None
    most = max(counts.values())
    return next((m, _IN_TEXT) for m in mentions if m.entry and counts.get(m.entry.key) == most)


def _is_town(mention: Mention) -> bool:
    return mention.entry is not None and mention.entry.level in _TOWNS
