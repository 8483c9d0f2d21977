"""Every row of the lexicon codes its own example, with its type and mode, and leaves its counter-example alone."""

import pytest

from tellings.knowledge.languages.events import Row, rows
from tellings.ontology.names import event_types

TYPES = sorted(event_types())


def of(kind: str) -> list[Row]:
    return [row for row in rows("en") if row.type == kind]


@pytest.mark.parametrize("kind", TYPES)
def test_an_example_is_coded_with_the_type_and_the_mode_of_its_row(look, kind):
    """The mode may be told by the row alone: what is told in one breath joins into one event with the mode of either."""

    def found(row: Row) -> bool:
        coded = look(row.example)
        modes = {draft.mode for draft in coded.drafts if draft.type == row.type}
        told = row.type in {event.type for event in coded.record.events}
        return told and (row.mode in modes or (row.mode is None and bool(modes)))

    assert [(row.source, row.example) for row in of(kind) if not found(row)] == []


@pytest.mark.parametrize("kind", TYPES)
def test_a_counter_example_is_not_coded_by_its_row(look, kind):
    def found(row: Row) -> bool:
        return row.source in {draft.rule for draft in look(row.counter or "").drafts}

    assert [(row.source, row.counter) for row in of(kind) if row.counter and found(row)] == []
