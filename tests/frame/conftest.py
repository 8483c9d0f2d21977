"""The parser, once, and a short way to the framing of a text."""

import re
from collections.abc import Callable

import pytest

from tellings.model import Document, Framing, Name
from tellings.steps.frame import find_framing, tone
from tellings.steps.parse import Parser, split

# Sentences with nothing to mark, so that a text under test is read as an article, not as a sentence alone.
PLAIN = "\n\nThe council met on Monday. The road to the lake was open. The shops were shut. Rain fell in the evening."
PEOPLES = re.compile(r"\b(Tarvians|Oskans|High Meridians)\b|\b(Tarvian|Oskan|High Meridian)\b")

Frame = Callable[[str], tuple[Framing, ...]]


def invented(text: str) -> list[Name]:
    """The names of invented peoples in a text, as the naming step would give them."""
    return [Name(m.start(), m.end(), "people", "plural" if m[1] else "adjective") for m in PEOPLES.finditer(text)]


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser()


@pytest.fixture(scope="session")
def chance(parser: Parser) -> Callable[[str], float]:
    def of(text: str) -> float:
        document = Document("d", "SHA-256:0", text)
        (sentence,) = parser.parse(text, split(document), invented(text))
        return tone.chance(sentence.tokens, ())

    return of


@pytest.fixture(scope="session")
def frame(parser: Parser) -> Frame:
    def framing(text: str) -> tuple[Framing, ...]:
        document = Document("d", "SHA-256:0", text + PLAIN)
        names = invented(document.text)
        return find_framing(document, document.text, parser.parse(document.text, split(document), names), names)

    return framing
