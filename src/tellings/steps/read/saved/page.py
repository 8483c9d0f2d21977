"""From the lines of a saved page to a draft of its document: what each line is, and where the article stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tellings.knowledge.furniture import fold, furniture, key
from tellings.model import Provenance, Rejection, Story
from tellings.steps.read.bylines import looks_like_name
from tellings.steps.read.captions import is_bare_cue
from tellings.steps.read.draft import Draft
from tellings.steps.read.language import detect
from tellings.steps.read.phrases import is_furniture
from tellings.steps.read.saved.body import find_body
from tellings.steps.read.saved.head import Head, read_head, set_times
from tellings.steps.read.saved.kicker import head_top
from tellings.steps.read.saved.lines import Line, lines_of
from tellings.steps.read.saved.regions import Frame, Region, regions
from tellings.steps.read.saved.roles import META, Role, Told, tell
from tellings.steps.read.saved.title import Title, find_title
from tellings.steps.read.sentences import ends_as_sentence
from tellings.steps.read.stamps import Order, order_of
from tellings.steps.read.stamps.calendar import YEARLESS

_OWNER = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)\d\d)?)?[\s,.]*([^.,|©\d]{2,40})", re.IGNORECASE
)
_WORDY = {Role.TEXT, Role.PROSE}
_CALL, _FORM = 12, 7
"""A form begins with a line of so many words, and is so many lines long at most."""
_AFTER = 3
"""A byline under the article stands within so many lines."""


def read_saved(text: str, language: str | None = None) -> Draft:
    """The draft of a page saved as text. ``language`` is what the input says; without it the text is asked."""
    lines = lines_of(text)
    language = language or detect(" ".join(line.text for line in lines if len(line.text) > 60) or text)
    order = order_of((line.text for line in lines), language)
    told = _told(lines, order)
    body = find_body(told)
    if body is None:
        return _without_sentences(told, language)
    title = find_title(told, body)
    return _draft(told, body, title, order, language)


def _told(lines: Sequence[Line], order: Order | None) -> list[Told]:
    """The lines with their roles; where none is a paragraph, every line that ends as a sentence is one."""
    told = _with_forms(_with_captions([tell(line, order) for line in lines]))
    if any(line.role is Role.PROSE for line in told):
        return told
    return [Told(t.line, Role.PROSE, t.stamps) if t.role is Role.TEXT and ends_as_sentence(t.text) else t for t in told]


def _with_captions(told: list[Told]) -> list[Told]:
    """The lines with captions marked: what follows a bare "Image caption", what stands twice (as text and caption)."""
    top = next((index for index, line in enumerate(told) if _dates_article(line)), len(told))
    found: set[int] = set()
    for index, (line, after) in enumerate(pairwise(told)):
        if line.role is Role.CAPTION and is_bare_cue(line.text):
            found.add(index + 1)
        elif index > top and line.words >= 4 and after.text.startswith(line.text):
            found |= {index, index + 1}
    return [
        replace(line, role=Role.CAPTION) if i in found and line.role in _WORDY else line for i, line in enumerate(told)
    ]


def _dates_article(line: Told) -> bool:
    """Whether a line can be the stamp or the byline under the title, not a calendar in the page's head."""
    return line.role is Role.BYLINE or (line.role in META and any(stamp.dated for stamp in line.stamps))


def _with_forms(told: list[Told]) -> list[Told]:
    """The lines with those of a form to subscribe, from its call to its last field, made furniture."""
    words = furniture()
    folded = [fold(line.text) for line in told]
    inside: set[int] = set()
    for at, text in enumerate(folded):
        if len(text.split()) <= _CALL and any(phrase in text for phrase in words.form_opens):
            closes = [
                i for i in range(at + 1, min(at + _FORM, len(told))) if any(p in folded[i] for p in words.form_closes)
            ]
            inside.update(range(at, closes[-1] + 1) if closes else ())
    return [replace(line, role=Role.FURNITURE) if index in inside else line for index, line in enumerate(told)]


def _without_sentences(told: Sequence[Told], language: str | None) -> Draft:
    """A text with no sentence in it: all its lines are its body."""
    return Draft(tuple(line.text for line in told), language=language)


def _draft(
    told: Sequence[Told], body: tuple[int, int], title: Title | None, order: Order | None, language: str | None
) -> Draft:
    start, end = _dateline_first(told, body[0], title), body[1]
    if title is None:
        start = _with_lines_above(told, start)
    head = read_head(told, title.index, start, order) if title else Head()
    frame = Frame(head_top(told, title.index) if title else start, start, end)
    found = regions(told, frame, order)
    _byline_below(told, end, head)
    if head.published is None:
        set_times(
            head, [stamp for line in told[end : end + _AFTER] for stamp in line.stamps if stamp.label == "published"]
        )
    if title:
        head.provenance["title"] = Provenance("visible", told[title.index].text)
    source = (title.site if title else None) or _owner(told[end:])
    if source:
        head.provenance["source"] = Provenance("visible", source)
    return Draft(
        body=tuple(_paragraphs(told, frame, found)),
        title=title.text if title else None,
        subtitle=head.subtitle,
        section=head.section,
        byline=head.byline,
        published=head.published,
        modified=head.modified,
        language=language,
        source=source,
        url=next((line.line.url for line in told[: min(3, frame.title)] if line.role is Role.ADDRESS), None),
        provenance=head.provenance,
        stories=tuple(_stories(found)),
        rejected=(*head.rejected, *_faults(found)),
    )


def _dateline_first(told: Sequence[Told], start: int, title: Title | None) -> int:
    """The first line of the text, where the place and day of the report stand on a line of their own."""
    above = told[start - 1] if start else None
    if above is None or above.role is not Role.TEXT or above.words > 8 or (title and title.index >= start - 1):
        return start
    return start - 1 if any(stamp.fault and stamp.fault.reason == YEARLESS for stamp in above.stamps) else start


def _with_lines_above(told: Sequence[Told], start: int) -> int:
    """A text without a title begins with the plain lines right above its first paragraph."""
    while start and told[start - 1].role is Role.TEXT:
        start -= 1
    return start


def _byline_below(told: Sequence[Told], end: int, head: Head) -> None:
    """The byline under the article, where none stands above it."""
    for line in told[end : end + _AFTER]:
        if line.role is Role.BYLINE or (line.role is Role.TEXT and looks_like_name(line.text)):
            head.set("byline", line.text, line.text)
            return
        if line.role not in {Role.FURNITURE, Role.CREDIT, Role.CAPTION}:
            return


def _paragraphs(told: Sequence[Told], frame: Frame, found: Sequence[Region]) -> list[str]:
    listed = {index for region in found for index in range(region.start, region.end)}
    return [told[i].text for i in range(frame.start, frame.end) if i not in listed and _is_paragraph(told, i, frame)]


def _is_paragraph(told: Sequence[Told], index: int, frame: Frame) -> bool:
    """Whether a line between the first and the last paragraph is the article's: no button, caption, stamp."""
    line = told[index]
    if line.role in {Role.PROSE, Role.TEXT}:
        return True
    if line.role is Role.CAPTION:
        return index == frame.end - 1 and ends_as_sentence(line.text)
    if line.role is Role.LIST:
        return not is_furniture(line.text)
    return line.role in META and ends_as_sentence(line.text) and line.words >= 4


def _stories(found: Sequence[Region]) -> list[Story]:
    return [story for region in found for story in region.entries.stories]


def _faults(found: Sequence[Region]) -> list[Rejection]:
    return [fault for region in found for fault in region.entries.rejected]


def _owner(below: Sequence[Told]) -> str | None:
    """The outlet's name in the page's copyright line."""
    for line in below:
        match = _OWNER.search(line.text) if line.role is Role.END else None
        name = match[1].strip(" -–—:;") if match else ""
        if name and len(key(name).split()) <= 5 and name[0].isupper():
            return name
    return None
