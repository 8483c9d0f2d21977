"""Which sentences are parsed: every one in which a row of the lexicon could hold, of an act or of a toll alone."""

import pytest

from tellings.knowledge.languages.events import casualties, rows, trigger_forms
from tellings.steps.parse import Triggers


@pytest.fixture(scope="module")
def triggers():
    return Triggers(trigger_forms("en"))


@pytest.mark.parametrize("listed", [rows, casualties])
def test_the_example_of_every_row_is_parsed(triggers, listed):
    left_out = [row.example for row in listed("en") if not triggers.stands_in(row.example)]
    assert left_out == []


def test_a_toll_is_counted_where_no_act_is_told_beside_it(code):
    text = "Gunmen attacked a bus near the lake and wounded four passengers. Two of the victims underwent surgery on Friday."
    (event,) = code(text).events
    assert ("hospitalised", 2) in [(f.kind, f.low) for f in event.figures]


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("They Ban it.", True),
        ("They banned it.", False),
        ("A ban² was set.", True),
        ("x1ban.", True),
        ("They fire-bomb it.", True),
        ("They fire-bombs it.", False),
        ("Ils ont banné.", False),
    ],
)
def test_a_word_stands_in_a_text_where_no_letter_touches_it(text, stands):
    assert Triggers(["ban", "fire-bomb"]).stands_in(text) is stands
