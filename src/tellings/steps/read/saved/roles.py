"""What a line of a page is by its own words and shape: furniture, a stamp, a list's heading, a byline, a paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from tellings.knowledge.furniture import ListKind, furniture, key
from tellings.steps.read.bylines import byline_opening, holds_byline_word, looks_like_name
from tellings.steps.read.captions import is_caption
from tellings.steps.read.phrases import (
    ends_article,
    heads_topics,
    inline_story,
    is_credit,
    is_furniture,
    is_section,
    list_kind,
)
from tellings.steps.read.saved.lines import Line
from tellings.steps.read.sentences import ends_as_sentence, is_prose
from tellings.steps.read.stamps import Order, Stamp, find, outside

_PARTS = re.compile(r"\s*[|•·»›/>]+\s*|\s+[–—-]\s+")
_ARROWS = re.compile(r"\s*[›»>→]\s*")
_FENCE = (re.compile(r"\s[|•·/–—-]\s*$"), re.compile(r"\s*[|•·/–—-]\s"))
_CREDIT = 30
_BYLINE = 14
"""Credits and bylines have so many words, at most."""


class Role(Enum):
    """What a line is, as far as it shows by itself."""

    STAMP = auto()
    DATELINE = auto()  # a stamp with a few words beside it: a section, a byline, a reading time
    LABEL = auto()  # "Published", the stamp being on the next line
    FURNITURE = auto()
    MENU = auto()
    LIST = auto()
    END = auto()
    TOPICS = auto()
    CREDIT = auto()
    CAPTION = auto()
    BYLINE = auto()
    ADDRESS = auto()
    INLINE = auto()  # "Read also: a headline"
    PROSE = auto()
    TEXT = auto()  # words that only their place can tell: a title, a section, a name


META = frozenset({Role.STAMP, Role.DATELINE, Role.LABEL, Role.BYLINE})


@dataclass(frozen=True, slots=True)
class Told:
    """A line with what its words tell: its role, its stamps, what stands beside them; a heading's kind of list."""

    line: Line
    role: Role
    stamps: tuple[Stamp, ...] = ()
    beside: tuple[str, ...] = ()
    kind: ListKind | None = None

    @property
    def text(self) -> str:
        """The line's text."""
        return self.line.text

    @property
    def words(self) -> int:
        """How many words the line has."""
        return len(self.line.text.split())


def tell(line: Line, order: Order | None = None) -> Told:
    """The role of a line. ``order`` is how the page writes dates in numbers."""
    if line.url == line.text.strip("<>"):
        return Told(line, Role.ADDRESS)
    stamps = find(line.text, order)
    told = _by_phrase(line, stamps)
    if told:
        return told
    beside = tuple(part for part in outside(line.text, stamps) if not is_furniture(part))
    if stamps and not beside:
        return Told(line, Role.STAMP, stamps)
    if stamps and _stands_beside(line, stamps, beside):
        return Told(line, Role.DATELINE, stamps, beside)
    return Told(line, _by_shape(line.text), stamps, beside)


def parts_of(line: Line) -> list[str]:
    """The parts of a line that separators or wide gaps set apart."""
    return [part for wide in line.wide for part in _PARTS.split(wide) if part.strip()]


def first_part(line: Line) -> str:
    """The first of a line's parts ("Opinion | The war in Ostavia"), which is all of it where nothing divides it."""
    return (parts_of(line) or [line.text])[0]


def _by_phrase(line: Line, stamps: Sequence[Stamp]) -> Told | None:
    """The role that the lists of words give a line, if they give one."""
    kind = list_kind(line.bare)
    if kind:
        return Told(line, Role.LIST, kind=kind)
    story = inline_story(line.bare)
    if story:
        return Told(line, Role.INLINE, beside=(story,), kind="related")
    role = _phrased(line, bool(stamps))
    return Told(line, role) if role else None


def _phrased(line: Line, stamped: bool) -> Role | None:
    """The first role in this order whose words the line has."""
    for role, holds in _TESTS:  # asked of every line
        if holds(line, stamped):
            return role
    return None


@cache
def _labels() -> frozenset[str]:
    """The words before a stamp that say what it stamps."""
    return frozenset(furniture().stamps.published) | frozenset(furniture().stamps.modified)


_TESTS: tuple[tuple[Role, Callable[[Line, bool], bool]], ...] = (
    (Role.LABEL, lambda line, _: key(line.text) in _labels()),
    (Role.TOPICS, lambda line, _: heads_topics(line.text)),
    (Role.END, lambda line, _: ends_article(line.text)),
    (Role.MENU, lambda line, stamped: not stamped and _is_menu(line)),
    (Role.CAPTION, lambda line, _: is_caption(line.text)),
    (Role.FURNITURE, lambda line, _: is_furniture(line.text)),
    (Role.CREDIT, lambda line, stamped: not stamped and len(line.text.split()) <= _CREDIT and is_credit(line.text)),
)


def _by_shape(text: str) -> Role:
    opening = byline_opening(text)
    if opening and len(text.split()) <= _BYLINE and not (is_prose(text) and opening[-1] != ":"):
        return Role.BYLINE
    return Role.PROSE if is_prose(text) else Role.TEXT


def _stands_beside(line: Line, stamps: Sequence[Stamp], beside: Sequence[str]) -> bool:
    """Whether the words beside a stamp are a section or a byline, not a headline that names a day."""
    size = sum(len(part.split()) for part in beside)
    known = all(_is_known(piece) for part in beside for piece in _PARTS.split(part))
    wide = any(find(part) for part in line.wide[1:]) or _is_fenced(line, stamps)
    if size > 12 or (size > 4 and not (known or wide)) or is_prose(line.text):
        return False
    return known or wide or bool(_PARTS.search(line.text)) or any(stamp.clock or stamp.label for stamp in stamps)


def _is_fenced(line: Line, stamps: Sequence[Stamp]) -> bool:
    """Whether a stamp stands between separators, as in "Region – 8.4.2031, 13:10 – Jo Roe"."""
    before, after = line.text[: stamps[0].start], line.text[stamps[-1].end :]
    return bool(_FENCE[0].search(before) and _FENCE[1].match(after))


def _is_known(piece: str) -> bool:
    """Whether words are a section, a byline or a name."""
    return bool(is_section(piece) or byline_opening(piece) or holds_byline_word(piece) or looks_like_name(piece))


def has_arrows(line: Line) -> bool:
    """Whether a line is a path in arrows: "News › World › Strike ends"."""
    steps = _ARROWS.split(line.text)
    return len(steps) >= 3 and len(steps[0].split()) <= 3 and len(steps[1].split()) <= 3


def _is_menu(line: Line) -> bool:
    """Whether a line is a row of a menu: many short parts, or many names of sections in a row."""
    parts = parts_of(line)
    if len(parts) >= 4 and all(len(part.split()) <= 3 for part in parts) and not ends_as_sentence(line.text):
        return True
    if len(parts) >= 2 and (key(parts[0]) in furniture().home or has_arrows(line)):
        return True
    words = key(line.text).split()
    return len(words) >= 4 and sum(map(_in_menus().__contains__, words)) >= 0.7 * len(words)


@cache
def _in_menus() -> frozenset[str]:
    """Words that are a section or a button."""
    return furniture().sections | furniture().lines
