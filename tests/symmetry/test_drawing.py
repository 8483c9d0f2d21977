"""Which pairs are drawn: every kind has its share, every group somebody to be swapped with, and nothing is dropped silently."""

import json
from collections import Counter

import pytest
from tools.symmetry.articles import MOST, pieces, unbroken
from tools.symmetry.groups import alike, groups
from tools.symmetry.pairs import LeftOut, draws, named
from tools.symmetry.swapping import swap

from tellings.knowledge.gazetteer import Gazetteer
from tellings.settings import Settings

# Invented.
ARTICLES = [
    *(f"Kenyan troops shot {n} men near Sarn. They came back." for n in range(2, 9)),
    "Kenyan troops met Kenya Wildlife Service men. A ship sank in the Indian Ocean.",
    "The BJP condemned the raid. Two Hindu traders were killed.",
    "Hamas denied it.",
    "The National Guard shot two Catholic priests. American troops met US envoys.",
    "the cpi and the bjp met. in the arena, the crowd beat two muslims.",
]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    shared = tmp_path_factory.mktemp("shared")
    path = shared / "data" / "invented" / "dev.jsonl"
    path.parent.mkdir(parents=True)
    path.write_text("".join(json.dumps({"id": n, "text": text}) + "\n" for n, text in enumerate(ARTICLES)), "utf-8")
    gazetteer = Gazetteer.open(Settings.load().gazetteer)
    return lambda number: list(draws(shared, number, gazetteer))


def test_every_group_has_another_to_be_swapped_with():
    assert [group for group in groups() if not alike(group)] == []


def test_forms_of_a_list_are_as_many():
    for group in groups():
        assert {len(other.forms) for other in alike(group)} == {len(group.forms)}


def test_kinds_take_turns_while_they_last(drawn):
    kinds = Counter(one.kind for one in drawn(5) if not isinstance(one, LeftOut))
    assert set(kinds.values()) == {1}
    assert "police" not in kinds  # no article has one


def test_what_is_left_out_is_handed_on_with_its_reason(drawn):
    left = [one for one in drawn(1000) if isinstance(one, LeftOut)]
    assert {(one.pair.one[0], one.why) for one in left} >= {
        ("Indian", "the name is part of a place's name"),
        ("American", "another name of the group would stay"),
    }


def test_no_article_is_swapped_twice_for_the_same_group(drawn):
    pairs = [one.pair if isinstance(one, LeftOut) else one for one in drawn(1000)]
    assert max(Counter((pair.id, pair.one) for pair in pairs).values()) == 1


def test_the_same_seed_draws_the_same(drawn):
    assert drawn(12) == drawn(12)


def test_letters_that_are_a_word_are_looked_for_in_capitals_only():
    assert [group.forms[0] for group in named("the arena was full, the bjp said.")] == ["BJP"]
    assert [group.forms[0] for group in named("ARENA was there. He saw an arena.")] == ["ARENA"]


def test_an_army_of_a_people_is_named_by_a_word_for_it():
    kinds = [{group.kind for group in named(text)} for text in ("Kenyan troops came.", "Kenyan traders came.")]
    assert kinds == [{"peoples", "armies"}, {"peoples"}]


def test_a_text_in_small_letters_is_swapped_in_small_letters():
    assert swap("the bjp met.", ["BJP"], ["DMK"]) == "the dmk met."
    assert swap("The bjp met.", ["BJP"], ["DMK"]) == "The bjp met."


def test_pieces_end_with_a_sentence_and_leave_nothing_out():
    text = "Two men were shot in Sarn. " * 60
    found = list(pieces(text))
    assert all(len(piece) <= MOST and piece.endswith(".") for piece in found)
    assert " ".join(found) == text.strip()


def test_lines_broken_at_a_width_are_joined_and_others_are_not():
    wrapped = "Two men of the village were shot near the old\nbridge on Monday, and three more were hurt there\nlater."
    assert unbroken(wrapped).count("\n") == 0
    assert unbroken("Raid\n" + "Two men of the village were shot near the old bridge on Monday.").count("\n") == 1
