"""What a page says of its article in JSON-LD (schema.org), nested, listed or a little broken as it may be."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tellings.model import Rejection
from tellings.steps.read.html.tree import Element

BROKEN = "broken JSON-LD"
_SMALL = str.maketrans("LDJSON", "ldjson")
_DEEPEST = 12
_MOST = 2000
"""So many nodes of a page are looked at, so deep: a page's own graph is far smaller."""
_ARTICLES = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$")
_FENCE = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.{0,40}?\*/)+|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_FENCES = ("<!--", "-->", "<![CDATA[", "]]>", "/*")
_COMMA = re.compile(r",(\s*[}\]])")


@dataclass(frozen=True, slots=True)
class Linked:
    """An article's fields as JSON-LD gives them: empty strings and lists are None."""

    headline: str | None = None
    alternative: str | None = None
    description: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    publisher: str | None = None
    url: str | None = None


def read_linked(scripts: Iterable[Element], about: set[str]) -> tuple[Linked, tuple[Rejection, ...]]:
    """The article's fields, and what could not be parsed.

    ``about`` are the page's titles and address as it declares them, by which its own article is told from others.
    """
    nodes: list[dict[str, Any]] = []
    rejected: list[Rejection] = []
    for script in scripts:
        if "ld+json" not in (script.get("type") or "").translate(_SMALL):
            continue
        value, fault = _parse(script.text or "")
        nodes.extend(_nodes(value))
        rejected.extend([fault] if fault else [])
    articles = [_fields(node) for node in nodes if _is_article(node)]
    first = articles[0] if articles else Linked()
    own = next((article for article in articles if {article.headline, article.url} & about), first)
    return own, tuple(rejected)


def _parse(text: str) -> tuple[object, Rejection | None]:
    """The value of a script: line breaks within strings, fences around it and commas too many are forgiven."""
    fenced = any(mark in text for mark in _FENCES)  # in few is one, and the pattern is slow
    cleaned = (_FENCE.sub("", text.strip()) if fenced else text).strip().rstrip(";")
    if not cleaned:
        return None, None
    for attempt in (cleaned, _COMMA.sub(r"\1", cleaned)):
        try:
            return json.loads(attempt, strict=False), None
        except (ValueError, RecursionError) as error:
            why = str(error)
    return None, Rejection(BROKEN, why)


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    """All objects in a value, outermost first, as deep and as many as pages have."""
    waiting: list[tuple[object, int]] = [(value, 0)]
    seen = 0
    while waiting and seen < _MOST:
        item, depth = waiting.pop(0)
        seen += 1
        if isinstance(item, dict):
            yield item
        if depth < _DEEPEST and isinstance(item, dict | list):
            inner = item.values() if isinstance(item, dict) else item
            waiting.extend((child, depth + 1) for child in inner if isinstance(child, dict | list))


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLES.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _fields(node: dict[str, Any]) -> Linked:
    return Linked(
        headline=_text(node.get("headline")) or _text(node.get("name")),
        alternative=_text(node.get("alternativeHeadline")),
        description=_text(node.get("description")),
        authors=tuple(_names(node.get("author") or node.get("creator"))),
        section=next(iter(_names(node.get("articleSection"))), None),
        published=_text(node.get("datePublished")) or _text(node.get("dateCreated")),
        modified=_text(node.get("dateModified")),
        language=next(iter(_names(node.get("inLanguage"))), None),
        publisher=next(iter(_names(node.get("publisher"))), None),
        url=_text(node.get("url")) or _text(_inner(node.get("mainEntityOfPage"))),
    )


def _inner(value: object) -> object:
    return (value.get("@id") or value.get("url")) if isinstance(value, dict) else value


def _text(value: object) -> str | None:
    """A string with single spaces; of a list the first, of an object its ``@value``."""
    for item in value if isinstance(value, list) else [value]:
        plain = item.get("@value") if isinstance(item, dict) else item
        if isinstance(plain, str) and plain.strip():
            return " ".join(plain.split())
    return None


def _names(value: object) -> Iterator[str]:
    """The names in a value that may be a string, an object with a name, or a list of these."""
    for item in value if isinstance(value, list) else [value]:
        name = _text(item.get("name") or item.get("alternateName")) if isinstance(item, dict) else _text(item)
        if name and not name.startswith(("http://", "https://")):
            yield name
