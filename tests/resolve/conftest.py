"""Coding of single texts, and the act that a word of one tells."""

from collections.abc import Callable

import pytest

from tellings.model import Document, Event, Record
from tellings.pipeline import Coder


@pytest.fixture(scope="session")
def code(coder: Coder) -> Callable[..., Record]:
    """Codes a text, published on a day if one is given."""

    def coded(text: str, published: str | None = None) -> Record:
        return coder.code(Document("d", "SHA-256:0", text, published=published, language="en"))

    return coded


@pytest.fixture(scope="session")
def act(code: Callable[..., Record]) -> Callable[..., Event]:
    """The act that a word of a text tells; the word stands in it once."""

    def told(text: str, word: str, published: str | None = None) -> Event:
        start = text.index(word)
        found = [
            event
            for event in code(text, published).events
            if any(s.start < start + len(word) and start < s.end for s in (event.trigger, *event.mentions))
        ]
        assert found, f"no act at {word!r}"
        return found[0]

    return told
