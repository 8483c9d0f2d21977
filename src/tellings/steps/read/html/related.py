"""The page's own lists of other stories: headings and parts that are named so, and the links in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tellings.knowledge.furniture import ListKind, key
from tellings.model import Story
from tellings.steps.read.html.declared import absolute
from tellings.steps.read.html.tree import Element, is_hidden, marks_of, own_words, words_of
from tellings.steps.read.saved.roles import byline_opening, is_furniture, is_section, list_kind
from tellings.steps.read.stamps import Order, find, outside

_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "b", "header", "a", "legend", "dt", "summary")
_NAMES: tuple[tuple[ListKind, frozenset[str]], ...] = (
    (
        "related",
        frozenset({"related", "read-also", "readalso", "also", "similar", "see-also", "more-on", "related-news"}),
    ),
    ("latest", frozenset({"latest", "newsfeed", "news-feed", "latest-news", "ticker", "recent", "last-news", "lenta"})),
    (
        "other",
        frozenset({"popular", "most-read", "mostread", "trending", "recommended", "top-stories", "editors", "picks"}),
    ),
)
_FEWEST_WORDS = 3
_HIGHEST = 5
"""A list stands so many levels above its heading, at most."""


@dataclass(frozen=True, slots=True)
class Found:
    """A list: its kind, and the element that holds its entries."""

    kind: ListKind
    holder: Element


def find_stories(tree: Element, headline: Element | None, base: str | None, order: Order | None) -> list[Story]:
    """The entries of the page's lists, in the page's order; each list once, by its heading or else by its name."""
    taken: set[Element] = set()
    stories: list[tuple[int, Story]] = []
    places = {element: index for index, element in enumerate(tree.iter())}
    for found in [*_headed(tree, headline), *_named(tree, headline)]:
        for item, link in _items(found.holder, taken):
            story = _story(item, link, found.kind, base, order)
            if story:
                taken.add(link)
                stories.append((places[link], story))
    return [story for _, story in sorted(stories, key=lambda pair: pair[0])]


def _headed(tree: Element, headline: Element | None) -> Iterator[Found]:
    """Lists under a heading in words that lists have."""
    for element in tree.iter(*_HEADINGS):
        if is_hidden(element) or len(element) > 3 or (kind := list_kind(words_of(element))) is None:
            continue
        holder = _holder(element, headline)
        if holder is not None:
            yield Found(kind, holder)


def _holder(heading: Element, headline: Element | None) -> Element | None:
    """The element that holds the links after a heading: the next ones beside it, or beside what it stands in."""
    at = heading
    for _ in range(_HIGHEST):
        parent = at.getparent()
        if parent is None or parent.tag in {"body", "html"} and at is heading and parent.tag == "html":
            return None
        for after in at.itersiblings():
            if isinstance(after.tag, str) and (_links(after) or _is_other_heading(after)):
                return None if _is_other_heading(after) or _holds(after, headline) else after
        at = parent
    return None


def _is_other_heading(element: Element) -> bool:
    return element.tag in {"h1", "h2", "h3"} and list_kind(words_of(element)) is not None


def _named(tree: Element, headline: Element | None) -> Iterator[Found]:
    """Lists in parts of the page whose class or id says what they are."""
    for element in tree.iter("aside", "section", "div", "ul", "ol"):
        marks = marks_of(element)
        kind = next((kind for kind, names in _NAMES if marks & names), None)
        if kind and not is_hidden(element) and not _holds(element, headline) and 1 <= len(_links(element)) <= 60:
            yield Found(kind, element)


def _holds(element: Element, headline: Element | None) -> bool:
    return headline is not None and (element is headline or headline in element.iterdescendants("h1"))


def _links(element: Element) -> list[Element]:
    """The links in an element whose words can be a headline."""
    links = [element] if element.tag == "a" else element.iter("a")
    return [
        a
        for a in links
        if a.get("href") and len(words_of(a).split()) >= _FEWEST_WORDS and not is_furniture(words_of(a))
    ]


def _items(holder: Element, taken: set[Element]) -> Iterator[tuple[Element, Element]]:
    """Each headline's link with the element that is its entry: the largest that holds no other story's link."""
    links = [link for link in _links(holder) if link not in taken]
    targets: set[str] = set()
    for link in links:
        if link.get("href") in targets:
            continue
        targets.add(link.get("href"))
        item = link
        for parent in link.iterancestors():
            if parent is holder or any(other.get("href") != link.get("href") for other in _links(parent)):
                break
            item = parent
        if not any(other in taken for other in item.iter("a")):
            yield item, link


def _story(item: Element, link: Element, kind: ListKind, base: str | None, order: Order | None) -> Story | None:
    title, within = _title(link, order)
    if len(title.split()) < _FEWEST_WORDS:
        return None
    rest = [*within, *_rest(item, link, title)]
    stamp = _stamp(item, rest, order)
    subtitle = next((text for text in rest if _is_second(text, title, order)), None)
    return Story(kind, title, subtitle, stamp, absolute(link.get("href"), base))


def _title(link: Element, order: Order | None) -> tuple[str, list[str]]:
    """The headline in a link, and what else stands in the link: a heading in it is the headline, else all its words."""
    heading = next(iter(link.iter("h2", "h3", "h4", "h5")), None)
    blocks = [words_of(e) for e in link.iter("p", "time", "span", "div") if len(e) == 0 and words_of(e)]
    if heading is not None:
        return words_of(heading), [text for text in blocks if text != words_of(heading)]
    text = words_of(link)
    stamps = [s for s in find(text, order) if s.clock or s.start == 0 or s.end == len(text)]
    parts = [part for part in outside(text, stamps) if len(part.split()) >= _FEWEST_WORDS] if stamps else []
    return (parts[0], [text]) if len(parts) == 1 else (text, [])


def _rest(item: Element, link: Element, title: str) -> list[str]:
    """The other texts of an entry."""
    if item is link:
        return []
    texts = [
        words_of(e)
        for e in item.iter("p", "time", "span", "div", "h4", "h5", "small")
        if not list(e.iter("p", "div", "a"))[1:]
    ]
    texts.append(own_words(item, {link}))
    return [text for text in dict.fromkeys(texts) if text and text != title and title not in text]


def _stamp(item: Element, rest: Sequence[str], order: Order | None) -> str | None:
    """The entry's stamp: as printed; a machine-readable one where nothing usable is printed."""
    printed = [stamp.value for text in rest for stamp in find(text, order) if stamp.value]
    if printed:
        return max(printed, key=len)
    elements = [time.get("datetime") for time in item.iter("time") if time.get("datetime")]
    return next((stamp.value for raw in elements for stamp in find(raw, order) if stamp.value), None)


def _is_second(text: str, title: str, order: Order | None) -> bool:
    """Whether a text of an entry is its second line: no stamp, no section, no button, no author."""
    if find(text, order) or is_furniture(text) or is_section(text) or list_kind(text) or byline_opening(text):
        return False
    return len(text.split()) >= _FEWEST_WORDS and key(text) != key(title)
