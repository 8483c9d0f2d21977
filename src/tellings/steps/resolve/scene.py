"""The setting of acts: what their own sentence says, else the place and the time that the story has arrived at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tellings.model import Document, Draft, Place, Sentence, Tie, Time
from tellings.steps.resolve.dateline import Dateline, dateline_of
from tellings.steps.resolve.homeland import homeland
from tellings.steps.resolve.when import assumed, time_in_sentence
from tellings.steps.resolve.where import places_in_sentence

_TOLD = ("actual", "hedged", "denied", "negated")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when an act is told to have happened."""

    places: tuple[Place, ...]
    time: Time | None


def settings_of(
    document: Document,
    drafts: Sequence[Draft],
    parsed: Mapping[int, Sentence],
    places: Sequence[Place],
    times: Sequence[Time],
) -> tuple[Setting, ...]:
    """For each act its setting: what its sentence says, else what the story has arrived at."""
    dateline = dateline_of(document, tuple(parsed.values()), places, times)
    inside_places = [p for p in places if not dateline.holds(p.span)]
    inside_times = [t for t in times if t.span is not None and not dateline.holds(t.span)]
    said = [_said(draft, parsed[draft.sentence], inside_places, inside_times, document.published) for draft in drafts]
    home = homeland(tuple(parsed.values()), places, dateline)
    story = Story(parsed, tuple(zip(drafts, said, strict=True)), dateline, home)
    return tuple(
        Setting(own.places or story.places(at), own.time or story.time(at) or assumed(document.published))
        for at, own in enumerate(said)
    )


def _said(
    draft: Draft, sentence: Sentence, places: Sequence[Place], times: Sequence[Time], published: str | None
) -> Setting:
    """What the act's own sentence says."""
    here = [p for p in places if sentence.start <= p.span.start and p.span.end <= sentence.end]
    now = [t for t in times if t.span and sentence.start <= t.span.start and t.span.end <= sentence.end]
    return Setting(places_in_sentence(draft, sentence, here), time_in_sentence(draft, sentence, now, published))


class Story:
    """What the acts of a document tell of where and when, each in its own sentence, and what that says of the others."""

    def __init__(
        self,
        parsed: Mapping[int, Sentence],
        told: Sequence[tuple[Draft, Setting]],
        dateline: Dateline,
        home: tuple[Place, ...],
    ) -> None:
        self._parsed, self._told, self._dateline, self._home = parsed, told, dateline, home

    def places(self, at: int) -> tuple[Place, ...]:
        """The places of an act whose sentence says none: of those told just before it, else what the story says of all."""
        near = next((own for _, s in self._near(at) if (own := _own(s))), ())
        return near or self._filed() or self._home or next((own for _, s in self._like(at) if (own := _own(s))), ())

    def _filed(self) -> tuple[Place, ...]:
        """The place of the dateline; of a story from abroad the country that it is about."""
        filed = self._dateline.places
        return self._home if self._home and all(p.country != self._home[0].country for p in filed) else filed

    def time(self, at: int) -> Time | None:
        """The time of an act whose sentence says none, in the same way."""
        near = next((s.time for _, s in self._near(at) if s.time is not None), None)
        import os
        like=next((s.time for _, s in self._like(at) if s.time is not None), None)
        time = near or (self._dateline.time or like if os.environ.get('O','d')=='d' else like or self._dateline.time)
        return replace(time, tie=Tie(time.tie.link if time is self._dateline.time and time.tie else "context", (time.span,))) if time and time.span else None

    def _near(self, at: int) -> Iterator[tuple[Draft, Setting]]:
        """What was told before in the same paragraph, or in the sentence before."""
        here = self._parsed[self._told[at][0].sentence]
        for draft, setting in self._before(at):
            there = self._parsed[draft.sentence]
            if there.paragraph == here.paragraph or here.index - there.index <= 1:
                yield draft, setting

    def _like(self, at: int) -> Iterator[tuple[Draft, Setting]]:
        """What was told before of the same type, wherever."""
        return ((d, s) for d, s in self._before(at) if d.type == self._told[at][0].type)

    def _before(self, at: int) -> Iterator[tuple[Draft, Setting]]:
        sentence = self._told[at][0].sentence
        for draft, setting in reversed(self._told[:at]):
            if draft.sentence < sentence and draft.modality in _TOLD:
                yield draft, setting


def _own(setting: Setting) -> tuple[Place, ...]:
    return tuple(replace(p, tie=Tie("context", (p.span,))) for p in setting.places if p.role == "own")
