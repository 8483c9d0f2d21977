"""The parser, once, and a short way to the attributions of a text."""

from collections.abc import Callable

import pytest

from tellings.model import Attribution, Document
from tellings.steps.code.speech import find_attributions
from tellings.steps.parse import Parser, split

Read = Callable[[str], tuple[Attribution, ...]]


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser()


@pytest.fixture(scope="session")
def read(parser: Parser) -> Read:
    def attributions(text: str) -> tuple[Attribution, ...]:
        document = Document("d", "SHA-256:0", text)
        return find_attributions(document, parser.parse(text, split(document), []))

    return attributions
