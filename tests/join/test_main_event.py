"""The main event is what the text says outright, not what it mentions by the way."""

import pytest

from tests.join.main_of import main_trigger


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Soldiers arrested forty villagers during raids in the northern hills.", "arrested"),
        ("Thousands of nurses marched through the capital after the killing of a student.", "marched"),
        ("The republic expelled two diplomats for taking part in protests.", "expelled"),
        ("Two rifles, one of them tied to a murder, were seized in the port.", "seized"),
    ],
)
def test_what_stands_aside_is_not_the_main_event(code, text, trigger):
    assert main_trigger(code(text)).startswith(trigger)


def test_a_planned_act_is_never_the_main_event(code):
    assert not any(e.main for e in code("The rebels plan to attack the town.").events)
