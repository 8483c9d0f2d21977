"""The page as a tree, and the words in it as a reader sees them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from functools import lru_cache
from typing import Any

import lxml.etree  # type: ignore[import-untyped]
import lxml.html  # type: ignore[import-untyped]

Element = Any
"""An element of lxml, which has no types."""
Parts = Mapping[str, Sequence[Element]]
_TELLING = ("title", "base", "meta", "link", "script", "h1")
_SILENT = frozenset(
    ["script", "style", "noscript", "template", "svg", "iframe", "object", "head", "select", "textarea"]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
    ]
)
_STYLED = frozenset({"span", "a", "i", "small", "label"})
_HIDDEN = ("display:none", "display: none", "visibility:hidden", "visibility: hidden")
_NAMES = frozenset({"class", "id", "itemprop", "rel", "data-testid", "data-component"})
_NO_MARKS: frozenset[str] = frozenset()
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CONTROL = r"&#(?:0*(?:[1-8]|1[1245-9]|2{digit}|3[01]|6553[45])|x0*(?:[1-8bcef]|1[0-9a-f]|fff[ef]))(?:;|(?![0-9a-f]))"
_CONTROLS = re.compile(_CONTROL.replace("{digit}", r"\d"), re.IGNORECASE)
_IN_BYTES = re.compile(_CONTROL.replace("{digit}", r"[0-9\x80-\xff]").encode(), re.IGNORECASE)
"""The same or more in UTF-8, where digits of other scripts have several bytes."""
_SPLIT = re.compile(r"[\W_]+")


def parse(text: str, utf8: bytes | None = None) -> Element | None:
    """The tree of a page; None where it holds no element at all. Raises MemoryError. ``utf8``: the text in UTF-8, if known.

    References to control characters are spaces, since no tree can be made again with what they stand for.
    """
    data = utf8 if utf8 is not None and not _refers(utf8) else _CONTROLS.sub(" ", text).encode("utf8", "replace")
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(data, parser=parser)
    except lxml.etree.XMLSyntaxError as error:
        if error.code == lxml.etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        return None
    except (lxml.etree.ParserError, ValueError):
        return None


def _refers(utf8: bytes) -> bool:
    """Whether there may be references to control characters: the pattern is slow, and nothing before a first & is one."""
    start = utf8.find(b"&")
    return start >= 0 and _IN_BYTES.search(utf8, start) is not None


def tidy(tree: Element) -> list[Element]:
    """Leave in a tree only what a reader sees, with line ends around its blocks and nowhere else; what is left, in order.

    The head and the scripts are taken out too: what they say must be read before. Whoever keeps what is left saves that
    lxml makes each element anew for every walk.
    """
    every = list(tree.iter())
    for element in every:
        if element.tag in _SILENT or is_hidden(element):
            _remove(element)
        else:
            edge = "" if element.tag in _INLINE else "\n"
            text, tail = element.text, element.tail
            element.text = edge + _single(text) if text else edge
            element.tail = edge + (_single(tail) if tail else _between(element))
    return list(tree.iter())


def parts_of(tree: Element) -> Parts:
    """The elements of a page that say what it is, by tag and in its order: found in one walk, for each takes as long."""
    found: dict[str, list[Element]] = {tag: [] for tag in _TELLING}
    for element in tree.iter(*_TELLING):
        found[element.tag].append(element)
    return found


def headlines_alone(headlines: Iterable[Element]) -> Element:
    """A tree with nothing but the first-level headlines of one that is not tidy yet, as :func:`tidy` would leave them."""
    found = lxml.html.Element("html")
    for headline in headlines:
        if not any(above.tag in _SILENT or is_hidden(above) for above in (headline, *headline.iterancestors())):
            found.append(deepcopy(headline))
            tidy(found[-1])
    return found


def _single(text: str) -> str:
    """A text with one space for each run of white space."""
    words = " ".join(text.split())
    if not words:
        return " "
    return f"{' ' if text[0].isspace() else ''}{words}{' ' if text[-1].isspace() else ''}"


def _between(element: Element) -> str:
    """The space that a page's style puts between two parts of a line that touch in its source."""
    following = element.getnext() if element.tag in _STYLED else None
    return " " if following is not None and following.tag in _STYLED else ""


def _remove(element: Element) -> None:
    """Take an element out, but not the text behind it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is not None:
        before.tail = f"{before.tail or ''} {element.tail or ''}"
    else:
        parent.text = f"{parent.text or ''} {element.tail or ''}"
    parent.remove(element)


def words_of(element: Element) -> str:
    """The text that an element of a tidy tree shows, with single spaces."""
    text = element.text_content() if len(element) else element.text or ""
    return " ".join(text.split())


def opening_of(element: Element, size: int) -> str:
    """The first so many characters of what :func:`words_of` gives: most elements that hold others have far more."""
    words = size // 2 + 1  # with the spaces between them these are long enough
    return " ".join(element.text_content().split(None, words)[:words])[:size]


def lines_of(element: Element) -> list[str]:
    """The lines that an element of a tidy tree shows: its blocks, and what line breaks divide."""
    return [line for piece in element.text_content().split("\n") if (line := " ".join(piece.split()))]


def lines_between(tree: Element, start: Element, end: Element | None, limit: int) -> list[str]:
    """The lines that a tidy tree shows after one element and before another, at most ``limit`` pieces of text on."""
    pieces: list[str] = []
    begun = False
    for event, element in lxml.etree.iterwalk(tree, events=("start", "end")):
        if element is end or len(pieces) > limit:
            break
        if element is start:
            begun = event == "end"
        if begun:
            pieces.append((element.text if event == "start" else element.tail) or "")
    return [line for piece in "".join(pieces).split("\n") if (line := " ".join(piece.split()))]


def own_words(element: Element, without: set[Element]) -> str:
    """The text that an element of a tidy tree shows beside some of the elements within it."""
    return " ".join("".join(_pieces(element, without)).split())


def _pieces(element: Element, without: set[Element]) -> Iterator[str]:
    """The texts under an element in order, by hand: pages are nested deeper than Python recurses."""
    stack: list[tuple[Element, bool]] = [(element, False)]
    while stack:
        node, done = stack.pop()
        if not done and node not in without:
            yield node.text or ""
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(node))
        elif node is not element:
            yield node.tail or ""


def is_hidden(element: Element) -> bool:
    """Whether the page itself hides an element: one of a tree that is not tidy yet."""
    style = element.get("style")
    hides = style is not None and any(mark in style.lower() for mark in _HIDDEN)
    return hides or element.get("hidden") is not None


def marks_of(element: Element) -> frozenset[str]:
    """The words of an element's class, id and itemprop, in lower case: what the page's makers call it."""
    names = [value for name, value in element.items() if name in _NAMES and value]
    return _marks(" ".join(names)) if names else _NO_MARKS


@lru_cache(maxsize=4096)
def _marks(names: str) -> frozenset[str]:
    """The same names stand on a site's every page, and an element is asked for its own by several fields."""
    words = _SPLIT.split(_CAMEL.sub(" ", names).lower())
    return frozenset(words) | frozenset(names.lower().replace("_", "-").split())


def value_of(elements: Iterable[Element], *names: str) -> str | None:
    """The first value of attributes of these names that is more than white space, without what of it stands around it."""
    found = (value.strip() for element in elements for name, value in element.items() if name in names)
    return next(filter(None, found), None)
