"""Whether two figures of one happening count the same people, some of them, or others: by how the text describes them.

A word that points back ("the man", "he") means somebody told before, as long as nothing says otherwise. A name is the
same by its words; two persons of different sex, age or name are two. A new description ("a farmer") is the same person
as an earlier one only where the two have something in common. Words like "another" always mean others.
"""

from __future__ import annotations

from tellings.knowledge.languages.counting import counting
from tellings.model import Figure, People

_GROWN = 12  # years
_NEAR = 2  # sentences from one speaker's number to another's
POINTING = frozenset({"pronoun", "definite"})


def size(figure: Figure) -> int:
    """How many, for comparing: the told number, else the least."""
    return figure.low if figure.best is None else figure.best


def is_one(figure: Figure) -> bool:
    """Whether the figure counts a single person."""
    return figure.best == 1


def same_person(told: People, people: People) -> bool:
    """Whether two descriptions of one person each are of the same person."""
    if people.further or _conflict(told, people) or _is_next(told, people):
        return False
    if people.owned and people.sentence == told.sentence and told.head != people.head:
        return False  # "the judge and his driver"
    if told.names and people.names:
        return _same_name(told.names, people.names)
    if people.manner in POINTING or people.manner == "name":
        return True
    if told.age is not None and told.age == people.age:
        return True
    described = not told.names or told.head == people.head or says_nothing(people) or _is_loose(people)
    return described and _alike(told, people)


def pointed_at(told: People, people: People) -> bool:
    """Whether a pronoun may stand for the one told of, whoever it was resolved to."""
    return not (told.sex and people.sex and told.sex != people.sex)


def same_group(told: People, people: People) -> bool:
    """Whether two descriptions of several people can be of the same ones."""
    return not people.further and fits(told, people)


def fits(one: People, other: People) -> bool:
    """Whether two words for people can mean the same ones: one is in the other, or says nothing of who they are."""
    if says_nothing(one) or says_nothing(other):
        return True
    return one.head == other.head or one.head in other.words or other.head in one.words


def says_nothing(people: People) -> bool:
    """Whether the word for people leaves open who they are ("people", "victims"), or there is only a number."""
    return not people.head or people.head in counting(people.language).anybody


def can_hold(whole: People, part: People, one: bool) -> bool:
    """Whether those of one description may be among those of another, told in an earlier sentence; ``one``: a person."""
    loose = one and (part.names != () or _is_loose(part)) and part.manner != "indefinite"
    return not part.further and (fits(whole, part) or loose)


def merged(told: People, people: People) -> People:
    """What two descriptions of the same people say together, as first told."""
    return People(
        told.sentence,
        told.token,
        words=told.words | people.words,
        head=told.head if not says_nothing(told) else people.head or told.head,
        names=max(told.names, people.names, key=len),
        sex=told.sex or people.sex,
        age=told.age if told.age is not None else people.age,
        manner="name" if told.names or people.names else people.manner if told.manner == "unsaid" else told.manner,
        further=told.further,
        ordinal=told.ordinal or people.ordinal,
        implied=told.implied,
        part=told.part,
        language=told.language,
    )


def rival_counts(told: Figure, whom: People, figure: Figure, people: People) -> bool:
    """Whether two speakers, one right after the other, give two numbers for what one word calls."""
    if told.kind != figure.kind or told.best in (None, 1, figure.best) or figure.best in (None, 1):
        return False
    near = 0 < people.sentence - whom.sentence <= _NEAR
    return (
        near and bool(whom.speaker and people.speaker) and whom.speaker != people.speaker and whom.head == people.head
    )


def _same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Equal, one within the other, or the same family name with given names that begin alike ("Tim", "Timothy")."""
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    return one[-1] == other[-1] and (one[0].startswith(other[0]) or other[0].startswith(one[0]))


def _conflict(told: People, people: People) -> bool:
    """Two sexes, two ages, or two words that no one person has."""
    if told.sex and people.sex and told.sex != people.sex:
        return True
    if told.age is not None and people.age is not None and told.age != people.age:
        return True
    if _is_doer(told, people) or _is_doer(people, told):
        return True
    return not (fits(told, people) or _is_loose(told) or _is_loose(people))


def _is_doer(one: People, other: People) -> bool:
    """The gunman is no child, nor the victim; nor is a wife a child."""
    words = counting(one.language)
    child = other.head in words.young or (other.age is not None and other.age < _GROWN)
    return (one.head in words.doing and (child or other.head == "victim")) or (one.head in words.grown and child)


def _is_next(told: People, people: People) -> bool:
    """ "The second victim" is not the one told of without such a word, unless that was only a number."""
    return people.ordinal != told.ordinal and people.ordinal > 0 and told.head != ""


def _is_loose(people: People) -> bool:
    words = counting(people.language)
    return people.head in words.female | words.male | words.young | words.old


def _alike(told: People, people: People) -> bool:
    """Something in common: the word, the sex; or one of them is only a number, or told in a headline's short way.

    Two new descriptions in one sentence are of two persons, unless the first is a headline's that the line begins with.
    """
    if told.sentence == people.sentence:
        return told.head == people.head != "" and told.manner == "bare"
    if fits(told, people) or (told.sex is not None and told.sex == people.sex):
        return True
    return told.manner == "bare" or people.manner == "bare"
