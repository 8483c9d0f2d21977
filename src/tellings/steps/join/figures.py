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
only implies ("three people were shot") leaves those of them who died (outcomes.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tellings.model import Act, Figure, People, Tie
from tellings.steps.join.outcomes import settled
from tellings.steps.join.people import POINTING, is_one, merged, size
from tellings.steps.join.recognise import is_same, may_be_taken_in, may_hold, surely_same
from tellings.steps.join.told import Told


def joined_figures(acts: Sequence[Act]) -> tuple[Figure, ...]:
    """The figures of all acts of one happening, in the order of the text."""
    tally = _Tally()
    for figure, people in sorted(_counts(acts), key=lambda c: (c[0].span.start, c[1].token)):
        tally.add(figure, people)
    return settled(tally.told, violent=any(a.draft.type == "ASSAULT" for a in acts))


def _counts(acts: Sequence[Act]) -> Iterator[tuple[Figure, People]]:
    """Every figure with its people; who says it is kept where that is not who tells the event."""
    for act in acts:
        people = act.people or tuple(People(act.draft.sentence, act.draft.token) for _ in act.figures)
        said = act.draft.attribution
        for figure, whom in zip(act.figures, people, strict=True):
            own = said is None or said == acts[0].draft.attribution or whom.manner == "rival"
            tie = figure.tie if own else replace(figure.tie or Tie(), attribution=said)
            yield replace(figure, tie=tie), whom


class _Tally:
    """The figures told so far."""

    def __init__(self) -> None:
        self.told: list[Told] = []

    def add(self, figure: Figure, people: People) -> None:
        """Take in one more figure."""
        whole = self._whole(figure, people) if people.part else None
        same = self._same(figure, people) if whole is None else []
        if same:
            self._unite([i for i in same if i == same[-1] or surely_same(self.told[i], figure, people)])
            self._again(same[-1], figure, people)
            return
        whole = self._whole(figure, people) if whole is None else whole
        if whole is None and people.further:
            whole = self._list(figure, people)
        elif whole is None:
            self._take_in(figure, people)
        self.told.append(self._new(figure, people, whole))

    def _same(self, figure: Figure, people: People) -> list[int]:
        """The figures of the same people; the one told last of the same kind, or else of another, at the end."""
        found = [i for i, told in enumerate(self.told) if is_same(told, figure, people)]
        return sorted(found, key=lambda i: (self.told[i].figure.kind == figure.kind, i))

    def _unite(self, same: Sequence[int]) -> None:
        """What counts the same people as one figure counts the same people."""
        groups = {self.told[i].group for i in same if is_one(self.told[i].figure) or i == same[-1]}
        for i, t in enumerate(self.told):
            group = min(groups) if t.group in groups else t.group
            among = min(groups) if t.among in groups else t.among
            self.told[i] = replace(t, group=group, among=among)

    def _again(self, index: int, figure: Figure, people: People) -> None:
        """The same people once more: the sharper figure of one kind, or a figure of another kind beside it."""
        told = self.told[index]
        implied = told.people.implied and people.implied
        known = replace(merged(told.people, people), implied=implied)
        if told.figure.kind == figure.kind:
            self.told[index] = replace(told, figure=_sharper(told.figure, figure), people=known)
            return
        if figure.best is None and people.manner in POINTING:  # "the victims": as many as were told
            figure = replace(figure, low=told.figure.low, best=told.figure.best, high=told.figure.high)
        whole = self._total(figure, people)
        among = told.among if whole is None or told.among is not None else self.told[whole].group
        self.told.append(Told(figure, replace(known, implied=people.implied), told.group, among, whole))

    def _total(self, figure: Figure, people: People) -> int | None:
        """The figure of several people of the same kind that has this one person among them ("both were taken away")."""
        whole = self._whole(figure, people) if is_one(figure) else None
        return whole if whole is not None and self.told[whole].figure.kind == figure.kind else None

    def _whole(self, figure: Figure, people: People) -> int | None:
        """The figure told last that those counted here are among."""
        found = [
            i
            for i, told in enumerate(self.told)
            if may_hold(told, figure, people) and (people.part or self._room(i) >= size(figure))
        ]
        return max(found, key=lambda i: (self.told[i].figure.kind == figure.kind, i), default=None)

    def _list(self, figure: Figure, people: People) -> int | None:
        """A total told before of which somebody was told already, with room for one more: "Three dead … *another man*"."""
        found = self._whole(figure, replace(people, further=False))
        begun = found is not None and any(t.part_of == found for t in self.told)
        return found if found is not None and begun and self.told[found].figure.kind == figure.kind else None

    def _room(self, index: int) -> int:
        """How many of those that a figure counts have not been told of one by one."""
        return size(self.told[index].figure) - sum(size(t.figure) for t in self.told if t.part_of == index)

    def _new(self, figure: Figure, people: People, whole: int | None) -> Told:
        new = Told(figure, people, len(self.told))
        if whole is None:
            return new
        holding = self.told[whole]
        told_so = people.part or holding.figure.kind == figure.kind
        return replace(new, among=holding.group, part_of=whole if told_so else None)

    def _take_in(self, figure: Figure, people: People) -> None:
        """A total: the figures told before of fewer people become part of it, if together they are not more."""
        before = [i for i, told in enumerate(self.told) if may_be_taken_in(told, figure, people)]
        if people.manner in POINTING and figure.best:  # "both teens died": those told of one by one
            self._gather(figure.best)
        if figure.update or sum(size(self.told[i].figure) for i in before) <= (figure.high or size(figure)):
            for i in before:
                self.told[i] = replace(self.told[i], part_of=len(self.told))

    def _gather(self, number: int) -> None:
        """Single people told before are among the group that points back at them all."""
        single = [i for i, t in enumerate(self.told) if is_one(t.figure) and not t.people.further and t.among is None]
        if len({self.told[i].group for i in single}) <= number:
            for i in single:
                self.told[i] = replace(self.told[i], among=len(self.told))


def _sharper(told: Figure, figure: Figure) -> Figure:
    """An update before what it raises, an exact figure before an open one, the narrower of two open ones; else the first."""
    if figure.update != told.update:
        return figure if figure.update else told
    if (told.best is None) != (figure.best is None):
        return figure if told.best is None else told
    narrower = (told.high is None, -told.low) > (figure.high is None, -figure.low)
    return figure if told.best is None and narrower else told
