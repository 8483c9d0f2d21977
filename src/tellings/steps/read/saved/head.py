"""What stands around the title of a saved page: subtitle, section, byline, stamps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tellings.knowledge.furniture import furniture, key
from tellings.model import Provenance, Rejection
from tellings.steps.read.bylines import byline_opening, holds_byline_word, looks_like_name, looks_signed
from tellings.steps.read.phrases import is_furniture, is_section
from tellings.steps.read.saved.kicker import find_kicker, head_top, kicker_words
from tellings.steps.read.saved.roles import META, Role, Told, has_arrows, parts_of
from tellings.steps.read.sentences import ends_as_sentence
from tellings.steps.read.stamps import Order, Stamp, find

_PART = re.compile(r"\s*[|•·/]\s*|\s+[–—-]\s+")


@dataclass(slots=True)
class Head:
    """The fields of a page's head, filled as its lines are read."""

    subtitle: str | None = None
    section: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    provenance: dict[str, Provenance] = field(default_factory=dict)
    rejected: list[Rejection] = field(default_factory=list)

    def set(self, name: str, value: str | None, raw: str) -> None:
        """Fill a field that is still empty, with the words that gave it."""
        if value and getattr(self, name) is None:
            setattr(self, name, value)
            self.provenance[name] = Provenance("visible", raw)


def read_head(told: Sequence[Told], title: int, start: int, order: Order | None) -> Head:
    """The fields around the title, which is line ``title``; the article's paragraphs begin with line ``start``."""
    head = Head()
    stamps: list[Stamp] = []
    below = _Below(told[title + 1 : start], head, order, key(told[title].text))
    stamps += below.read()
    stamps += _read_above(told, title, head, order)
    set_times(head, stamps)
    return head


def set_times(head: Head, stamps: Sequence[Stamp]) -> None:
    """Published and modified, of the stamps around the title; the reasons why one cannot be used."""
    usable = [stamp for stamp in stamps if stamp.dated]
    published = [s for s in usable if s.label == "published"] or [s for s in usable if s.label is None]
    modified = [s for s in usable if s.label == "modified"]
    if published:
        best = max(published, key=lambda s: len(s.value or "") if s.label == published[0].label else 0)
        first = published[0] if not (best.value or "").startswith(published[0].value or "") else best
        head.set("published", first.value, first.raw)
    if modified:
        head.set("modified", modified[0].value, modified[0].raw)
    head.rejected.extend(
        stamp.fault for stamp in stamps if stamp.fault and (not stamp.dated) and not _is_spare(stamp, head)
    )
    head.rejected.extend(stamp.fault for stamp in usable if stamp.fault)


def _is_spare(stamp: Stamp, head: Head) -> bool:
    """Whether a stamp without a value only says less than another one: "17 March" beside "17 March 2023"."""
    known = head.modified if stamp.label == "modified" else head.published
    return (
        known is not None
        and bool(stamp.fault)
        and stamp.fault is not None
        and not stamp.fault.reason.startswith(("impossible", "ambiguous"))
    )


class _Below:
    """The lines between the title and the text, read in order."""

    def __init__(self, lines: Sequence[Told], head: Head, order: Order | None, title: str) -> None:
        self.lines, self.head, self.order, self.title = lines, head, order, title
        self.stamps: list[Stamp] = []
        self.label = ""
        self.opening = ""

    def read(self) -> list[Stamp]:
        """Fill the head; the stamps met."""
        for index, line in enumerate(self.lines):
            self._line(index, line)
        return self.stamps

    def _line(self, index: int, line: Told) -> None:
        if line.role in (Role.STAMP, Role.DATELINE):
            self._stamp(line)
        elif line.role is Role.LABEL:
            self.label = line.text
        elif line.role is Role.BYLINE or (line.role is Role.CREDIT and byline_opening(line.text)):
            self._byline(line)
        elif line.role is Role.MENU:
            read_path(line, self.head, self.title)
        elif line.role in (Role.TEXT, Role.PROSE):
            self._text(index, line)

    def _stamp(self, line: Told) -> None:
        stamps = find(f"{self.label} {line.text}", self.order) if self.label else line.stamps
        self.label = ""
        self.stamps.extend(stamps)
        read_parts(line, self.head)

    def _byline(self, line: Told) -> None:
        if byline_opening(line.text) and key(line.text) == (byline_opening(line.text) or "").strip(" :"):
            self.opening = line.text
        else:
            self.head.set("byline", _without_button(line.text), line.text)

    def _text(self, index: int, line: Told) -> None:
        text = line.text
        if self.opening:
            self.head.set("byline", f"{self.opening} {text}", f"{self.opening} {text}")
            self.opening = ""
        elif is_section(text):
            self.head.set("section", text, text)
        elif key(text) in furniture().agencies or (line.words <= 6 and holds_byline_word(text) and _capitals(text)):
            self.head.set("byline", text, text)
        elif self._may_be_subtitle(index, line):
            self.head.set("subtitle", text, text)
        elif looks_signed(text):
            self.head.set("byline", text, text)

    def _may_be_subtitle(self, index: int, line: Told) -> bool:
        """Whether a line is the subtitle: the first text under the title, before any stamp or byline."""
        before = self.lines[:index]
        if self.head.subtitle or key(line.text) == self.title or any(other.role in META for other in before):
            return False
        return line.words >= 4 and not looks_signed(line.text)


def _without_button(text: str) -> str:
    """A byline without the button that a copied page puts behind it ("Text by: Onda Follow")."""
    words = text.split()
    return " ".join(words[:-1]) if len(words) > 2 and key(words[-1]) in furniture().lines else text


def read_parts(line: Told, head: Head) -> None:
    """What stands beside a stamp on one line: a section before it, a byline before or behind it."""
    first = line.stamps[0].start
    pieces = [piece for part in line.beside for piece in _PART.split(part)]
    named = next((piece for piece in pieces if is_section(piece)), None)
    if named:
        head.set("section", named, line.text)
    for part in line.beside:
        read_part(part, head, before=line.text.find(part) < first)


def read_part(part: str, head: Head, before: bool) -> None:
    """A section or a byline that stands beside a stamp, ``before`` it or behind."""
    for piece in _PART.split(part):
        text = piece.strip(" ,;:|•·")
        if not text or is_furniture(text):
            continue
        first = text.split()[0]
        if byline_opening(text) or (holds_byline_word(text) and _capitals(text)):
            head.set("byline", text, text)
        elif is_section(text) or is_section(first):
            head.set("section", text, text)
        elif looks_like_name(text) or (not before and looks_signed(text)) or key(text) in furniture().agencies:
            head.set("byline", text, text)
        elif before and len(text.split()) <= 3 and text[0].isupper() and ":" not in text:
            head.set("section", text, text)


def read_path(line: Told, head: Head, title: str) -> None:
    """The section at the end of a path: "Home / World / Europe", or before the ``title`` there."""
    parts = [part for part in parts_of(line.line) if key(part) != title]
    if parts and len(parts) <= 5 and (key(parts[0]) in furniture().home or has_arrows(line.line)):
        sections = [part for part in parts[1:] if len(part.split()) <= 4]
        if sections:
            head.set("section", sections[-1].strip(), line.text)


def _read_above(told: Sequence[Told], title: int, head: Head, order: Order | None) -> list[Stamp]:
    """The section, the stamps and the byline above the title, as far as they belong to it."""
    stamps: list[Stamp] = []
    kicker = find_kicker(told, title)
    for index in reversed(range(head_top(told, title), title)):
        line = told[index]
        if line.role in (Role.STAMP, Role.DATELINE):
            label = told[index - 1].text if index and told[index - 1].role is Role.LABEL else ""
            stamps.extend(find(f"{label} {line.text}", order) if label else line.stamps)
            if line.stamps:
                read_parts(line, head)
        elif line.role is Role.MENU:
            read_path(line, head, key(told[title].text))
        elif line.role is Role.BYLINE:
            head.set("byline", line.text, line.text)
        elif index == kicker:
            head.set("section", kicker_words(line), line.text)
    return stamps


def _capitals(text: str) -> bool:
    """Whether the line begins with a capital and is no sentence."""
    return text[:1].isupper() and not ends_as_sentence(text)
