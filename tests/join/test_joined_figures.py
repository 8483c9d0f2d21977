"""Figures of one happening are joined: whatever is told, the parts point at wholes and nobody is counted twice."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tellings.model import Act, Draft, Figure, FigureKind, People, Span, Tie
from tellings.steps.join.figures import joined_figures

SPAN = Span(0, 1, "x")
DRAFT = Draft(
    "ASSAULT", None, None, 0, 0, SPAN, "actual", None, (), (), (), None, (), (), False, 0.9, "test",
)  # fmt: skip
KINDS: tuple[FigureKind, ...] = ("killed", "injured", "hospitalised", "casualties", "arrested")


def figure(kind: FigureKind, number: int | None, at: int, low: int = 1) -> Figure:
    """A figure told at a place in the text: exact, or at least ``low``."""
    return Figure(kind, low if number is None else number, number, number, Span(at, at + 1, "x"), tie=Tie())


def act(sentence: int, *counts: tuple[Figure, People], attribution: int | None = None) -> Act:
    draft = replace(DRAFT, sentence=sentence, attribution=attribution)
    figures, people = tuple(f for f, _ in counts), tuple(p for _, p in counts)
    return Act(draft, SPAN, (), (), (), (), None, figures, (), people)


def people(sentence: int, token: int, head: str = "person", **more: object) -> People:
    return replace(People(sentence, token, head, manner="indefinite"), **more)


def test_a_named_man_told_twice_is_one() -> None:
    first = act(0, (figure("killed", 1, 0), people(0, 1, "", names=("odo", "brook"), manner="name")))
    again = act(4, (figure("killed", 1, 9), people(4, 2, "", names=("brook",), manner="name")))
    assert [f.best for f in joined_figures([first, again])] == [1]


def test_two_names_are_two() -> None:
    first = act(0, (figure("killed", 1, 0), people(0, 1, "", names=("odo", "brook"), manner="name")))
    other = act(4, (figure("killed", 1, 9), people(4, 2, "", names=("ada", "brook"), manner="name")))
    assert [f.best for f in joined_figures([first, other])] == [1, 1]


def test_a_woman_is_not_the_man_told_before() -> None:
    man = act(0, (figure("killed", 1, 0), people(0, 1, "man", sex="m")))
    woman = act(1, (figure("killed", 1, 9), people(1, 2, "woman", sex="f")))
    assert len(joined_figures([man, woman])) == 2


def test_who_died_is_not_injured_too() -> None:
    shot = act(0, (figure("injured", 1, 0), people(0, 1, "farmer", implied=True)))
    died = act(2, (figure("killed", 1, 9), people(2, 1, "farmer", manner="definite")))
    assert [f.kind for f in joined_figures([shot, died])] == ["killed"]


def test_of_those_shot_the_dead_are_taken_off_and_both_phrases_are_named() -> None:
    shot = act(0, (figure("injured", 3, 0), people(0, 1, implied=True)))
    died = act(1, (figure("killed", 1, 9), people(1, 1, "woman", sex="f")))
    injured, killed = joined_figures([shot, died])
    assert (injured.best, killed.best) == (2, 1)
    assert injured.tie is not None and [s.start for s in injured.tie.sources] == [0, 9]


def test_a_later_total_takes_in_what_was_told_one_by_one() -> None:
    one = act(0, (figure("killed", 1, 0), people(0, 1, "man", sex="m")))
    total = act(3, (figure("killed", 5, 9), people(3, 1)))
    assert [(f.best, f.part_of) for f in joined_figures([one, total])] == [(1, 1), (5, None)]


def test_soldiers_and_villagers_add_up() -> None:
    soldiers = act(0, (figure("killed", 5, 0), people(0, 1, "soldier")))
    villagers = act(1, (figure("killed", 3, 9), people(1, 1, "villager")))
    assert [f.part_of for f in joined_figures([soldiers, villagers])] == [None, None]


def test_an_exact_number_takes_the_place_of_dozens() -> None:
    dozens = act(0, (Figure("killed", 12, None, 99, Span(0, 1, "x"), tie=Tie()), people(0, 1)))
    exact = act(1, (figure("killed", 34, 9), people(1, 1)))
    assert [f.best for f in joined_figures([dozens, exact])] == [34]


def test_another_speaker_is_named_at_the_figure() -> None:
    one = act(0, (figure("killed", 12, 0), people(0, 1, "soldier")), attribution=0)
    other = act(1, (figure("killed", 40, 9), people(1, 1, "rebel")), attribution=1)
    said = [f.tie.attribution for f in joined_figures([one, other]) if f.tie is not None]
    assert said == [None, 1]


def wholes(found: Sequence[Figure], index: int) -> list[int]:
    """The figures that one is part of, outwards; cut short where they go in a ring."""
    above: list[int] = []
    whole = found[index].part_of
    while whole is not None and whole not in above:
        above.append(whole)
        whole = found[whole].part_of
    return above


COUNTS = st.lists(
    st.tuples(
        st.sampled_from(KINDS),
        st.one_of(st.none(), st.integers(1, 9)),
        st.integers(0, 5),
        st.sampled_from(("man", "woman", "person", "soldier", "")),
        st.sampled_from(("name", "definite", "indefinite", "pronoun", "bare", "unsaid", "rival")),
        st.booleans(),
        st.booleans(),
        st.booleans(),
    ),
    max_size=8,
)


@given(COUNTS)
def test_whatever_is_told_parts_point_at_wholes_and_bounds_are_in_order(counts: list[tuple]) -> None:  # type: ignore[type-arg]
    acts = [
        act(
            sentence,
            (
                figure(kind, number, at, low=2),
                people(sentence, at, head, manner=manner, further=further, part=part, implied=implied),
            ),
        )
        for at, (kind, number, sentence, head, manner, further, part, implied) in enumerate(counts)
    ]
    found = joined_figures(acts)
    assert joined_figures(acts) == found
    for index, f in enumerate(found):
        known = [n for n in (f.low, f.best, f.high) if n is not None]
        assert known == sorted(known)
        assert f.part_of is None or 0 <= f.part_of < len(found)
        assert index not in wholes(found, index)
    assert bool(found) == bool(acts) or any(
        f.kind in ("injured", "hospitalised", "casualties") for a in acts for f in a.figures
    )
