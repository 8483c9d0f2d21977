"""Whether two acts were done to the same people: what speaks most for their being one happening."""

from __future__ import annotations

from collections.abc import Iterator

from tellings.model import Act, Figure, People
from tellings.steps.join.people import POINTING, is_one, rival_counts, same_group, same_person


def same_victims(earlier: Act, later: Act) -> bool:
    """Whether those counted in the later act are surely some of those counted in the earlier one."""
    told = list(counts(earlier))
    return any(surely_same(f, p, g, q) for f, p in counts(later) for g, q in told)


# How much the victims speak for one happening.
SURE, LIKELY, MANNER, OUTCOME, OTHERS = 2.0, 1.5, 0.5, 1.0, -1.0


def victims_weight(earlier: Act, later: Act) -> float:
    """What those counted in two acts say about whether they are one happening; nothing, where one counts nobody."""
    told, new = list(counts(earlier)), list(counts(later))
    if not told or not new:
        return OUTCOME if new and _is_outcome(earlier, later) else 0.0
    if (
        same_victims(earlier, later)
        or rivals(earlier, later)
        or any(_is_that_death(f, p, g) for f, p in new for g, _ in told)
    ):
        return SURE
    if not any(_may_be(f, p, g, q) for f, p in new for g, q in told):
        return OTHERS
    return LIKELY + MANNER * (earlier.draft.mode == later.draft.mode is not None)


def _is_outcome(earlier: Act, later: Act) -> bool:
    """An attack, and right after it only what came of it: "A bomb exploded in a bank. Six people were killed."."""
    near = 0 <= later.draft.sentence - earlier.draft.sentence <= 1
    return near and later.draft.mode is None and not later.actors


def _is_that_death(figure: Figure, people: People, told: Figure) -> bool:
    """ "The murder", "a fatal shooting", where somebody's death was told."""
    return people.manner == "unsaid" and figure.kind == told.kind and figure.low == 1


def _may_be(figure: Figure, people: People, told: Figure, whom: People) -> bool:
    if "unsaid" in (people.manner, whom.manner):
        return True
    if is_one(figure) and is_one(told):
        return same_person(whom, people)
    return same_group(whom, people) or people.part


def rivals(earlier: Act, later: Act) -> bool:
    """Whether another speaker counts the same people otherwise."""
    return any(rival_counts(g, q, f, p) for f, p in counts(later) for g, q in counts(earlier))


def counts(act: Act) -> Iterator[tuple[Figure, People]]:
    """The figures of an act, each with whom it counts."""
    return zip(act.figures, act.people, strict=False)


def surely_same(figure: Figure, people: People, told: Figure, whom: People) -> bool:
    """The same phrase; one person by name, age, or a word that points back; or as many of the same sort."""
    if (people.sentence, people.token) == (whom.sentence, whom.token):
        return True
    if is_one(figure) != is_one(told):
        return False
    if is_one(figure):
        return same_person(whom, people) and _is_known(people, whom)
    return figure.best is not None and figure.best == told.best and same_group(whom, people)


def _is_known(people: People, whom: People) -> bool:
    named = bool(people.names and whom.names)
    aged = people.age is not None and people.age == whom.age
    pointing = people.manner in POINTING and people.head == whom.head != ""
    return named or aged or pointing
