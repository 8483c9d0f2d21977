"""Of the rows of one word the narrowest holds, and a row asks for all of its words."""

import pytest


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Riot police fired tear gas at the marchers.", "crowd-control"),
        ("The army fired forty mortar shells at the town.", "heavy-weapons"),
        ("Guards fired at the miners.", "firearms"),
    ],
)
def test_the_thing_fired_says_more_than_the_party_it_is_fired_at(code, text, mode):
    assert [e.mode for e in code(text).events] == [mode]


def test_a_verb_of_two_words_asks_for_both(code):
    assert [e.type for e in code("The navy test-fired two missiles on Monday.").events] == ["MOBILIZE"]
    assert [e.type for e in code("Two jets fired missiles at a pump in the hills.").events] == ["ASSAULT"]
