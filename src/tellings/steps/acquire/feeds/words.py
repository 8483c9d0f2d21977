"""The words in a piece of markup that a feed carries, in a time that grows with its length only, whatever stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*>")
_BLOCKS = frozenset(
    """address article aside blockquote br caption center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header
    hr li main nav ol p pre section table td th tr ul""".split()
)
_SILENT = frozenset({"script", "style", "template", "noscript", "iframe", "object", "svg"})
_OPEN, _CLOSE = "<!--", "-->"


def words(markup: str) -> str:
    """Its paragraphs, joined by an empty line; white space is single within each."""
    found = (" ".join(unescape(part).split()) for part in _paragraphs(_without_comments(markup)))
    return "\n\n".join(part for part in found if part)


def line(markup: str | None) -> str | None:
    """Its words on one line; None where there are none."""
    return " ".join(words(markup or "").split()) or None


def _paragraphs(markup: str) -> Iterator[str]:
    held: list[str] = []
    silent: str | None = None
    for part, slash, name in _pieces(markup):
        if silent is None:
            held.append(part)
        if silent is None and name in _SILENT and not slash:
            silent = name
        elif name == silent and slash:
            silent = None
        if name in _BLOCKS and held:
            yield "".join(held)
            held = []
    yield "".join(held)


def _pieces(markup: str) -> Iterator[tuple[str, str, str]]:
    """Each stretch of text with the tag after it: its slash, if it has one, and its name."""
    parts = _TAG.split(markup)
    yield from zip(parts[::3], parts[1::3], (name.lower() for name in parts[2::3]), strict=False)
    yield parts[-1], "", ""


def _without_comments(markup: str) -> str:
    kept, at = [], 0
    while (start := markup.find(_OPEN, at)) >= 0:
        kept.append(markup[at:start])
        end = markup.find(_CLOSE, start + len(_OPEN))
        if end < 0:
            return "".join(kept)
        at = end + len(_CLOSE)
    return "".join([*kept, markup[at:]])
