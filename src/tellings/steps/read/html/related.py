"""The page's own lists of other stories: headings and parts that are named so, and the links in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tellings.knowledge.furniture import ListKind, key, markup
from tellings.model import Story
from tellings.steps.read.bylines import byline_opening
from tellings.steps.read.html.declared import absolute
from tellings.steps.read.html.tree import Element, lines_of, marks_of, own_words, words_of
from tellings.steps.read.phrases import is_furniture, is_section, list_kind
from tellings.steps.read.sentences import is_prose
from tellings.steps.read.stamps import Order, find, outside

_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "b", "header", "a", "legend", "dt", "summary")
_FEWEST_WORDS = 3
_MOST_LINKS = 60
Links = frozenset[Element]
"""The links of a page whose words can be a headline."""
_HIGHEST = 5
"""A list stands so many levels above its heading, at most."""


@dataclass(frozen=True, slots=True)
class Found:
    """A list: its kind, and the elements that hold its entries."""

    kind: ListKind
    holders: tuple[Element, ...]


def find_stories(
    places: Mapping[Element, int], article: set[Element], base: str | None, order: Order | None
) -> list[Story]:
    """The entries of the page's lists, in the page's order; each story once in a kind of list.

    A list is known by its heading, or else by its name. ``places`` are the page's elements, each with its place in their
    order; ``article`` are elements of the article itself (headline, first paragraph), which no entry holds.
    """
    tree = next(iter(places))
    own = {above for element in article for above in (element, *element.iterancestors())}
    able = frozenset(filter(_can_be_headline, tree.iter("a")))
    taken: set[Element] = set()
    stories: dict[tuple[ListKind, str], tuple[int, Story]] = {}
    for found in [*_headed(tree, own, able), *_named(tree, own, able)]:
        for item, link in _items(found.holders, taken, own, able):
            story = _story(item, link, found.kind, base, order)
            if story:
                taken.add(link)
                stories.setdefault((story.kind, story.title), (places[link], story))
    return [story for _, story in sorted(stories.values(), key=lambda pair: pair[0])]


def _headed(tree: Element, own: set[Element], able: Links) -> Iterator[Found]:
    """Lists under a heading in words that lists have."""
    for element in tree.iter(*_HEADINGS):
        if len(element) > 3 or (kind := list_kind(words_of(element))) is None:
            continue
        holders = tuple(_holders(element, own, able))
        if holders:
            yield Found(kind, holders)


def _holders(heading: Element, own: set[Element], able: Links) -> list[Element]:
    """The elements with links that follow a heading, beside it or beside what it stands in, up to the next heading."""
    at = heading
    for _ in range(_HIGHEST):
        if at is None or at.tag in {"body", "html"} or at in own:
            return []
        found: list[Element] = []
        for after in at.itersiblings():
            if not isinstance(after.tag, str):
                continue
            if after in own or _is_other_heading(after) or _goes_on(after):
                break
            found.extend([after] if _links(after, able) else [])
        if found:
            return found
        at = at.getparent()
    return []


def _goes_on(element: Element) -> bool:
    """Whether the article goes on in an element: sentences stand around its links."""
    return element.tag == "p" and is_prose(own_words(element, set(element.iter("a"))))


def _is_other_heading(element: Element) -> bool:
    return element.tag in {"h1", "h2", "h3"} and list_kind(words_of(element)) is not None


def _named(tree: Element, own: set[Element], able: Links) -> Iterator[Found]:
    """Lists in parts of the page whose class or id says what they are."""
    for element in tree.iter("aside", "section", "div", "ul", "ol"):
        marks = marks_of(element)
        kind = next((kind for kind, names in markup().lists.items() if marks & names), None)
        if kind and element not in own and 1 <= len(_links(element, able)) <= _MOST_LINKS:
            yield Found(kind, (element,))


def _can_be_headline(link: Element) -> bool:
    words = words_of(link) if link.get("href") else ""
    return len(words.split()) >= _FEWEST_WORDS and not is_furniture(words)


def _links(element: Element, able: Links) -> list[Element]:
    """The links in an element whose words can be a headline."""
    return [link for link in ([element] if element.tag == "a" else element.iter("a")) if link in able]


def _items(
    holders: Sequence[Element], taken: set[Element], own: set[Element], able: Links
) -> Iterator[tuple[Element, Element]]:
    """Each headline's link with the element that is its entry: the largest that holds no other story's link."""
    targets: set[str] = set()
    for link in [link for holder in holders for link in _links(holder, able)]:
        if link in taken or link.get("href") in targets:
            continue
        targets.add(link.get("href"))
        yield _entry(link, set(holders), own, able), link


def _entry(link: Element, holders: set[Element], own: set[Element], able: Links) -> Element:
    item = link
    for parent in link.iterancestors():
        if (
            item in holders
            or parent in own
            or any(other.get("href") != link.get("href") for other in _links(parent, able))
        ):
            break
        item = parent
    return item


def _story(item: Element, link: Element, kind: ListKind, base: str | None, order: Order | None) -> Story | None:
    title, within = _title(link, order)
    if len(title.split()) < _FEWEST_WORDS:
        return None
    rest = [*within, *_rest(item, link, title)]
    stamp = _stamp(item, rest, order)
    subtitle = next((text for text in rest if _is_second(text, title, order)), None)
    return Story(kind, title, subtitle, stamp, absolute(link.get("href"), base))


def _title(link: Element, order: Order | None) -> tuple[str, list[str]]:
    """The headline in a link, and what else stands in the link: a heading, else the first line, else all its words."""
    heading = next(iter(link.iter("h2", "h3", "h4", "h5")), None)
    blocks = [words_of(e) for e in link.iter("p", "time", "span", "div") if len(e) == 0 and words_of(e)]
    if heading is not None:
        return words_of(heading), [text for text in blocks if text != words_of(heading)]
    lines = lines_of(link)
    headlines = [line for line in lines if len(line.split()) >= _FEWEST_WORDS and not _is_stamp(line, order)]
    if len(lines) > 1 and headlines:
        return headlines[0], [line for line in lines if line != headlines[0]]
    text = words_of(link)
    stamps = [s for s in find(text, order) if s.clock or s.start == 0 or s.end == len(text)]
    parts = [part for part in outside(text, stamps) if len(part.split()) >= _FEWEST_WORDS] if stamps else []
    return (parts[0], [text]) if len(parts) == 1 else (text, [])


def _is_stamp(line: str, order: Order | None) -> bool:
    stamps = find(line, order)
    return bool(stamps) and not outside(line, stamps)


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
