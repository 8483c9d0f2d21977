"""How a figure lies to one told before it: the same people, some of them, or neither."""

from __future__ import annotations

from tellings.model import Figure, People
from tellings.steps.join.people import (
    POINTING,
    can_hold,
    is_one,
    pointed_at,
    rival_counts,
    same_group,
    same_person,
    says_nothing,
    size,
)
from tellings.steps.join.told import Told

_MANY = 4  # of so many, an equal number is no chance
# Whoever came to one of these harms may have come to another; who fled, marched or was held is mostly somebody else.
_HARM = frozenset({"killed", "injured", "casualties", "hospitalised", "missing", "abducted"})


def is_same(told: Told, figure: Figure, people: People) -> bool:
    """Whether the figure counts the people of one told before, be it of another kind of harm."""
    alike = told.figure.kind == figure.kind
    if "rival" in (told.people.manner, people.manner):
        return told.figure.span == figure.span
    if not alike and not {told.figure.kind, figure.kind} <= _HARM:
        return False
    if _same_words(told, figure, people):
        return size(told.figure) == size(figure)
    if "unsaid" in (told.people.manner, people.manner):
        return alike and overlap(told.figure, figure)
    if people.manner == "pronoun" and alike and is_one(told.figure) and figure.best in (None, 1):
        return pointed_at(told.people, people)
    return not _is_another_fate(told, figure, people) and _is_same_description(told, figure, people)


def _is_same_description(told: Told, figure: Figure, people: People) -> bool:
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
    if figure.update or are_rivals(told, figure, people) or size(told.figure) == size(figure):
        return False
    if not can_hold(told.people, people, is_one(figure)):
        return False
    return told.people.sentence != people.sentence or _counts_on(told, figure, people)


def may_be_taken_in(told: Told, figure: Figure, people: People) -> bool:
    """Whether a total takes in a figure told before; what an update raises, it always does."""
    if told.figure.kind != figure.kind or told.part_of is not None or size(told.figure) >= size(figure):
        return False
    if figure.update or are_rivals(told, figure, people):
        return figure.update
    return told.people.sentence != people.sentence and can_hold(people, told.people, is_one(told.figure))


def _is_another_fate(told: Told, figure: Figure, people: People) -> bool:
    """Somebody new who died is not the one who was told to be wounded or in hospital; only who was "shot" may be."""
    new = people.manner not in POINTING and people.manner != "name"
    one_died = (told.figure.kind == "killed") != (figure.kind == "killed")
    return new and one_died and not (told.people.implied or people.implied)


def surely_same(told: Told, figure: Figure, people: People) -> bool:
    """Whether a figure found to be of the same people is so by name or by the very words, or of one who was "shot"."""
    named = bool(told.people.names and people.names)
    named = named or (figure.who is not None and figure.who == told.figure.who)  # a pronoun that was resolved to it
    return named or told.people.implied or told.people.manner == "unsaid" or _same_words(told, figure, people)


def are_rivals(told: Told, figure: Figure, people: People) -> bool:
    """Two speakers' numbers for the same people, one right after the other: neither is part of the other."""
    return "rival" in (told.people.manner, people.manner) or rival_counts(told.figure, told.people, figure, people)


def _same_words(told: Told, figure: Figure, people: People) -> bool:
    return (told.people.sentence, told.people.token) == (people.sentence, people.token) or (
        told.figure.span == figure.span
    )


def _same_several(told: Told, figure: Figure, people: People) -> bool:
    """Two figures of several people each: told again in another sentence, or pointed back at."""
    if not same_group(told.people, people):
        return _is_as_many(told, figure, people)
    headline = (
        told.people.head == "" != people.head and told.figure.best == figure.best
    )  # "2 hurt - Bell - Two men were"
    again = told.people.sentence != people.sentence or people.manner in POINTING or headline
    return again and overlap(told.figure, figure)


def _is_as_many(told: Told, figure: Figure, people: People) -> bool:
    """As many again in another sentence, by another word that means no other side: "nine soldiers … the nine guards"."""
    apart = told.people.sentence == people.sentence or people.further or told.people.further
    many = figure.best is not None and figure.best == told.figure.best and figure.best >= _MANY
    return many and not apart and not told.part_of and told.figure.kind == figure.kind


def _counts_on(told: Told, figure: Figure, people: People) -> bool:
    """In one sentence only a number of a graver kind counts some of those before it: "three were shot, one fatally"."""
    back = people.manner in POINTING or says_nothing(people)
    return told.people.implied and told.figure.kind != figure.kind and back
