"""The setting of acts: what their own sentence says, else the place and the time that the story has arrived at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from tellings.model import Document, Draft, Link, Place, Sentence, Tie, Time
from tellings.steps.resolve.dateline import Dateline, dateline_of
from tellings.steps.resolve.descent import VERBAL
from tellings.steps.resolve.homeland import SURE, Home, homeland, supported
from tellings.steps.resolve.when import TOLD, assumed, in_context, may_be_of, rated, time_beside, time_in_sentence
from tellings.steps.resolve.where import places_in_sentence

_UNDER = 6  # paragraphs under a heading in which its story is told


class Setting(Struct, frozen=True):
    """Where and when an act is told to have happened."""

    places: tuple[Place, ...]
    time: Time | None


class _Said(Struct, frozen=True):
    """What an act's own sentence says of where and when, and the day that it names for something else."""

    draft: Draft
    places: tuple[Place, ...]
    time: Time | None
    beside: Time | None


def settings_of(
    document: Document,
    drafts: Sequence[Draft],
    parsed: Mapping[int, Sentence],
    places: Sequence[Place],
    times: Sequence[Time],
) -> tuple[Setting, ...]:
    """For each act its setting: what its sentence says, else what the story has arrived at."""
    sentences = tuple(parsed.values())
    dateline = dateline_of(document, sentences, places, times)
    apart = [p for p in places if not dateline.holds(p.span)]
    dated = [t for t in times if t.span is not None and not dateline.holds(t.span)]
    said = [
        _said(d, parsed[d.sentence], apart, [t for t in dated if may_be_of(d, t, document.published)]) for d in drafts
    ]
    home = homeland(document, sentences, places, dateline)
    known = supported(document, sentences, places)
    filed = home.place or next(iter(dateline.places), None)
    said = [replace(s, places=_at_home(s.places, filed, known)) if s.places else s for s in said]
    story = Story(parsed, said, dateline, home)
    return tuple(
        Setting(own.places or story.places(at), own.time or story.time(at) or assumed(document.published))
        for at, own in enumerate(said)
    )


def _at_home(places: tuple[Place, ...], home: Place | None, known: frozenset[str]) -> tuple[Place, ...]:
    """The places of an act. A doubtful one in a country that the text speaks of nowhere else is somewhere at home."""
    if not places or home is None or any(p.country in known or (p.country and p.confidence >= SURE) for p in places):
        return places
    return tuple(replace(p, geonames_id=None, lat=None, lon=None, country=home.country, admin1=None) for p in places)


def _said(draft: Draft, sentence: Sentence, places: Sequence[Place], times: Sequence[Time]) -> _Said:
    here = [p for p in places if sentence.start <= p.span.start and p.span.end <= sentence.end]
    now = [t for t in times if t.span and sentence.start <= t.span.start and t.span.end <= sentence.end]
    near = rated(draft, sentence, now)
    return _Said(draft, places_in_sentence(draft, sentence, here), time_in_sentence(near), time_beside(near))


class Story:
    """What the acts of a document tell of where and when, each in its own sentence, and what that says of the others."""

    def __init__(self, parsed: Mapping[int, Sentence], told: Sequence[_Said], dateline: Dateline, home: Home) -> None:
        self._parsed, self._told, self._dateline, self._home = parsed, told, dateline, home
        self._at_home = (home.place,) if home.place is not None else ()

    def places(self, at: int) -> tuple[Place, ...]:
        """The places of an act whose sentence says none: of those told just before it, else what the story says of all."""
        near = next((own for said in self._happened_near(at) if (own := _own(said))), ())
        under = next((own for said in self._under(at) if (own := _own(said, "heading"))), ())
        return (
            near
            or under
            or self._filed()
            or self._at_home
            or next((own for said in self._like(at) if (own := _own(said))), ())
        )

    def _filed(self) -> tuple[Place, ...]:
        """The place of the dateline; of a story from abroad the country that it is about."""
        filed = self._dateline.places
        return self._at_home if self._home.is_abroad(filed) else filed

    def time(self, at: int) -> Time | None:
        """The time of an act whose sentence says none, in the same way."""
        near = (said.time for said in (*self._near(at), *self._like(at)))
        fine = next((time for time in near if time is not None and time.precision != "year"), None)
        if fine is not None:
            return in_context(fine)
        under = (said.time for said in self._under(at) if said.time is not None and said.time.span is not None)
        told = next((time for time in under if time.precision == "day"), None)
        if told is not None and told.span is not None:
            return replace(told, tie=Tie("heading", (told.span,)))
        return self._told[at].beside or self._dateline.time

    def _near(self, at: int) -> Iterator[_Said]:
        """What was told before in the same paragraph, or in the sentence before."""
        here = self._parsed[self._told[at].draft.sentence]
        for said in self._before(at):
            there = self._parsed[said.draft.sentence]
            if there.paragraph == here.paragraph or here.index - there.index <= 1:
                yield said

    def _happened_near(self, at: int) -> Iterator[_Said]:
        """Those told near that may have the same place: what is said, asked or refused somewhere is no deed done there."""
        deed = self._told[at].draft.type not in VERBAL
        return (said for said in self._near(at) if not (deed and said.draft.type in VERBAL))

    def _like(self, at: int) -> Iterator[_Said]:
        """What was told before of the same type, wherever."""
        return (said for said in self._before(at) if said.draft.type == self._told[at].draft.type)

    def _under(self, at: int) -> Iterator[_Said]:
        """Where the act stands in a heading: what the first paragraphs under it tell of an act of its type."""
        own = self._told[at].draft
        here = self._parsed[own.sentence]
        for said in self._told[at + 1 :] if here.heading else ():
            there = self._parsed[said.draft.sentence]
            if there.paragraph - here.paragraph > _UNDER:
                return
            if not there.heading and said.draft.type == own.type and said.draft.modality in TOLD:
                yield said

    def _before(self, at: int) -> Iterator[_Said]:
        sentence = self._told[at].draft.sentence
        return (
            said for said in reversed(self._told[:at]) if said.draft.sentence < sentence and said.draft.modality in TOLD
        )


def _own(said: _Said, link: Link = "context") -> tuple[Place, ...]:
    return tuple(replace(p, tie=Tie(link, (p.span,))) for p in said.places if p.role == "own")
