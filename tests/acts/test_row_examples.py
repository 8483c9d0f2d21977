"""Every row of the lexicon finds its own example, with its type and mode, and nothing in its counter-example."""

import pytest

from tellings.knowledge.languages.en.events import Row, rows

# The types whose rows all work; the others follow.
TYPES = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID REQUEST ACCUSE REJECT THREATEN SANCTION".split()


def of(kind: str) -> list[Row]:
    return [row for row in rows() if row.type == kind]


@pytest.mark.parametrize("kind", TYPES)
def test_an_example_is_coded_with_the_type_and_the_mode_of_its_row(code, kind):
    def found(row: Row) -> bool:
        return any(e.type == row.type and row.mode in (None, e.mode) for e in code(row.example).events)

    assert [(row.source, row.example) for row in of(kind) if not found(row)] == []


@pytest.mark.parametrize("kind", TYPES)
def test_a_counter_example_is_not_coded_by_its_row(code, kind):
    def found(row: Row) -> bool:
        return any(e.rule == row.source for e in code(row.counter or "").events)

    assert [(row.source, row.counter) for row in of(kind) if row.counter and found(row)] == []
