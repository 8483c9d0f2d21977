"""Every span in a record quotes its text: through the whole pipeline, over texts in any script, by every way in."""

from __future__ import annotations

import html
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from tellings.model import Document, Page
from tellings.pipeline import Coder
from tellings.record import line
from tellings.settings import Settings
from tellings.steps.acquire import acquire
from tellings.steps.read import Reader

# What happens, and who says so, with a hole for a name: nearly every kind of span comes out of these.
TELLINGS = [
    "Police in Tbilisi killed at least four {} on Monday, the ministry said.",
    "“They shot at us,” said {}, who was wounded in the village of {}.",
    "The {} mob reportedly attacked the embassy in Paris, injuring dozens, two of whom were hospitalised.",
    "The army denied that its drones had struck {} on 3 March 2031.",
    "About 300 {} marched through Lagos yesterday; nine were arrested, according to {}.",
    "The so-called “{}” threatened to bomb the port unless the {} left.",
]
# Names in scripts, and with characters, that trip up those who count bytes or UTF-16 units.
NAMES = [
    "𝔎𝔢𝔰𝔱𝔯𝔦𝔞", "Ž\u030aa\u0301rka", "كركوك", "ירושלים", "\u202eטבריה\u202c", "😀🏴\U000e0067\U000e0062", "Կապան", "x\u0000y",
    "İzmir", "ﬁghters", "👩\u200d👩\u200d👧", "\u0e01\u0e33", "a\u0300\u0301\u0302", "ВОЛЬСК",
]  # fmt: skip
BREAKS = ["\n\n", "\r\n\r\n", "\r\n", "\n", "\r\r", "\u2028", " "]
names = st.one_of(st.sampled_from(NAMES), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=6))
sentences = st.builds(lambda form, one, two: form.format(one, two), st.sampled_from(TELLINGS), names, names)
texts = st.lists(st.builds(str.__add__, sentences, st.sampled_from(BREAKS)), min_size=1, max_size=4).map("".join)
few = examples(max_examples=40)


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader(Settings()) as opened:
        yield opened


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """All that stands anywhere in a record with a start, an end and a text."""
    if isinstance(value, dict):
        if isinstance(value.get("start"), int) and "text" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def check(record: str) -> int:
    """How many spans a record has, each of them a quotation."""
    told = json.loads(record)
    text, found = told["document"]["text"], list(spans(told))
    for span in found:
        assert text[span["start"] : span["end"]] == span["text"]
        assert span["text"]
    return len(found)


def read(reader: Reader, data: bytes, media: str) -> Document:
    (found,) = reader.read([Page(data, "SHA-256:0", media, "a")])  # type: ignore[arg-type]
    assert isinstance(found, Document), found
    return found


@few
@given(text=texts)
def test_in_a_text_of_any_script_every_span_quotes_the_text(coder: Coder, text: str):
    record = line(coder.code(Document("d", "SHA-256:0", text, published="2031-03-06", language="en")))
    assert json.loads(record)["document"]["text"] == text
    check(record)


@few
@given(text=texts)
def test_in_a_line_of_jsonl_every_span_quotes_the_text_as_it_was_given(coder: Coder, reader: Reader, text: str):
    row = json.dumps({"id": "d", "text": text, "language": "en"}).encode()
    (found,) = reader.read(acquire(["-"], Settings(), io.BytesIO(row)))
    assert isinstance(found, Document), found
    assert found.text == text
    check(line(coder.code(found)))


@few
@given(text=texts)
def test_in_a_saved_page_every_span_quotes_what_was_read(coder: Coder, reader: Reader, text: str):
    data = f"A headline of six words stands here\r\n6 March 2031 - 08:30\r\n\r\n{text}"
    check(line(coder.code(read(reader, data.encode(), "text"))))


@few
@given(text=texts)
def test_in_an_html_page_every_span_quotes_what_was_read(coder: Coder, reader: Reader, text: str):
    body = "".join(f"<p>{html.escape(part)}</p>\r\n" for part in text.splitlines() if part.strip())
    data = f"<html lang=en><head><title>A headline</title></head><body><h1>A headline</h1>{body}</body></html>"
    check(line(coder.code(read(reader, data.encode(), "html"))))


def test_the_property_is_no_empty_one(coder: Coder):
    """Without events and speakers in the generated texts there would be nothing to check."""
    text = "\r\n\r\n".join(form.format("𝔎𝔢𝔰𝔱𝔯𝔦𝔞", "ירושלים") for form in TELLINGS)
    record = coder.code(Document("d", "SHA-256:0", text, published="2031-03-06", language="en"))
    assert check(line(record)) >= 40
    assert {e.type for e in record.events} >= {"ASSAULT", "PROTEST", "COERCE"}
    assert len(record.attributions) >= 4
    assert record.framing
    assert record.places
    assert record.times
