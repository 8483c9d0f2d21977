"""Profiles: what of a record may leave. The public one is the default of every export; the internal one is asked for.

Public, version 1: private persons masked in all words; no text but quotes; an address is its site alone and a document is
known by the ledger's own id, since both may hold a name; a place is no finer than a town that the gazetteer knows; a date is
a day. Internal, version 1: everything as the documents have it.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from tellings.model import Document, Participant, Place, Record, Span
from tellings.privacy.mask import Mask
from tellings.privacy.private import PERSON, official_spans, unexplained
from tellings.reconcile.claims import named, private

PLACE, PARTY = "[place]", "[unnamed]"
COARSE = frozenset({"city", "admin2", "admin1", "country", "region"})


@dataclass(frozen=True, slots=True)
class Profile:
    """What an export shows: ``public`` or ``internal``, with the version of its rules."""

    name: str
    version: int
    internal: bool
    hides: tuple[str, ...]

    @property
    def id(self) -> str:
        """Its name and version, as exports state it."""
        return f"{self.name}/{self.version}"


PUBLIC = Profile(
    "public", 1, False,
    (
        "names of private persons, as [person]",
        "unlisted names of parties that may be persons, as [unnamed]",
        "places finer than a town or not in the gazetteer, as [place]",
        "hours", "paths of addresses", "ids that documents came with", "titles and texts",
    ),
)  # fmt: skip
INTERNAL = Profile("internal", 1, True, ())


@dataclass(frozen=True, slots=True)
class Where:
    """A place as a profile shows it; ``name`` is None where it is finer than may be shown."""

    name: str | None
    precision: str | None
    geonames_id: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    disputed: bool = False


class Shown:
    """What of one record a profile shows."""

    def __init__(self, record: Record, profile: Profile) -> None:
        self.record, self.profile = record, profile
        self._mask = Mask(record, names=profile.internal)
        self._officials, self._private = official_spans(record), private(record)
        self._sites = [] if profile.internal else sorted({(s.start, s.end) for s in _sites(record)})

    def words(self, span: Span | None) -> str | None:
        """The words of a span, without names of private persons, and without places finer than a town."""
        if span is None:
            return None
        parts, position = [], span.start
        for start, end in self._sites:
            if start >= position and end <= span.end:
                parts += [self._mask.words(position, start), PLACE]
                position = end
        return "".join(parts) + self._mask.words(position, span.end)

    def party(self, party: Participant) -> str:
        """A party's name. One that is in no list and is nothing but a name may be a person's."""
        if self.profile.internal or party.name == PERSON:
            return party.name
        if party.kind == "person":
            return party.name if any(o == party.span for o in self._officials) else PERSON
        name = self._mask.other(named(party, self._private))
        return PARTY if party.id is None and unexplained(name, party.kind) else name

    def speaker(self, span: Span | None) -> str | None:
        """Who says something, in the document's words."""
        words = self.words(span)
        if span is None or words is None or self.profile.internal:
            return words
        known = any(o.overlaps(span) for o in self._officials)
        return words if known or not unexplained(words, self._kind_of(span)) else PERSON

    def _kind_of(self, span: Span) -> str:
        kinds = (a.speaker_kind for a in self.record.attributions if a.speaker == span)
        return next((kind for kind in kinds if kind), "unknown")

    def where(self, place: Place) -> Where:
        """A place, no finer than may be shown."""
        if self.profile.internal or is_coarse(place):
            return Where(
                place.name, place.precision, place.geonames_id, place.lat, place.lon, place.country, place.admin1,
                place.disputed,
            )  # fmt: skip
        precision = "admin1" if place.admin1 else "country" if place.country else None
        return Where(None, precision, country=place.country, admin1=place.admin1, disputed=place.disputed)

    def document(self) -> str | None:
        """The id that the document came with, which may be the name of a file."""
        return self.record.document.id if self.profile.internal else None


def day(stated: str | None, profile: Profile) -> str | None:
    """A date by day, or as it was stated."""
    return stated if profile.internal or not stated else stated[:10]


def address(document: Document, profile: Profile) -> str | None:
    """Where a document was, or only at which site."""
    if profile.internal or not document.url:
        return document.url
    try:
        parts = urlsplit(document.url)
        host = parts.hostname
    except ValueError:
        return None
    return f"{parts.scheme}://{host}/" if parts.scheme in {"http", "https"} and host else None


def is_coarse(place: Place) -> bool:
    """Whether a place is one that the gazetteer knows, and no finer than a town."""
    return place.geonames_id is not None and place.precision in COARSE


def _sites(record: Record) -> list[Span]:
    every = (*record.places, *(place for event in record.events for place in event.places))
    return [place.span for place in every if place.precision == "site"]
