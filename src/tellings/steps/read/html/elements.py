"""Times in the ``time`` elements of an article's head, and what their names say they are the times of."""

from __future__ import annotations

from typing import Literal

import lxml.etree  # type: ignore[import-untyped]

from tellings.knowledge.furniture import markup
from tellings.model import Rejection
from tellings.steps.read.html import times
from tellings.steps.read.html.tree import Element, marks_of, words_of
from tellings.steps.read.html.visible import Place, is_elsewhere
from tellings.steps.read.stamps import Order, find

_DATED = lxml.etree.XPath('//time|//@itemprop[. = "datePublished" or . = "dateModified"]/..')
_NEAR = 80
"""An element so many elements before the headline, or before the text, belongs to the article's head."""


def times_of(tree: Element, place: Place, first: Element | None, order: Order | None) -> list[times.Dated | Rejection]:
    """The times that ``time`` elements and ``itemprop`` name, in the page's order."""
    found: list[times.Dated | Rejection] = []
    for element in _DATED(tree):
        raw = element.get("datetime") or element.get("content")
        if raw and element.tag != "meta" and _in_head(element, place, first):
            found.extend(times.given([raw], "element", _label(element, order), order))
    return found


def _in_head(element: Element, place: Place, first: Element | None) -> bool:
    if is_elsewhere(element):
        return False
    at = place.order[element]
    start = place.order[place.headline] if place.headline is not None else 0
    end = place.order[first] if first is not None and place.order[first] > start else start + _NEAR
    return start - _NEAR <= at <= end or element.get("itemprop") is not None


def _label(element: Element, order: Order | None) -> Literal["published", "modified"]:
    """What the time is of: as the element is named, as the words in it or before it say; else of the publication."""
    parent = element.getparent()
    if marks_of(element) & markup().marks["modified"] or (
        parent is not None and marks_of(parent) & markup().marks["modified"]
    ):
        return "modified"
    own = words_of(element)
    around = words_of(parent) if parent is not None else own
    for text in (own, around):
        labels = [stamp.label for stamp in find(text, order) if stamp.raw in own or text is own]
        if labels and labels[0]:
            return labels[0]
    return "published"
