"""Every row of the words that tell a toll finds its figure in its own example, and nothing in its counter-example."""

import pytest

from tellings.knowledge.languages.events import Row, casualties
from tellings.model import Document, Draft
from tellings.steps.code.events import find_events
from tellings.steps.parse import Parser, split

ROWS = casualties("en")


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def drafts(parser: Parser, text: str) -> tuple[Draft, ...]:
    document = Document("d", "SHA-256:0", text)
    return find_events(document, parser.parse(text, split(document), []), ())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.source)
def test_a_row_tells_its_figure_in_its_example(parser: Parser, row: Row) -> None:
    assert row.figure in {draft.toll for draft in drafts(parser, row.example)}


@pytest.mark.parametrize("row", [row for row in ROWS if row.counter], ids=lambda row: row.source)
def test_a_row_tells_nothing_in_its_counter_example(parser: Parser, row: Row) -> None:
    assert row.counter is not None
    assert row.source not in {draft.rule for draft in drafts(parser, row.counter)}
