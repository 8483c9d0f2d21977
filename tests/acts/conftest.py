"""What the lexicon codes in a text: the drafts as the pipeline makes them, and the record that they end in."""

from collections.abc import Callable
from dataclasses import dataclass
from unittest.mock import patch

import pytest

from tellings import pipeline
from tellings.model import Document, Draft, Record
from tellings.steps.code.events import find_events


@dataclass(frozen=True)
class Coded:
    """The drafts that the rows made of a text, and its record."""

    drafts: tuple[Draft, ...]
    record: Record


@pytest.fixture(scope="session")
def look(coder) -> Callable[[str], Coded]:
    """From a text to what was coded in it."""

    def looked(text: str) -> Coded:
        seen: list[Draft] = []

        def find(*given):
            seen.extend(find_events(*given))
            return tuple(seen)

        with patch.object(pipeline, "find_events", find):
            record = coder.code(Document("example", "SHA-256:0", text, language="en"))
        return Coded(tuple(seen), record)

    return looked
