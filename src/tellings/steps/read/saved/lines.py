"""A saved page cut into lines: wrapped paragraphs joined, marks of text browsers and Markdown taken off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tellings.knowledge.furniture import key

_LINE_ENDS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_REFERENCES = {"references", "visible links", "hidden links"}
_LINK_MARK = re.compile(r"\[\d{1,4}\](?=\S)")
_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\]\([^()\s]{0,500}\)")
_LINK = re.compile(r"\[([^\[\]]{1,300})\]\((https?://[^()\s]{1,500})\)")
_GLUED = re.compile(r"(?<=[a-zа-яё\d])(?=[A-ZА-ЯЁİ][a-zа-яёğışü]{2,9}\.? \d)")
"""Copied pages glue a date to what stands before it: "PoliticsMarch 16, 2023"."""
_BOLD = re.compile(r"(?<!\w)(\*\*|__|\*|_)(?=[^\s*_])([^*_]{1,400})(?<=\S)\1(?!\w)")
_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
_BULLET = re.compile(r"(?:[•*·▪■►▶◆→‣○●»›]|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s))\s*(?=\S)")
_ADDRESS = re.compile(r"<?(https?://[^\s<>]{4,500})>?")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2060\ufeff\x00"))
WIDEST_WRAP = 110
"""Text browsers and mail wrap at 72 to 100 characters; a page with a longer line is not wrapped."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty: its text with single spaces, and the empty lines before it.

    ``level`` is that of a Markdown heading (0: none); ``url`` where the whole line is a link; ``wide`` are the parts
    that runs of white space set apart.
    """

    text: str
    gap: int
    level: int = 0
    url: str | None = None
    wide: tuple[str, ...] = ()

    @property
    def bare(self) -> str:
        """The text without a bullet or a number before it."""
        return _BULLET.sub("", self.text, count=1) if _BULLET.match(self.text) else self.text


def lines_of(text: str) -> list[Line]:
    """The lines of a saved page, in order."""
    raw = _unwrapped(_hung([line.translate(_INVISIBLE).rstrip() for line in _LINE_ENDS.split(text)]))
    if any(key(line) in _REFERENCES for line in raw):
        raw = [_LINK_MARK.sub("", line) for line in raw]
    found: list[Line] = []
    gap = 0
    for line in raw:
        cleaned = _cleaned(line, gap)
        gap = 0 if cleaned else gap + 1
        if cleaned:
            found.append(cleaned)
    return found


def _cleaned(raw: str, gap: int) -> Line | None:
    text = _IMAGE.sub("", raw).strip()
    heading = _HEADING.match(text)
    text = text[heading.end() :] if heading else text
    link = _LINK.fullmatch(_BULLET.sub("", text, count=1).strip("# *"))
    text = _BOLD.sub(r"\2", _LINK.sub(r"\1", text))
    text = _GLUED.sub(" ", text)
    wide = tuple(part for part in re.split(r"[\s\u00a0]{2,}|\t", text) if part)
    text = " ".join(text.split())
    if not text:
        return None
    address = _ADDRESS.fullmatch(text)
    url = link[2] if link else address[1] if address else None
    return Line(text, gap, len(heading[1]) if heading else 0, url, wide)


def _hung(raw: Sequence[str]) -> list[str]:
    """The lines with each that hangs under the text of a bullet joined to it."""
    joined: list[str] = []
    column = 0
    for line in raw:
        indent = len(line) - len(line.lstrip())
        bullet = _BULLET.match(line.lstrip())
        if column and line.strip() and indent == column and not bullet:
            joined[-1] += " " + line.strip()
            continue
        column = indent + bullet.end() if bullet and indent else 0
        joined.append(line)
    return joined


def _unwrapped(raw: Sequence[str]) -> list[str]:
    """The lines with wrapped paragraphs joined, where the page shows that it is wrapped."""
    lengths = [len(line) for line in raw]
    width = max(lengths, default=0)
    if not 40 <= width <= WIDEST_WRAP:
        return list(raw)
    pairs = [(before, after) for before, after in pairwise(raw) if before.strip() and after.strip()]
    long = [(before, after) for before, after in pairs if len(before) > 0.6 * width]
    full = sum(_is_full(before, after, width) for before, after in long)
    return _join(raw, width) if full >= 3 and full >= 0.6 * len(long) else list(raw)


def _is_full(before: str, after: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this line."""
    words = after.split(maxsplit=1)
    return bool(words) and not _BULLET.match(after.strip()) and len(before) + 1 + len(words[0]) > width


def _join(raw: Sequence[str], width: int) -> list[str]:
    joined: list[str] = []
    before = ""
    for line in raw:
        if joined and before.strip() and line.strip() and _is_full(before, line, width):
            joined[-1] += " " + line.strip()
        else:
            joined.append(line)
        before = line
    return joined
