"""Figures of one happening that several sentences tell: the same people again, part of others, a new toll, or further people.

The figures are taken in the order of the text; each is asked, against those already told:

1. *The same people?* The same words ("shot and killed"), the same name, a word that points back, or as many of whom
   nothing else is said. Of one kind, the sharper figure stays; of two kinds, both do, and the people are known as one.
2. *Part of them?* "four of whom", "including two children", or fewer than were told in another sentence, with words
   that fit: ``part_of`` the larger figure, if that is of the same kind or the words say so.
3. *All of them?* More than were told before, with words that fit: the earlier figures become part of this one; so
   does what an update raises ("raising the toll to 31").
4. Else *further people*, and the figures add up. So do rival figures, told apart by who says them.

At the end what became of the same people is compared: who died is not counted as injured too, and a wound that a verb
only implies ("three people were shot") leaves those of them who died.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tellings.model import Act, Figure, People, Tie
from tellings.steps.join.outcomes import settled
from tellings.steps.join.people import (
    POINTING,
    can_hold,
    fits,
    is_one,
    merged,
    pointed_at,
    same_group,
    same_person,
    size,
)
from tellings.steps.join.told import Told


def joined_figures(acts: Sequence[Act]) -> tuple[Figure, ...]:
    """The figures of all acts of one happening, in the order of the text."""
    tally = _Tally()
    for figure, people in sorted(_counts(acts), key=lambda c: (c[0].span.start, c[1].token)):
        tally.add(figure, people)
    return settled(tally.told)


def _counts(acts: Sequence[Act]) -> Iterator[tuple[Figure, People]]:
    """Every figure with its people; who says it is kept where that is not who tells the event."""
    for act in acts:
        people = act.people or tuple(People(act.draft.sentence, act.draft.token) for _ in act.figures)
        for figure, whom in zip(act.figures, people, strict=True):
            said = act.draft.attribution
            if said is not None and said != acts[0].draft.attribution:
                figure = replace(figure, tie=replace(figure.tie or Tie(), attribution=said))
            yield figure, whom


class _Tally:
    """The figures told so far."""

    def __init__(self) -> None:
        self.told: list[Told] = []

    def add(self, figure: Figure, people: People) -> None:
        whole = self._whole(figure, people) if people.part else None
        same = self._same(figure, people) if whole is None else None
        if same is not None:
            self._again(same, figure, people)
            return
        whole = self._whole(figure, people) if whole is None else whole
        group = len(self.told)
        new = Told(figure, people, group)
        if whole is not None:
            holding = self.told[whole]
            new = replace(new, among=holding.group)
            if holding.figure.kind == figure.kind or people.part:
                new = replace(new, part_of=whole)
        elif not people.further:
            self._take_in(figure, people, len(self.told))
        self.told.append(new)

    def _same(self, figure: Figure, people: People) -> int | None:
        """The figure told last of the same people; of one kind before another."""
        found = [i for i, told in enumerate(self.told) if _is_same(told, figure, people)]
        return max(found, key=lambda i: (self.told[i].figure.kind == figure.kind, i), default=None)

    def _again(self, index: int, figure: Figure, people: People) -> None:
        told = self.told[index]
        known = merged(told.people, people)
        if told.figure.kind == figure.kind:
            keep = _sharper(told.figure, figure)
            implied = told.people.implied and people.implied
            self.told[index] = replace(told, figure=keep, people=replace(known, implied=implied))
            return
        number = (figure.low, figure.best, figure.high)
        if figure.best is None and told.figure.best is not None and people.manner in POINTING:
            number = (told.figure.low, told.figure.best, told.figure.high)
        low, best, high = number
        self.told.append(
            Told(
                replace(figure, low=low, best=best, high=high),
                replace(known, implied=people.implied),
                told.group,
                told.among,
            )
        )

    def _whole(self, figure: Figure, people: People) -> int | None:
        """The figure told last that those counted here are among."""
        found = [i for i, told in enumerate(self.told) if self._holds(i, told, figure, people)]
        return max(found, key=lambda i: (self.told[i].figure.kind == figure.kind, i), default=None)

    def _holds(self, index: int, told: Told, figure: Figure, people: People) -> bool:
        if told.part_of is not None or size(told.figure) < size(figure) or is_one(told.figure):
            return False
        if people.part:
            return True
        if size(told.figure) == size(figure) or not can_hold(told.people, people) or figure.update:
            return False
        if told.people.sentence == people.sentence and not _may_be_among(told, figure, people):
            return False
        return self._room(index) >= size(figure)

    def _room(self, index: int) -> int:
        """How many of those that a figure counts have not been told of one by one."""
        parts = (t.figure for t in self.told if t.part_of == index)
        return size(self.told[index].figure) - sum(size(f) for f in parts)

    def _take_in(self, figure: Figure, people: People, index: int) -> None:
        """A total: the figures told before of fewer people are part of it, if together they are not more."""
        before = [
            i
            for i, told in enumerate(self.told)
            if told.figure.kind == figure.kind
            and told.part_of is None
            and (told.people.sentence != people.sentence or figure.update)
            and size(told.figure) < size(figure)
            and (can_hold(people, told.people) or figure.update)
        ]
        if figure.update or sum(size(self.told[i].figure) for i in before) <= (figure.high or size(figure)):
            for i in before:
                self.told[i] = replace(self.told[i], part_of=index)


def _is_same(told: Told, figure: Figure, people: People) -> bool:
    if (told.people.sentence, told.people.token) == (people.sentence, people.token) or told.figure.span == figure.span:
        return size(told.figure) == size(figure)
    if "unsaid" in (told.people.manner, people.manner):
        return told.figure.kind == figure.kind and _overlap(told.figure, figure)
    if (
        people.manner == "pronoun"
        and told.figure.kind == figure.kind
        and is_one(told.figure)
        and figure.best in (None, 1)
    ):
        return pointed_at(told.people, people)
    if is_one(told.figure) and is_one(figure):
        return same_person(told.people, people)
    if is_one(told.figure) or is_one(figure) or not same_group(told.people, people):
        return False
    if told.people.sentence == people.sentence and people.manner not in POINTING:
        return False
    return _overlap(told.figure, figure)


def _overlap(one: Figure, other: Figure) -> bool:
    """Whether both may be true of the same people: the same number, or one that lies within what the other leaves open."""
    if one.best is not None and other.best is not None:
        return one.best == other.best
    return (one.high is None or other.low <= one.high) and (other.high is None or one.low <= other.high)


def _sharper(told: Figure, figure: Figure) -> Figure:
    """An update before what it raises, an exact figure before an open one, else the first."""
    if figure.update != told.update:
        return figure if figure.update else told
    if (told.best is None) != (figure.best is None):
        return figure if told.best is None else told
    return figure if told.best is None and (told.high is None, -told.low) > (figure.high is None, -figure.low) else told


def _may_be_among(told: Told, figure: Figure, people: People) -> bool:
    """In one sentence only a bare number of a graver kind counts some of those told just before: "three were shot, one fatally"."""
    return (
        told.figure.kind != figure.kind and told.people.implied and (people.manner in POINTING or fits("", people.head))
    )
