"""Stamps in a line of a page: which parts belong together, what they stamp, and why one cannot be used."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from tellings.knowledge.furniture import fold, furniture
from tellings.model import Rejection
from tellings.steps.read.stamps.calendar import CLOCK_ONLY, RELATIVE, Clock, Day, Order
from tellings.steps.read.stamps.names import weekdays
from tellings.steps.read.stamps.pieces import LONGEST, Piece, clocks, dates, relatives

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SEPARATORS = " \t,;:|•·-–—/()[]@.>»«<"
_GAP = 40


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp: where it stands in the line with its label, its words, and its ISO 8601 value if it has one.

    ``clock`` is its time of day, also where no date stands with it. ``fault`` says why there is no value.
    """

    start: int
    end: int
    raw: str
    value: str | None
    label: Literal["published", "modified"] | None = None
    clock: str | None = None
    day: Day | None = None
    fault: Rejection | None = None

    @property
    def dated(self) -> bool:
        """Whether it names a day, year and all."""
        return self.value is not None


def find(line: str, order: Order | None = None) -> tuple[Stamp, ...]:
    """The stamps in a line, left to right, labels in front of them included.

    ``order`` is how the page writes dates in numbers, where it shows (:func:`order_of`). Without it a date that can be
    read both ways is a fault, not a guess.
    """
    return _found(line, order) if len(line) <= LONGEST else ()


@lru_cache(maxsize=2048)
def _found(line: str, order: Order | None) -> tuple[Stamp, ...]:
    """A page's lines are looked at for several of its fields, one after the other."""
    folded = fold(line)
    days = dates(folded)
    times = clocks(folded, days)
    found = [_stamp(line, pair, order) for pair in _pairs(folded, days, times)]
    free = [piece for piece in relatives(folded) if not any(_touch(piece, stamp) for stamp in found)]
    found.extend(_relative(line, piece) for piece in free)
    return _labelled(folded, _dated_by_neighbour(_joined(folded, sorted(found, key=lambda stamp: stamp.start))))


def read_stamp(text: str, order: Order | None = None) -> Stamp | None:
    """The one stamp of a value that should be nothing else (an attribute, a field of a record); None if it has none."""
    compact = re.fullmatch(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(.*)", text, re.DOTALL)
    if compact and compact[4][:1] in {"", "T", "t", " "}:
        text = f"{compact[1]}-{compact[2]}-{compact[3]}{compact[4]}"
    bare = re.fullmatch(r"\s*((?:19|20)\d\d)(?:-(0[1-9]|1[0-2]))?\s*", text)
    if bare:
        value = text.strip()
        return Stamp(0, len(text), value, value)
    return next(iter(find(text.strip(), order)), None)


def outside(line: str, stamps: Sequence[Stamp]) -> tuple[str, ...]:
    """What a line holds beside its stamps: the parts between them, without separators and words that only join."""
    if not stamps:
        return (part,) if (part := _stripped(line)) else ()
    edges = [0, *(edge for stamp in stamps for edge in (stamp.start, stamp.end)), len(line)]
    parts = (_stripped(line[start:end]) for start, end in zip(edges[::2], edges[1::2], strict=True))
    return tuple(part for part in parts if part and not _loose(fold(part)))


def _stripped(part: str) -> str:
    """A part of a line without separators at its ends; a bracket that closes one within it stays."""
    bare = part.strip(_SEPARATORS)
    return f"{bare})" if bare.count("(") > bare.count(")") and f"{bare})" in part else bare


def _touch(piece: Piece, stamp: Stamp) -> bool:
    return piece.start < stamp.end and stamp.start < piece.end


@cache
def _joins() -> frozenset[str]:
    words = furniture().stamps
    return frozenset(word for phrase in words.joins for word in phrase.split()) | weekdays()


def _loose(gap: str) -> bool:
    """Whether text between two parts of a stamp only joins them: separators, "at", a weekday."""
    return (
        len(gap) <= _GAP
        and not any(letter.isdigit() for letter in gap)
        and all(w in _joins() for w in _WORD.findall(gap))
    )


_Pair = tuple[Piece | None, Piece | None]


def _pairs(folded: str, days: list[Piece], times: list[Piece]) -> list[_Pair]:
    """Each date with the time of day that stands loosely beside it: after it, or else before it."""
    free = list(times)
    pairs: list[_Pair] = []
    for day in days:
        after = next((t for t in free if t.start >= day.end and _loose(folded[day.end : t.start])), None)
        before = next((t for t in reversed(free) if t.end <= day.start and _loose(folded[t.end : day.start])), None)
        time = _nearer(day, before, after)
        if time:
            free.remove(time)
        pairs.append((day, time))
    return pairs + [(None, time) for time in free if not time.weak]


def _nearer(day: Piece, before: Piece | None, after: Piece | None) -> Piece | None:
    """The time after a date, unless the one before it is nearer."""
    if before and after:
        return before if day.start - before.end < after.start - day.end else after
    return after or before


def _stamp(line: str, pair: _Pair, order: Order | None) -> Stamp:
    pieces = [piece for piece in pair if piece]
    start, end = min(piece.start for piece in pieces), max(piece.end for piece in pieces)
    raw = line[start:end].strip(" ,")
    day = pair[0].what.ordered(order) if pair[0] and isinstance(pair[0].what, Day) else None
    clock = pair[1].what if pair[1] and isinstance(pair[1].what, Clock) else None
    return _valued(Stamp(start, end, raw, None, day=day), day, clock)


def _valued(stamp: Stamp, day: Day | None, clock: Clock | None) -> Stamp:
    late = clock.fault(stamp.raw) if clock else None
    time = clock.iso() if clock and not late else None
    if day is None:
        return replace(stamp, clock=time, fault=late or Rejection(CLOCK_ONLY, f"{stamp.raw!r} names no day"))
    wrong = day.fault(stamp.raw)
    if wrong:
        return replace(stamp, clock=time, fault=wrong)
    value = day.iso() + (f"T{time}" if time and day.day is not None else "")
    return replace(stamp, value=value, clock=time, fault=late)


def _relative(line: str, piece: Piece) -> Stamp:
    raw = line[piece.start : piece.end]
    return Stamp(
        piece.start, piece.end, raw, None, fault=Rejection(RELATIVE, f"{raw!r} counts from a time that is not known")
    )


def _joined(folded: str, stamps: list[Stamp]) -> list[Stamp]:
    """The stamps with a relative day and the time beside it as one: "Today, 15:01"."""
    kept: list[Stamp] = []
    for stamp in stamps:
        last = kept[-1] if kept else None
        kinds = {last.fault.reason if last and last.fault else None, stamp.fault.reason if stamp.fault else None}
        if last and kinds == {RELATIVE, CLOCK_ONLY} and _loose(folded[last.end : stamp.start]):
            fault = last.fault if last.fault and last.fault.reason == RELATIVE else stamp.fault
            kept[-1] = replace(last, end=stamp.end, raw=f"{last.raw} {stamp.raw}", fault=fault)
        else:
            kept.append(stamp)
    return kept


def _dated_by_neighbour(stamps: list[Stamp]) -> list[Stamp]:
    """The stamps with times on the day that the line names before them: "17 March 2023, 15:01, updated 16:20"."""
    kept: list[Stamp] = []
    day: Day | None = None
    for stamp in stamps:
        day = stamp.day if stamp.dated else day
        bare = stamp.clock and stamp.fault and stamp.fault.reason == CLOCK_ONLY
        kept.append(
            replace(stamp, value=f"{day.iso()}T{stamp.clock}", fault=None) if bare and day and day.day else stamp
        )
    return kept


def _labelled(folded: str, stamps: list[Stamp]) -> tuple[Stamp, ...]:
    kept: list[Stamp] = []
    for stamp in stamps:
        since = kept[-1].end if kept else 0
        kept.append(_with_label(folded, stamp, since))
    return tuple(kept)


def _with_label(folded: str, stamp: Stamp, since: int) -> Stamp:
    """The stamp with the words in front of it that say what it stamps ("Updated on")."""
    words = furniture().stamps
    before = _without_joins(folded[since : stamp.start])
    if not before:
        return stamp
    best = max(
        (
            (phrase, label)
            for label, row in (("published", words.published), ("modified", words.modified))
            for phrase in row
            if _ends(before, phrase)
        ),
        key=lambda pair: len(pair[0]),
        default=None,
    )
    if not best:
        return stamp
    return replace(stamp, start=since + len(before) - len(best[0]), label=best[1])  # type: ignore[arg-type]


def _without_joins(before: str) -> str:
    """The text without the separators and joining words at its end."""
    kept = before.rstrip(_SEPARATORS)
    while (match := re.search(r"(?<!\w)([^\W\d_]+)$", kept)) and match[1] in weekdays():
        kept = kept[: match.start()].rstrip(_SEPARATORS)
    return kept


def _ends(text: str, phrase: str) -> bool:
    if not text.endswith(phrase):
        return False
    at = len(text) - len(phrase)
    return at == 0 or not text[at - 1].isalnum()
