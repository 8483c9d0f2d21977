"""The page as a tree, and the words in it as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import lxml.etree  # type: ignore[import-untyped]
import lxml.html  # type: ignore[import-untyped]

Element = Any
"""An element of lxml, which has no types."""
_SILENT = {"script", "style", "noscript", "template", "svg", "iframe", "object", "head", "select", "textarea"}
_INLINE = {
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
}
_HIDDEN = ("display:none", "display: none", "visibility:hidden", "visibility: hidden")


def parse(text: str) -> Element | None:
    """The tree of a page; None where it holds no element at all."""
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(text.encode("utf8", "replace"), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError):
        return None


def words_of(element: Element) -> str:
    """The text that an element shows, with single spaces; blocks within it are set apart, inline elements are not."""
    return " ".join("".join(_pieces(element)).split())


def own_words(element: Element, without: set[Element]) -> str:
    """The text that an element shows beside some of the elements within it."""
    return " ".join("".join(_pieces(element, without)).split())


def _pieces(element: Element, without: set[Element] | None = None) -> Iterator[str]:
    """The texts under an element in order; by hand, for pages are nested deeper than Python recurses."""
    stack: list[tuple[Element, bool]] = [(element, False)]
    while stack:
        node, done = stack.pop()
        if done:
            yield " " if node.tag not in _INLINE else ""
            yield (node.tail or "") if node is not element else ""
        elif not isinstance(node.tag, str) or node.tag in _SILENT or is_hidden(node) or (without and node in without):
            yield (node.tail or " ") if node is not element else ""
        else:
            yield " " if node.tag not in _INLINE else ""
            yield node.text or ""
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(node))


def is_hidden(element: Element) -> bool:
    """Whether the page itself hides an element."""
    style = element.get("style") or ""
    return element.get("hidden") is not None or any(mark in style.lower() for mark in _HIDDEN)


def marks_of(element: Element) -> set[str]:
    """The words of an element's class, id and itemprop, in lower case: what the page's makers call it."""
    names = " ".join(
        element.get(name) or "" for name in ("class", "id", "itemprop", "rel", "data-testid", "data-component")
    )
    spaced = "".join(
        f" {letter.lower()}" if letter.isupper() else letter if letter.isalnum() else " " for letter in names
    )
    return set(spaced.split()) | set(names.lower().replace("_", "-").split())


def attribute(tree: Element, path: str) -> str | None:
    """The first value that an XPath to attributes finds, without white space around it; None for none or an empty one."""
    return next((value.strip() for value in tree.xpath(path) if value.strip()), None)
