"""When a page was first published and last changed, of all that it declares and prints about that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from tellings.model import Provenance, Rejection
from tellings.steps.read.stamps import Order, Stamp, find, read_stamp

OTHER = "another publication time"
Origin = Literal["visible", "element", "meta", "json-ld"]
_FARTHEST_ZONE = timedelta(hours=14)


@dataclass(frozen=True, slots=True)
class Dated:
    """A time that the page gives: its value, its words, where they stand, and what they say it is the time of."""

    value: str
    raw: str
    origin: Origin
    label: Literal["published", "modified"] | None


@dataclass(frozen=True, slots=True)
class Times:
    """The times chosen, with where they stand, and what could not be used or was not chosen."""

    published: Dated | None
    modified: Dated | None
    rejected: tuple[Rejection, ...]

    def provenance(self) -> dict[str, Provenance]:
        """Where the two times stand."""
        both = {"published": self.published, "modified": self.modified}
        return {name: Provenance(found.origin, found.raw) for name, found in both.items() if found}


def given(
    raw: Iterable[str], origin: Origin, label: Literal["published", "modified"], order: Order | None
) -> list[Dated | Rejection]:
    """Times that stand in values of their own (attributes, JSON): what is no date there comes as its reason."""
    found: list[Dated | Rejection] = []
    for text in raw:
        stamp = read_stamp(text, order)
        if stamp is None or stamp.value is None:
            found.append((stamp and stamp.fault) or Rejection("unreadable date", f"{label} {text!r} is no date"))
        else:
            found.append(Dated(stamp.value, text, origin, label))
    return found


def printed(texts: Iterable[str], order: Order | None) -> list[Dated | Rejection]:
    """Times in words that the page prints."""
    stamps: list[Stamp] = [stamp for text in texts for stamp in find(text, order)]
    return [Dated(s.value, s.raw, "visible", s.label) if s.value else s.fault for s in stamps if s.value or s.fault]  # type: ignore[misc]


def choose(found: Sequence[Dated | Rejection]) -> Times:
    """The first publication as the page states it, and the last change.

    ``found`` is in the order of trust. Times that agree (one says more than the other, or they are in different zones)
    count as one, and the most precise is taken. Where they do not, what the page prints as its publication wins, then
    the earliest: a later one may be an update that the page does not name.
    """
    dated = [item for item in found if isinstance(item, Dated)]
    published = _first(_labelled(dated, "published") + [d for d in dated if d.label is None])
    modified = _precise([d for d in dated if d.label == "modified"])
    faults = [item for item in found if isinstance(item, Rejection)] if not published else _grave(found)
    others = [d for d in _labelled(dated, "published") if published and not agree(d.value, published.value)]
    notes = [Rejection(OTHER, f"{d.origin} says {d.raw!r}") for d in others]
    return Times(published, modified, tuple(dict.fromkeys([*faults, *notes])))


def agree(one: str, other: str) -> bool:
    """Whether two times in ISO 8601 can be the same: one less precise, or in a zone that it does not name."""
    if one[:10] == one or other[:10] == other:
        days = min(len(one), len(other), 10)
        zoned = abs(_moment(one[:10]) - _moment(other[:10])) <= timedelta(days=1) and len(one) != len(other)
        return one[:days] == other[:days] or zoned
    first, second = (_moment(value).replace(second=0) for value in (one, other))
    if (first.tzinfo is None) == (second.tzinfo is None):
        return abs(first - second) < timedelta(minutes=1)
    shift = abs(first.replace(tzinfo=None) - second.replace(tzinfo=None))
    return shift <= _FARTHEST_ZONE and shift.seconds // 60 % 15 == 0


def _moment(value: str) -> datetime:
    return datetime.fromisoformat(value if len(value) > 7 else f"{value}-01" if len(value) == 7 else f"{value}-01-01")


def _labelled(dated: Sequence[Dated], label: str) -> list[Dated]:
    return [d for d in dated if d.label == label]


def _first(dated: Sequence[Dated]) -> Dated | None:
    said = [d for d in dated if d.origin == "visible" and d.label == "published"]
    start = said[0] if said else min(dated, key=lambda d: _moment(d.value).replace(tzinfo=None), default=None)
    return _precise([d for d in dated if start and agree(d.value, start.value)])


def _precise(dated: Sequence[Dated]) -> Dated | None:
    """The one that says most; of equals the one that is trusted most."""
    return max(dated, key=lambda d: len(d.value), default=None)


def _grave(found: Sequence[Dated | Rejection]) -> list[Rejection]:
    """The reasons to tell although a time was found: dates that cannot be."""
    return [
        item for item in found if isinstance(item, Rejection) and item.reason.startswith(("impossible", "unreadable"))
    ]
