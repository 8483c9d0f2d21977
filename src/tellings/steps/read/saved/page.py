"""From the lines of a saved page to a draft of its document: where the article stands, what is around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tellings.knowledge.furniture import furniture, key
from tellings.model import Provenance, Rejection, Story
from tellings.steps.read.bylines import looks_signed, tells_of_author
from tellings.steps.read.draft import Draft
from tellings.steps.read.language import detect
from tellings.steps.read.phrases import is_furniture
from tellings.steps.read.saved.body import find_body, plain_body
from tellings.steps.read.saved.context import tell_all
from tellings.steps.read.saved.head import Head, read_head, set_times
from tellings.steps.read.saved.kicker import head_top
from tellings.steps.read.saved.lines import Line, lines_of
from tellings.steps.read.saved.regions import Frame, Region, regions
from tellings.steps.read.saved.roles import META, Role, Told
from tellings.steps.read.saved.title import Title, find_title
from tellings.steps.read.sentences import ends_as_sentence
from tellings.steps.read.stamps import Order, order_of
from tellings.steps.read.stamps.calendar import YEARLESS

_YEARS = r"(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)\d\d)?)?"
_OWNER = re.compile(rf"(?:©|\(c\)|copyright)[\s©]{{0,3}}{_YEARS}[\s,.]{{0,3}}([^.,|©\d]{{2,40}})", re.IGNORECASE)
_SHORT = 60
"""What stands around an article are lines of so many characters, at most."""
_AFTER = 3
"""A byline or a stamp under the article stands within so many lines."""


def read_saved(text: str, language: str | None = None) -> Draft:
    """The draft of a page saved as text. ``language`` is what the input says; without it the text is asked."""
    lines = lines_of(text)
    spoken = language or detect(" ".join(line.text for line in lines if len(line.text) > _SHORT) or text)
    order = order_of((line.text for line in lines), _around(lines) or spoken)
    told = tell_all(lines, order)
    plain = plain_body(told)
    body = plain or find_body(told)
    if body is None:  # no sentence in it: all its lines are its text
        return Draft(tuple(line.text for line in told), language=spoken)
    return _Article(told, body, order, plain=plain is not None).draft(spoken)


def _around(lines: Sequence[Line]) -> str | None:
    """The language of the page around an article in English, if that is another one: its dates are written so too."""
    seen = detect(" ".join(line.text for line in lines if len(line.text) <= _SHORT))
    return None if seen == "en" else seen


class _Article:
    """The article in a page's lines: its frame, its head, and the lists around it."""

    def __init__(self, told: Sequence[Told], body: tuple[int, int], order: Order | None, plain: bool) -> None:
        self.told, self.plain = told, plain
        self.title: Title | None = find_title(told, body)
        if plain and self.title and self.title.index:
            self.title = None
        start = self._start(body[0])
        self.head: Head = read_head(told, self.title.index, start, order) if self.title else Head()
        self.frame = Frame(head_top(told, self.title.index) if self.title else start, start, body[1])
        self.lists: list[Region] = [] if plain else regions(told, self.frame, order)
        self._read_below(body[1])

    def draft(self, language: str | None) -> Draft:
        """The fields, the paragraphs and the lists."""
        head, title = self.head, self.title
        source = (title.site if title else None) or _owner(self.told[self.frame.end :])
        noted = {"title": title and self.told[title.index].text, "source": source}
        return Draft(
            body=tuple(self._paragraphs()),
            title=title.text if title else None,
            subtitle=head.subtitle,
            section=head.section,
            byline=head.byline,
            published=head.published,
            modified=head.modified,
            language=language,
            source=source,
            url=self._address(),
            provenance=head.provenance | {name: Provenance("visible", raw) for name, raw in noted.items() if raw},
            stories=tuple(self._stories()),
            rejected=(*head.rejected, *self._faults()),
        )

    def _start(self, start: int) -> int:
        """The first line of the text.

        Without a title, plain lines right above the first paragraph belong to it too, and a line of its own with
        the place and day of the report.
        """
        if self.title is None:
            while start and (self.plain or self.told[start - 1].role is Role.TEXT):
                start -= 1
            return start
        above = self.told[start - 1]
        dateline = any(stamp.fault and stamp.fault.reason == YEARLESS for stamp in above.stamps)
        own = above.role is Role.TEXT and above.words <= 8 and self.title.index < start - 1
        return start - 1 if own and dateline else start

    def _read_below(self, end: int) -> None:
        """The byline and the publication under the article, where none stands above it."""
        below = self.told[end : end + _AFTER]
        for line in below:
            if line.role is Role.BYLINE or (line.role is Role.TEXT and looks_signed(line.text)):
                self.head.set("byline", line.text, line.text)
                break
            if line.role not in {Role.FURNITURE, Role.CREDIT, Role.CAPTION}:
                break
        if self.head.published is None:
            set_times(self.head, [stamp for line in below for stamp in line.stamps if stamp.label == "published"])

    def _address(self) -> str | None:
        """The page's address, where the first lines have it."""
        first = self.told[: min(3, self.frame.title)]
        return next((line.line.url for line in first if line.role is Role.ADDRESS), None)

    def _paragraphs(self) -> list[str]:
        listed = {index for region in self.lists for index in range(region.start, region.end)}
        inner = (i for i in range(self.frame.start, self.frame.end) if i not in listed)
        paragraphs = [self.told[i].text for i in inner if self._is_paragraph(i)]
        noted = not self.plain and tells_of_author(paragraphs, self.head.byline or "")
        return paragraphs[:-1] if noted else paragraphs

    def _is_paragraph(self, index: int) -> bool:
        """Whether a line between the first and the last paragraph is the article's: no button, caption, stamp."""
        line = self.told[index]
        if self.plain:
            return True
        if line.role in {Role.PROSE, Role.TEXT}:
            return key(line.text) not in furniture().agencies
        if line.role is Role.CAPTION:
            return index == self.frame.end - 1 and ends_as_sentence(line.text)
        if line.role is Role.LIST:
            return not is_furniture(line.text)
        return line.role in META and ends_as_sentence(line.text) and line.words >= 4

    def _stories(self) -> list[Story]:
        return [story for region in self.lists for story in region.entries.stories]

    def _faults(self) -> list[Rejection]:
        return [fault for region in self.lists for fault in region.entries.rejected]


def _owner(below: Sequence[Told]) -> str | None:
    """The outlet's name in the page's copyright line."""
    for line in below:
        match = _OWNER.search(line.text) if line.role is Role.END else None
        name = match[1].strip(" -–—:;") if match else ""
        if name and len(key(name).split()) <= 5 and name[0].isupper():
            return name
    return None
