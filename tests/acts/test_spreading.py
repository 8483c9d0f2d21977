"""Trouble that spreads is told again, at its new place; news of it that spreads is not."""

import pytest

from tellings.knowledge.languages.events import spreading

ROWS = [row for rows in spreading("en").values() for row in rows]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.source)
def test_a_verb_of_spreading_tells_one_more_act_of_the_type_told_before(look, row):
    events = look(row.example).record.events
    assert [event.type for event in events if event.rule == row.source] == ["ASSAULT"]


@pytest.mark.parametrize("row", [row for row in ROWS if row.counter], ids=lambda row: row.source)
def test_a_counter_example_tells_none(look, row):
    assert not [event for event in look(row.counter).record.events if event.rule == row.source]


def test_the_places_are_those_that_it_came_to_and_nobody_is_said_to_take_part(look):
    events = look(
        "Two gangs clashed in Madrid on Sunday. The violence spilled over into Lisbon and Paris."
    ).record.events
    (spread,) = [event for event in events if event.rule.startswith("spreading")]
    assert {place.name for place in spread.places} == {"Lisbon", "Paris"}
    assert spread.actors == spread.recipients == ()


def test_what_was_not_told_before_cannot_spread(look):
    assert look("The incident spilled over into the old town.").record.events == ()


def test_what_only_might_spread_is_no_act_that_happened(look):
    events = look("Two gangs fought at the port. The violence could spill over into the old town.").record.events
    assert [event.modality for event in events if event.rule.startswith("spreading")] == ["possible"]
