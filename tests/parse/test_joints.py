"""A title that runs into the text is a sentence of its own; a name with a capital within is none."""

import pytest

from tellings.model import Document
from tellings.steps.parse import split

JOINED = {
    "Two hurt in fire near old bridgePolice said a lamp fell.": "Two hurt in fire near old bridge",
    "Man shot in leg - The Bell TimesAda Brook, 29, was shot on Monday.": "Man shot in leg - The Bell Times",
    "Bus burns near quay | WXYZThe driver got out in time.": "WXYZ",
    "Three held after shooting | Fox 99BELLTOWN, Ore. (AP) — Three men were held.": "Fox 99",
    "Guard hit by car near fort « CBS Bell(CBS) — A guard was hit.": "CBS Bell",
}


def pieces(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split(Document("d", "", text))]


@pytest.mark.parametrize("text", JOINED)
def test_a_title_ends_where_the_text_begins(text: str) -> None:
    assert any(p.endswith(JOINED[text]) for p in pieces(text))


@pytest.mark.parametrize(
    "text",
    [
        "A clip of the raid was put on YouTube by the rebels on Monday.",
        "The police chief, Odo McBrook, was shot near the KwaBell bridge.",
        "Phones such as the iPhone were stolen in the raid near the bank.",
    ],
)
def test_a_capital_within_a_name_ends_no_title(text: str) -> None:
    assert pieces(text) == [text]
