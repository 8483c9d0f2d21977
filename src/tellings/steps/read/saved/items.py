"""The lines of a list of other stories, each with its words and its stamp apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tellings.steps.read.phrases import is_furniture, is_section
from tellings.steps.read.saved.roles import Role, Told
from tellings.steps.read.stamps import Order, Stamp, find, outside

_SKIPPED = {Role.FURNITURE, Role.MENU, Role.CREDIT}
_RANK = re.compile(r"(\d{1,2})\s+(?=\S)")
_NEAR = 3
"""A headline that stands again within so many lines has more words than that."""
_EDGE = " |•·-–—:,"


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list: its words without the stamp, and the stamp; either may be missing."""

    text: str
    stamp: Stamp | None
    gap: int
    raw: str
    url: str | None = None


def items_of(lines: Sequence[Told], order: Order | None) -> list[Item]:
    """The items in the lines of a list: furniture left out, stamps on two lines joined, days over times put to them."""
    found: list[Item] = []
    skipped = 0
    closed = _end_with_stamps(lines)
    for line in lines:
        item = _item(line, order, closed)
        if item:
            found.append(replace(item, gap=item.gap + skipped))
        skipped = 0 if item else skipped + line.line.gap + 1
    return _once(_unranked(_headed(_merged(found, order))))


def _end_with_stamps(lines: Sequence[Told]) -> bool:
    """Whether the lines of a list end with stamps, so that a day there is no part of the headline."""
    wordy = [line for line in lines if line.role in {Role.TEXT, Role.PROSE, Role.DATELINE}]
    ended = sum(bool(line.stamps) and not line.text[line.stamps[-1].end :].strip(" )].") for line in wordy)
    return ended >= 2 and 3 * ended >= 2 * len(wordy)


def _once(items: Sequence[Item]) -> list[Item]:
    """The items without a headline that stands again right below: a picture's text, then the link."""
    return [item for i, item in enumerate(items) if item.stamp or not _again(item.text, items[i + 1 : i + 1 + _NEAR])]


def _again(text: str, after: Sequence[Item]) -> bool:
    return len(text.split()) > _NEAR and any(other.text == text for other in after)


def _item(line: Told, order: Order | None, closed: bool) -> Item | None:
    """A line as part of a list, which may be ``closed`` by stamps; None where it is furniture."""
    if line.role in _SKIPPED:
        return None
    gap, url = line.line.gap, line.line.url
    if line.role is Role.ADDRESS:
        return Item("", None, gap, "", url)
    if line.role is Role.LABEL:
        return Item("", Stamp(0, 0, "", None), gap, line.text)
    text = line.line.bare
    if line.role is Role.STAMP:
        return Item("", line.stamps[0], gap, line.text, url)
    stamps = find(text, order)
    if not stamps:
        return Item(text, None, gap, text, url)
    words, stamp = _cut(text, stamps, closed)
    small = len(words.split()) <= 2 or is_section(words)
    return Item("" if small and stamp else words, stamp, gap, text, url)


def _cut(text: str, stamps: Sequence[Stamp], closed: bool) -> tuple[str, Stamp | None]:
    """A headline without the stamp at its beginning or its end; a day that it names within itself stays."""
    first, last = stamps[0], stamps[-1]
    parts = [part for part in outside(text, stamps) if not is_furniture(part)]
    if all(is_section(part) for part in parts):
        return "", first
    if first.start == 0 and _is_own(text, first):
        return text[first.end :].strip(f"{_EDGE}]"), first
    if text[last.end :].strip(" )].") == "" and (closed or _is_own(text, last)):
        return text[: last.start].strip(f"{_EDGE}[("), last
    return text, None


def _is_own(text: str, stamp: Stamp) -> bool:
    """Whether a stamp at an edge is the entry's, not a day of which the headline tells ("talks on 17 March 2023")."""
    if stamp.clock or stamp.label:
        return True
    if stamp.start == 0:
        after = text[stamp.end :]
        return after[:1] in {"", " ", "|", "-", "–", "—", ":", ",", "]"} and not after.strip()[:1].islower()
    before = text[: stamp.start].rstrip()
    return before.endswith(("|", "•", "·", "-", "–", "—", "(", "[", ",", "/")) or not before[-1:].isalnum()


def _merged(items: Sequence[Item], order: Order | None) -> list[Item]:
    """The items with stamps on several lines as one: "28 May 2023", "13:57"; "Published", "17 March"."""
    merged: list[Item] = []
    for item in items:
        last = merged[-1] if merged else None
        if last and _completes(last, item):
            raw = f"{last.raw} {item.raw}"
            found = find(raw, order)
            merged[-1] = replace(last, raw=raw, stamp=found[0] if found else last.stamp, url=last.url or item.url)
        elif last and item.url and not item.text and not item.stamp:
            merged[-1] = replace(last, url=last.url or item.url)
        else:
            merged.append(item)
    return [item for item in merged if item.text or (item.stamp and item.stamp.raw) or item.url]


def _completes(before: Item, after: Item) -> bool:
    """Whether two lines are stamps, and the second gives what the first lacks."""
    one, other = before.stamp, after.stamp
    if one is None or other is None or before.text or after.text or after.gap > 1:
        return False
    day_and_time = one.day is not None and one.clock is None and other.day is None and other.clock is not None
    time_and_day = one.day is None and one.clock is not None and other.day is not None and other.clock is None
    return not one.raw or day_and_time or time_and_day


def _headed(items: Sequence[Item]) -> list[Item]:
    """The items with times under a line that names the day put on that day."""
    day: Stamp | None = None
    found: list[Item] = []
    for index, item in enumerate(items):
        stamp = item.stamp
        if stamp and stamp.dated and not item.text and not stamp.clock and _heads(items[index + 1 : index + 2]):
            day = stamp
            continue
        if stamp and day and day.day and stamp.clock and stamp.day is None and not stamp.dated:
            stamp = replace(stamp, value=f"{day.day.iso()}T{stamp.clock}", fault=None)
        found.append(replace(item, stamp=stamp))
    return found


def _heads(after: Sequence[Item]) -> bool:
    """Whether a day stands over times: the next line begins with a time that has no day."""
    stamp = after[0].stamp if after else None
    return stamp is not None and stamp.clock is not None and stamp.day is None


def _unranked(items: list[Item]) -> list[Item]:
    """The items without ranks before their words, where these count up from one: "1 Storm closes roads"."""
    ranks = [match for item in items if (match := _RANK.match(item.text))]
    if len(ranks) < 2 or [int(match[1]) for match in ranks] != list(range(1, len(ranks) + 1)):
        return items
    return [replace(item, text=_RANK.sub("", item.text, count=1)) for item in items]
