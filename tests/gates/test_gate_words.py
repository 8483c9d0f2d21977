"""The words of a text's sentences are found for the whole text at once, and are those that each sentence has alone."""

from __future__ import annotations

import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.knowledge.gates.english import telling, weights
from tellings.knowledge.gates.marks import looked_for, marks, names, pieces
from tellings.knowledge.gates.words import Words, stretches

_WORD = re.compile(r"[^\W\d_]+")
_CUT = re.compile(r"\n+|[.!?…]([\"'”’»)\]]*\s+)(?=[\"'“‘«(\[]?[A-Z0-9])")
LETTERS = "aBzİıßé’“…«\N{NO-BREAK SPACE}\N{LATIN SMALL LIGATURE FI}ЖђX̆\ud800\U0001d400"
texts = st.text(alphabet=f"{LETTERS} .!?\n\"')_-7ABcd", max_size=60)


@settings(derandomize=True, max_examples=300)
@given(texts)
def test_the_words_of_a_stretch_are_its_runs_of_letters(text):
    words = Words(text)
    for start, end in stretches(text):
        written = _WORD.findall(text[start:end])
        assert words.written(start, end) == written
        assert words.lower(start, end) == [word.lower() for word in written]
        assert not words.plain(start, end) or names(written) == []


@settings(derandomize=True, max_examples=300)
@given(texts)
def test_a_text_is_cut_at_lines_and_behind_the_stops_of_sentences(text):
    found, start = [], 0
    for cut in _CUT.finditer(text):
        found.append(text[start : max(cut.start(), cut.start(1))])
        start = cut.end()
    assert list(pieces(text)) == [*found, text[start:]]


@pytest.mark.parametrize(
    ("text", "there", "absent"),
    [
        ("Kamul was shot near the bridge.", {"=shot", "was<", ">near"}, {"name"}),
        ("The Police shot Kamul.", {"name", "*< shoot", "shoot +"}, {"police"}),  # a capital inside a sentence: a name
        ("The police shot the Police.", {"name", "police"}, set()),
        ("POLICE SHOT MEN", {"=shot", "police"}, {"name"}),
        ("The «police» shot a man.", {"police"}, {"name"}),
    ],
)
def test_the_marks_of_a_sentence_are_of_its_words_and_no_name(text, there, absent):
    found = marks(text, "en")
    assert found is not None
    assert there <= found.seen
    assert found.seen.isdisjoint(absent)


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers shot a farmer in Velmar.",
        "the guards killed two men and the crowd burned a bus",
        "Rebels attacked Velmar and attacked a bridge.",
        "POLICE SHOT MEN",
    ],
)
def test_the_odds_of_a_sentence_are_those_of_its_marks_however_many_words_could_be_an_act(text):
    found = marks(text, "en")
    assert found is not None
    assert [one.odds for one in telling(text)] == [weights().odds(found.seen)]


def test_a_sentence_in_which_no_row_could_hold_has_no_marks():
    assert marks("The river is wide.", "en") is None
    assert marks("The rope keeps it up.", "en") is None  # what both words demand beside them is not there


def test_a_word_is_held_exactly_where_all_that_a_row_demands_beside_it_is_there():
    lists, chance = looked_for("en"), Random(20)
    asking = sorted(word for word, partners in lists.partners.items() if partners is not None)
    checked = set()
    for word in chance.sample(asking, 400):
        demand = chance.choice(lists.signs[word].demands)
        beside = [chance.choice(sorted(wanted)) for wanted in demand]
        sentence = [word, *beside[chance.randint(0, 1) :], chance.choice(asking)]
        held = {each for each in sentence if each in lists.signs and lists.signs[each].holds(frozenset(sentence))}
        assert set(lists.held(sentence)) == held
        checked.add(word in held)
    assert checked == {True, False}
