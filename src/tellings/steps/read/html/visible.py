"""What a page prints around its article: headlines, the line below the headline, the byline, stamps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import lxml.etree  # type: ignore[import-untyped]

from tellings.knowledge.furniture import furniture, key, markup
from tellings.steps.read.bylines import byline_opening, holds_byline_word, looks_like_name
from tellings.steps.read.html.tree import Element, lines_of, marks_of, opening_of, words_of
from tellings.steps.read.phrases import is_furniture, is_section, list_kind
from tellings.steps.read.stamps import Order, find, outside

_LONGEST_BYLINE, _LONGEST_STAMP = 18, 25
"""Lines that hold a byline or a stamp have so many words, at most."""
_OWN = {"datePublished", "dateModified", "articleSection"}
"""By microdata an element belongs to the article, wherever it stands."""
_STEPS = lxml.etree.XPath(
    '//@class[contains(., "breadcrumb")]/..//a|//nav[contains(translate(@aria-label, "B", "b"), "breadcrumb")]//a'
)
_OPENING = 80
"""A paragraph is known by so many characters of it."""
_ABOVE = 30
"""So many elements above the headline may hold its stamp."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the article stands in the tree: its headline, and the elements around it in the page's order."""

    headline: Element | None
    order: dict[Element, int]

    def before_text(self, element: Element, first: Element | None) -> bool:
        """Whether an element stands before the article's first paragraph (or that is not known)."""
        return first is None or self.order[element] < self.order[first]


def place_of(elements: Sequence[Element], headline: Element | None) -> Place:
    """The page's elements in order, with its headline."""
    return Place(headline, {element: index for index, element in enumerate(elements)})


def headlines(tree: Element) -> list[tuple[Element, str]]:
    """The page's first-level headlines with their words, empty ones left out."""
    found = [(h, words_of(h)) for h in tree.iter("h1")]
    return [(element, text) for element, text in found if text]


def find_subtitle(tree: Element, place: Place, first: Element | None, described: Sequence[str]) -> str | None:
    """The line below the headline, if the page prints one as such.

    It is named so, or it is what the page declares as its description, printed between headline and text.
    """
    for element in tree.iter("p", "div", "h2", "h3", "span", "section", "em", "strong"):
        if not _below_headline(element, place) or (first is not None and not place.before_text(element, first)):
            continue
        marks = marks_of(element)
        text = words_of(element)
        if not 3 <= len(text.split()) <= 80 or (place.headline is not None and text == words_of(place.headline)):
            continue
        named = bool(marks & markup().marks["standfirst"]) and not is_elsewhere(element)
        if named or (_is_described(text, described) and _apart(element, first, marks)):
            return text
    return _second_heading(place, first)


def _below_headline(element: Element, place: Place) -> bool:
    if place.headline is None:
        return False
    return place.order[place.headline] < place.order[element] < place.order[place.headline] + 80


def _is_described(text: str, described: Sequence[str]) -> bool:
    """Whether text is the page's description, which may be cut short there."""
    own = key(text)
    return any(
        own == key(d) or (2 * len(d) > len(text) > 60 and own.startswith(key(d.rstrip("….")))) for d in described
    )


def _apart(element: Element, first: Element | None, marks: frozenset[str]) -> bool:
    """Whether an element is no paragraph among the article's: a heading, a lead by name, or in a part of its own."""
    if element.tag in {"h2", "h3"} or marks & markup().marks["lead"]:
        return True
    return first is not None and element is not first and element.getparent() is not first.getparent()


def _second_heading(place: Place, first: Element | None) -> str | None:
    """A heading of second level right below the headline and before the text."""
    headline = place.headline
    after = headline.getnext() if headline is not None else None
    if after is None or after.tag not in {"h2", "h3"} or (first is not None and not place.before_text(after, first)):
        return None
    text = words_of(after)
    following = after.getnext()
    header = after.getparent().tag in {"header", "hgroup"} or (following is not None and following.tag != "p")
    return text if header and len(text.split()) >= 3 and list_kind(text) is None else None


def element_with(tree: Element, title: str) -> Element | None:
    """The innermost element of the page's body that shows a title, where that is no headline by its tag."""
    found = [
        e for e in tree.iter("b", "strong", "font", "span", "p", "div", "td", "h2", "h3", "h4") if words_of(e) == title
    ]
    return next((element for element in reversed(found) if not is_elsewhere(element)), None)


def element_opening(tree: Element, text: str) -> Element | None:
    """The innermost and last element that shows a text from its beginning, as far as its first words tell."""
    start = text[:_OPENING]
    found = [e for e in tree.iter("p", "div", "li", "td", "section") if opening_of(e, _OPENING) == start]
    return found[-1] if found else None


def find_byline(tree: Element, lines: Sequence[str], authors: Sequence[str]) -> str | None:
    """The byline as printed: the words of the element that is named so, or of a line below the headline that opens so.

    ``lines`` are those between headline and text.
    """
    named = [element for element in _candidates(tree) if _is_byline(_byline_in(element), authors)]
    if not named:
        return _opened(lines)
    best = next((element for element in named if any(author in words_of(element) for author in authors)), named[0])
    return _whole(best)


def _opened(lines: Sequence[str]) -> str | None:
    """The byline among the lines between headline and text, by its opening words."""
    shown = (_printed(line) for line in lines)
    return next((line for line in shown if len(line.split()) <= _LONGEST_BYLINE and byline_opening(line)), None)


def _candidates(tree: Element) -> Iterator[Element]:
    names = markup().marks["byline"]
    for element in tree.iter("p", "div", "span", "a", "address", "li", "cite", "strong", "em", "b"):
        if not names.isdisjoint(marks_of(element)) and not is_elsewhere(element):
            yield element


def _byline_in(element: Element) -> str:
    """The line of an element that can be a byline: the first, with the next where it is only the opening words."""
    lines = lines_of(element)
    if len(lines) > 1 and key(lines[0]) == (byline_opening(lines[0]) or "").strip(" :"):
        lines = [f"{lines[0]} {lines[1]}", *lines[2:]]
    return next((text for line in lines if (text := _printed(line))), "")


def _is_byline(text: str, authors: Sequence[str]) -> bool:
    if not text or len(text.split()) > _LONGEST_BYLINE:
        return False
    return bool(
        byline_opening(text) or any(a in text for a in authors) or looks_like_name(text) or holds_byline_word(text)
    )


def _whole(element: Element) -> str:
    """The byline with the "By" that may stand before the element that names the author."""
    text = _byline_in(element)
    for parent in list(element.iterancestors())[:2]:
        outer = _byline_in(parent)
        if byline_opening(outer) and len(outer.split()) <= len(text.split()) + 6 and not byline_opening(text):
            return outer
    return text


def _printed(text: str) -> str:
    """The words of a byline without a stamp or a button beside them."""
    parts = [part for part in outside(text, find(text)) if not is_furniture(part)]
    kept = " ".join(parts[:1]) if parts else ""
    return kept.strip(" ,;:|•·–—-")


def is_elsewhere(element: Element) -> bool:
    """Whether an element stands in a part of the page that is not the article's head or text."""
    if element.get("itemprop") in _OWN:
        return False
    for parent in [element, *element.iterancestors()]:
        if parent.tag in {"aside", "footer", "nav"} or (
            parent is not element and marks_of(parent) & markup().marks["elsewhere"]
        ):
            return True
        if parent.tag in {"article", "main", "body"}:
            return False
    return False


def find_section(tree: Element, place: Place, lines: Sequence[str]) -> str | None:
    """The section as printed: in an element named so, beside the stamp, or at the end of the path to the article.

    ``lines`` are those between headline and text.
    """
    called = markup().marks["section"]
    for element in tree.iter("a", "span", "div", "p", "li"):
        if called.isdisjoint(marks_of(element)):
            continue
        text = words_of(element) if not is_elsewhere(element) else ""
        if text and len(text.split()) <= 4 and not is_furniture(text):
            return text
    beside = [part for line in lines if _holds_stamp(line, None) for part in outside(line, find(line))]
    named = next((part for part in beside if is_section(part) or _is_in_menu(tree, part)), None)
    if named:
        return named
    names = [text for step in _STEPS(tree) if (text := words_of(step)) and key(text) not in furniture().home]
    title = words_of(place.headline) if place.headline is not None else ""
    return next((name for name in reversed(names) if name != title and len(name.split()) <= 4), None)


def _is_in_menu(tree: Element, words: str) -> bool:
    """Whether words are those of a link of the page and no author's name: a section of the site, in its menu."""
    if looks_like_name(words) or byline_opening(words) or holds_byline_word(words) or len(words.split()) > 3:
        return False
    return any(key(words_of(link)) == key(words) for link in tree.iter("a"))


def printed_stamps(place: Place, lines: Sequence[str], order: Order | None) -> list[str]:
    """The words that hold stamps right above the headline, and in the lines between it and the text."""
    if place.headline is None:
        return []
    start, around = place.order[place.headline], set(place.headline.iterancestors())
    above = [
        words_of(element)
        for element, index in place.order.items()
        if start - _ABOVE <= index < start and element not in around and not is_elsewhere(element)
    ]
    dated = [text for text in above if any(stamp.dated for stamp in find(text, order))]
    return list(dict.fromkeys(text for text in [*dated, *_with_labels(lines)] if _holds_stamp(text, order)))


def _with_labels(lines: Sequence[str]) -> Iterator[str]:
    """The lines, each behind the label that stands alone on the line before it: "Published", "17 March 2023"."""
    words = furniture().stamps
    labels = {*words.published, *words.modified}
    before = ""
    for line in lines:
        yield f"{before} {line}".strip()
        before = line if key(line) in labels else ""


def _holds_stamp(text: str, order: Order | None) -> bool:
    return 0 < len(text.split()) <= _LONGEST_STAMP and bool(find(text, order))
