"""A telling: one event of one document, with what of it is compared to find out whether another tells of the same.

It is computed from the record alone, and small: a ledger keeps millions and loads those that may match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import chain, islice

from tellings.digest import digest
from tellings.model import Document, Event, Participant, Place, Record, Span, Time
from tellings.reconcile.passages import sentences, signature
from tellings.reconcile.words import Words, core, hashed, named, stems, weighed

FOUNDING = frozenset({"actual", "hedged"})  # a denied or planned act is no incident; it may join one
JOINING = FOUNDING | {"denied", "negated"}
Order = tuple[str, str, str, int, int, str]
_DATE = re.compile(r"(?:\d{4}|XXXX)-((?:0[1-9]|1[0-2])-(?:[012]\d|3[01]))(?!\d)")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?!\d)")
_NUMBER = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?!\w)")
SMALL, NUMBERS = 4, 50  # numbers below the one say little; so many are compared, the first of a text
Range = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part: the row in our lists, the kind and the country where known, and the words as numbers."""

    id: str | None
    kind: str
    country: str | None
    words: frozenset[int]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: where it is, as far as that is known, its name as a number, and whether the words that tell it name it."""

    id: int | None
    name: int
    precision: str
    country: str | None
    admin1: str | None
    told: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """When something happened: the days, or what the words name of a day whose year or week nobody knows."""

    days: tuple[str, str] | None = None
    dates: frozenset[str] = frozenset()
    weekdays: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class About:
    """What a document is about: its main event, as far as it tells the document from others like it."""

    type: str
    when: When
    figures: tuple[tuple[str, Range], ...]


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Story:
    """What the tellings of one document have in common: when and by whom it was published, in which words, and about what.

    ``core`` are the weightiest of the words, found once: they are compared many times.
    """

    version: str
    document: str
    source: str | None
    stamp: str | None
    words: Words
    about: About | None = None
    tells: int = 1
    numbers: frozenset[int] = frozenset()
    core: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find the core."""
        object.__setattr__(self, "core", tuple(core(self.words)))

    @property
    def published(self) -> str | None:
        """The day of publication, where that much is stated."""
        return _day(self.stamp)


@dataclass(frozen=True, slots=True)
class Telling:
    """One event as it is compared. ``order`` puts tellings in a row: by publication, document, place in the text.

    ``names`` are those of the words that are rare enough to be taken for names.
    """

    event: str
    story: Story
    order: Order
    type: str
    mode: str | None
    modality: str
    scope: str
    main: bool
    when: When
    spots: tuple[Spot, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    figures: tuple[tuple[str, Range], ...]
    means: frozenset[int]
    words: Words
    signature: tuple[int, ...]
    names: frozenset[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find the names."""
        object.__setattr__(self, "names", frozenset(filter(named, self.words)))

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from every other: its document's version, and its event."""
        return self.story.version, self.event

    @property
    def start(self) -> int:
        """Where the words stand that tell it."""
        return self.order[3]

    @property
    def end(self) -> int:
        """Where they end."""
        return self.order[4]

    @property
    def founds(self) -> bool:
        """Whether it is told as having happened."""
        return self.modality in FOUNDING


def version(document: Document) -> str:
    """The key of one version of a document: the same text from another outlet or address is another document."""
    return digest("version", document.source, document.url, document.id, document.sha256)


def tellings(record: Record) -> tuple[Telling, ...]:
    """The tellings of a record: its events that found an incident or may join one."""
    events = [event for event in record.events if event.modality in JOINING]
    if not events:
        return ()
    document = record.document
    parts = list(sentences(document.text))
    about = next((_about(record, event, parts) for event in events if event.main), None)
    words = weighed(stems(document.text))
    numbers = frozenset(islice(_numbers(record), NUMBERS))
    story = Story(
        version(document), document.id, document.source, document.published, words, about, len(events), numbers
    )
    return tuple(_telling(record, story, event, parts) for event in events)


def _numbers(record: Record) -> Iterator[int]:
    """The numbers that a document names, each once, in figures or as a count of people."""
    figures = (int(found[0].replace(",", "")) for found in _NUMBER.finditer(record.document.text))
    counts = (figure.low for event in record.events for figure in event.figures)
    yield from dict.fromkeys(number for number in chain(figures, counts) if number >= SMALL)


def _about(record: Record, event: Event, parts: list[Span]) -> About:
    told = [event.sentence, *_around(event.mentions, parts)]
    return About(event.type, _when(record, event, told), tuple(_totals(event)))


def _telling(record: Record, story: Story, event: Event, parts: list[Span]) -> Telling:
    told = [event.sentence, *_around(event.mentions, parts)]
    trigger = event.trigger
    return Telling(
        event=event.id,
        story=story,
        order=(story.stamp or "", story.document, story.version, trigger.start, trigger.end, event.id),
        type=event.type,
        mode=event.mode,
        modality=event.modality,
        scope=event.scope,
        main=event.main,
        when=_when(record, event, told),
        spots=tuple(_spot(place, told) for place in event.places if place.role == "own"),
        actors=tuple(_party(party) for party in event.actors),
        recipients=tuple(_party(party) for party in (*event.recipients, *event.targets)),
        figures=tuple(_totals(event)),
        means=frozenset(hashed(word) for span in event.means for word in stems(span.text)),
        words=weighed(word for span in told for word in stems(span.text)),
        signature=signature(event.sentence.text),
    )


def _when(record: Record, event: Event, told: list[Span]) -> When:
    times = [t for t in record.times if t.span and any(t.span.overlaps(span) for span in told)]
    days = _days(event.time) if event.time else None
    return When(days, frozenset(_dates(times)), frozenset(_weekdays(times)))


@lru_cache(maxsize=4096)
def _day(stated: str | None) -> str | None:
    """A day of the calendar, where that much is stated."""
    try:
        return date.fromisoformat(stated[:10]).isoformat() if stated and len(stated) >= 10 else None
    except ValueError:
        return None


def _days(time: Time) -> tuple[str, str] | None:
    first, last = _day(time.start), _day(time.end)
    return (first, last) if first and last and first <= last else None


def _around(mentions: Iterable[Span], parts: list[Span]) -> Iterator[Span]:
    """The sentences in which an event is told again."""
    yield from dict.fromkeys(part for span in mentions for part in parts if part.start <= span.start < part.end)


def _dates(times: Iterable[Time]) -> Iterator[str]:
    """The days of the year, as month and day, that its sentences name: often all that an undated page gives."""
    yield from (found[1] for time in times if (found := _DATE.match(time.value)))


def _weekdays(times: Iterable[Time]) -> Iterator[int]:
    """The days of the week, Monday as 1, that its sentences name where nobody knows of which week."""
    yield from (int(found[1]) for time in times if (found := _WEEKDAY.match(time.value)))


def _party(party: Participant) -> Party:
    return Party(party.id, party.kind, party.country, frozenset(hashed(word) for word in stems(party.span.text)))


def _spot(place: Place, told: Iterable[Span]) -> Spot:
    is_told = place.span is not None and any(place.span.overlaps(span) for span in told)
    return Spot(place.geonames_id, hashed(place.name.casefold()), place.precision, place.country, place.admin1, is_told)


def _totals(event: Event) -> Iterator[tuple[str, Range]]:
    """For each kind of figure, the range in which every speaker's count lies, parts left out."""
    kinds = dict.fromkeys(figure.kind for figure in event.figures if figure.part_of is None)
    for kind in kinds:
        some = [f for f in event.figures if f.kind == kind and f.part_of is None]
        highs = [f.high for f in some]
        yield kind, (min(f.low for f in some), None if None in highs else max(h or 0 for h in highs))
