"""Where the article's paragraphs stand in a saved page: the stretch with most running text, by its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tellings.knowledge.furniture import key
from tellings.steps.read.bylines import looks_like_name
from tellings.steps.read.saved.roles import META, Role, Told
from tellings.steps.read.sentences import ends_as_sentence

_WALLS = META | {Role.LIST, Role.END, Role.TOPICS}
_SILENT = frozenset({Role.FURNITURE, Role.MENU, Role.CAPTION, Role.CREDIT, Role.ADDRESS, Role.INLINE})
_WALL: dict[Role | None, float] = {Role.LIST: 0.3, Role.END: 0.3, Role.TOPICS: 0.3}
_WHOLE = 0.9
_PAGE = {Role.LIST, Role.INLINE, Role.END, Role.TOPICS, Role.MENU, Role.FURNITURE, Role.LABEL, Role.ADDRESS}
"""Lines that only pages have."""
_SIGNS = {Role.CREDIT, Role.BYLINE}
LONGEST_GAP = 8
"""So many lines in a row that are no paragraphs end a stretch of text."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines ``start`` to ``end`` (half open), from paragraph to paragraph with little between; ``after`` what wall."""

    start: int
    end: int
    words: int
    paragraphs: int
    texts: int
    after: Role | None

    @property
    def weight(self) -> float:
        """How much it is like an article: words in paragraphs, less where headlines stand between or a list began."""
        pure = self.paragraphs / (self.paragraphs + self.texts)
        whole = self.after is Role.LIST and self.paragraphs > 1 and not self.texts
        return self.words * pure * (_WALL.get(self.after, 1.0) if not whole else _WHOLE)


def stretches(told: Sequence[Told]) -> list[Stretch]:
    """The stretches of running text in a page, in order."""
    found: list[Stretch] = []
    wall: Role | None = None
    last = 0
    open_ = False
    for index, line in enumerate(told):
        if line.role is Role.PROSE:
            if open_ and (index - last <= LONGEST_GAP or _introduces(told, last)):
                found[-1] = _longer(found[-1], told, index)
            else:
                found.append(Stretch(index, index + 1, line.words, 1, 0, wall))
            open_, last, wall = True, index, None
        elif line.role in _WALLS and not _is_hour(told, index):
            # Before any text, "Comments (0)" is a button beside the byline.
            open_, wall = False, _stronger(wall, line.role if found or line.role is not Role.END else Role.STAMP)
    return found


def _introduces(told: Sequence[Told], at: int) -> bool:
    """Whether a paragraph, or the line behind it, introduces a list in points, however long: "… are the following:"."""
    return any(line.text.endswith(":") for line in told[at : at + 2])


def _is_hour(told: Sequence[Told], index: int) -> bool:
    """Whether a line is the hour that heads a part of a running report: a time without a day, between paragraphs."""
    line = told[index]
    hour = line.role is Role.STAMP and not any(stamp.dated or stamp.clock is None for stamp in line.stamps)
    return (
        hour
        and index > 0
        and all(near.role is Role.PROSE for near in (*told[index - 1 : index], *told[index + 1 : index + 2]))
    )


def _stronger(wall: Role | None, role: Role) -> Role:
    """The wall that counts of two in a row: what stands before a page's end does not matter, a list's heading does."""
    strong = (Role.END, Role.LIST, Role.TOPICS)
    return wall if wall in strong and role not in (Role.END, Role.LIST) else role


def _longer(stretch: Stretch, told: Sequence[Told], index: int) -> Stretch:
    between = sum(line.role is Role.TEXT and not ends_as_sentence(line.text) for line in told[stretch.end : index])
    return Stretch(
        stretch.start,
        index + 1,
        stretch.words + told[index].words,
        stretch.paragraphs + 1,
        stretch.texts + between,
        stretch.after,
    )


def plain_body(told: Sequence[Told]) -> tuple[int, int] | None:
    """All lines from the first paragraph on, where nothing shows that a text is a page: it is kept as it is."""
    if any(line.role in _PAGE or any(stamp.dated for stamp in line.stamps if line.role in META) for line in told):
        return None
    first = next((index for index, line in enumerate(told) if line.role is Role.PROSE), None)
    return None if first is None else (first, len(told))


def find_body(told: Sequence[Told]) -> tuple[int, int] | None:
    """The lines of the article's paragraphs, half open; None where the page has no running text at all."""
    found = stretches(told)
    if not found:
        return None
    best = max(range(len(found)), key=lambda i: (found[i].weight, -i))
    best = _past_subtitle(told, found, best)
    start, end = _back(told, found, best), _on(told, found, best)
    return start, _with_tail(told, _without_notice(told, start, end))


def _past_subtitle(told: Sequence[Told], found: list[Stretch], best: int) -> int:
    """The next stretch, where this one is a single paragraph before the stamp or the byline: that is a subtitle."""
    if best + 1 == len(found) or found[best].paragraphs > 1:
        return best
    between = told[found[best].end : found[best + 1].start]
    near = len(between) <= 2 * LONGEST_GAP and not _has(between, Role.LIST, Role.END, Role.TOPICS)
    return best + 1 if near and _has(between, *META) else best


def _back(told: Sequence[Told], found: list[Stretch], best: int) -> int:
    """Where the article starts: earlier, if only a list or short lines within it cut off its first paragraphs."""
    start = found[best].start
    for earlier, later in zip(reversed(found[:best]), reversed(found[1 : best + 1]), strict=True):
        between = told[earlier.end : later.start]
        own = _has(between, Role.LIST) or earlier.paragraphs > 1
        if not own or len(between) > 2 * LONGEST_GAP or _has(between, Role.END, Role.TOPICS, *META):
            break
        start = earlier.start
    return start


def _on(told: Sequence[Told], found: list[Stretch], best: int) -> int:
    """Where the article ends: later, if its text goes on after a list in its midst."""
    end = found[best].end
    for earlier, later in zip(found[best:], found[best + 1 :], strict=False):
        between = told[earlier.end : later.start]
        if 2 * later.texts >= later.paragraphs or _has(between, Role.END, Role.TOPICS):
            break
        if later.paragraphs < 2 and not _is_insert(between):
            break
        if sum(line.role in META for line in between) > 2 and not _has(between, Role.LIST):
            break
        end = later.end
    return end


def _without_notice(told: Sequence[Told], start: int, end: int) -> int:
    """The end before what only tells of the site: a paragraph or two after the agency's credit or a row of tags."""
    paragraphs = [i for i in range(start, end) if told[i].role is Role.PROSE]
    for after in (1, 2):
        if len(paragraphs) < 2 * after:
            break
        last, first = paragraphs[-after - 1], paragraphs[-after]
        if _introduces(told, last):
            break
        if any(told[at].role in _SIGNS or _is_tag(told, at) or _is_author(told, at) for at in range(last + 1, first)):
            return last + 1
    return end


def _is_author(told: Sequence[Told], at: int) -> bool:
    """Whether a line is the name of the author, who stands in the byline too: what follows tells of that person."""
    own = key(told[at].text)
    return looks_like_name(told[at].text) and any(own in key(line.text) for line in told[:at] if line.role in META)


def _is_tag(told: Sequence[Told], at: int) -> bool:
    """Whether a line is one of several words in a row, each on a line of its own."""
    run = told[at - 1 : at + 1]
    return all(line.role is Role.TEXT and line.words <= 3 and not ends_as_sentence(line.text) for line in run)


def _is_insert(lines: Sequence[Told]) -> bool:
    """Whether lines are a short list of related stories within an article: a heading, a few headlines, no stamps."""
    headlines = sum(line.role is Role.TEXT for line in lines)
    related = any(line.role is Role.LIST and line.kind == "related" for line in lines)
    return related and 1 <= headlines <= 3 and len(lines) <= 6 and not any(line.role in META for line in lines)


def _with_tail(told: Sequence[Told], end: int) -> int:
    """The end with the short sentences that follow the last paragraph at once."""
    end = _with_points(told, end)
    for at in range(end, len(told)):
        sentence = told[at].role is Role.TEXT and ends_as_sentence(told[at].text)
        if not sentence and told[at].role not in _SILENT:
            break
        end = at + 1 if sentence else end
    return end


def _with_points(told: Sequence[Told], end: int) -> int:
    """The end with a list in points that the last words introduce: "… calls on the authorities to:"."""
    opening = next((i for i in range(end - 1, min(end + 1, len(told))) if told[i].text.endswith(":")), None)
    if opening is None:
        return end
    points = 0
    for line in told[opening + 1 :]:
        if line.role is not Role.TEXT or (line.line.bare == line.text and not line.text.endswith(";")):
            break
        points += 1
    return opening + 1 + points if points else end


def _has(lines: Sequence[Told], *roles: Role) -> bool:
    return any(line.role in roles for line in lines)
