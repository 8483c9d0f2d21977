"""How a figure lies to one told before it: the same people, some of them, or neither."""

from __future__ import annotations

from tellings.model import Figure, People
from tellings.steps.join.people import (
    POINTING,
    can_hold,
    is_one,
    pointed_at,
    same_group,
    same_person,
    says_nothing,
    size,
)
from tellings.steps.join.told import Told

# Whoever came to one of these harms may have come to another; who fled, marched or was held is mostly somebody else.
_HARM = frozenset({"killed", "injured", "casualties", "hospitalised", "missing", "abducted"})


def is_same(told: Told, figure: Figure, people: People) -> bool:
    """Whether the figure counts the people of one told before, be it of another kind of harm."""
    if told.figure.kind != figure.kind and not {told.figure.kind, figure.kind} <= _HARM:
        return False
    if _same_words(told, figure, people):
        return size(told.figure) == size(figure)
    alike = told.figure.kind == figure.kind
    if "unsaid" in (told.people.manner, people.manner):
        return alike and overlap(told.figure, figure)
    if people.manner == "pronoun" and alike and is_one(told.figure) and figure.best in (None, 1):
        return pointed_at(told.people, people)
    if is_one(told.figure) and is_one(figure):
        return same_person(told.people, people)
    return not (is_one(told.figure) or is_one(figure)) and _same_several(told, figure, people)


def overlap(one: Figure, other: Figure) -> bool:
    """Whether both may be true of the same people: the same number, or one that lies within what the other leaves open."""
    if one.best is not None and other.best is not None:
        return one.best == other.best
    return (one.high is None or other.low <= one.high) and (other.high is None or one.low <= other.high)


def may_hold(told: Told, figure: Figure, people: People) -> bool:
    """Whether the people of a figure told before may have those counted now among them."""
    if told.part_of is not None or is_one(told.figure) or size(told.figure) < size(figure):
        return False
    if people.part:
        return True
    if figure.update or size(told.figure) == size(figure) or not can_hold(told.people, people, is_one(figure)):
        return False
    return told.people.sentence != people.sentence or _counts_on(told, figure, people)


def may_be_taken_in(told: Told, figure: Figure, people: People) -> bool:
    """Whether a total takes in a figure told before; what an update raises, it always does."""
    if told.figure.kind != figure.kind or told.part_of is not None or size(told.figure) >= size(figure):
        return False
    return figure.update or (
        told.people.sentence != people.sentence and can_hold(people, told.people, is_one(told.figure))
    )


def _same_words(told: Told, figure: Figure, people: People) -> bool:
    return (told.people.sentence, told.people.token) == (people.sentence, people.token) or (
        told.figure.span == figure.span
    )


def _same_several(told: Told, figure: Figure, people: People) -> bool:
    """Two figures of several people each: told again in another sentence, or pointed back at."""
    if not same_group(told.people, people):
        return False
    again = told.people.sentence != people.sentence or people.manner in POINTING
    return again and overlap(told.figure, figure)


def _counts_on(told: Told, figure: Figure, people: People) -> bool:
    """In one sentence only a number of a graver kind counts some of those before it: "three were shot, one fatally"."""
    back = people.manner in POINTING or says_nothing(people.head)
    return told.people.implied and told.figure.kind != figure.kind and back
