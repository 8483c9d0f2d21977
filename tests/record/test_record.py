"""The record as JSON: written, read back, and the same both ways."""

import json

import pytest
from hypothesis import given
from msgspec.structs import replace

from tellings.errors import InputError
from tellings.model import Document, Given, Record, Refused, Rejection
from tellings.record import from_json, line, refused, to_json, was_refused
from tests.record.made import records


@given(records())
def test_a_record_comes_back_from_its_line_as_it_was(record):
    assert from_json(json.loads(line(record))) == record


@given(records())
def test_a_record_is_one_line_and_every_span_in_it_quotes_the_text(record):
    text = line(record)
    assert len(text.split("\n")) == 1
    assert "\r" not in text
    value = json.loads(text)
    for span in spans_in(value):
        assert value["document"]["text"][span["start"] : span["end"]] == span["text"]


@given(records())
def test_a_span_that_does_not_quote_the_text_is_refused_naming_the_document(record):
    value = to_json(record)
    found = list(spans_in(value))
    if found:
        found[0]["text"] += "!"
        with pytest.raises(InputError, match="this is not a record"):
            from_json(value)


def test_what_a_participant_shares_with_its_event_is_not_written_again(told):
    (event,) = to_json(told)["events"]
    assert list(event["actors"][0]) == ["span", "name", "kind", "sector", "country", "id", "link"]
    assert [list(f)[8:] for f in event["figures"]] == [["link"], ["attribution", "modality", "link", "from"]]


def test_letters_are_not_escaped(told):
    assert "Žarka" in line(told)


def test_a_lone_surrogate_is_escaped_so_that_the_line_is_utf_8():
    record = Record(Document("a", "SHA-256:0", "half \ud800 a pair"))
    assert from_json(json.loads(line(record).encode())) == record


def test_what_was_rejected_in_reading_is_listed_once_and_first():
    stamp, place = Rejection("bad stamp", "31 February"), Rejection("place not found", "Nowhere")
    document = Document("a", "SHA-256:0", "text", rejected=(stamp,))
    value = to_json(Record(document, rejected=(place, stamp)))
    assert [r["reason"] for r in value["rejected"]] == ["bad stamp", "place not found"]


def test_a_line_that_is_no_record_is_refused_with_what_is_missing(told):
    value = to_json(told)
    del value["events"]
    with pytest.raises(InputError, match=r"document d1: this is not a record: no field 'events'"):
        from_json(value)


def test_a_line_of_another_schema_is_refused(told):
    with pytest.raises(InputError, match="its schema is 'tellings/9'"):
        from_json({**to_json(told), "schema": "tellings/9"})


def test_a_refused_input_gives_a_line_with_what_is_known_and_the_reason():
    what = Refused("pages/a.html", Rejection("too large", "12 MB"), None, Given(title="A title", source="Outlet"))
    value = to_json(refused(what))
    assert value["document"]["title"] == "A title"
    assert value["document"]["sha256"] is None
    assert value["events"] == []
    assert value["rejected"] == [{"reason": "too large", "detail": "pages/a.html: 12 MB"}]
    assert was_refused(refused(what))


def test_two_refused_inputs_have_two_ids_and_a_given_id_is_kept():
    first, second = (Refused(path, Rejection("empty", "")) for path in ("a.txt", "b.txt"))
    assert refused(first).document.id != refused(second).document.id
    assert refused(replace(first, given=Given(id="mine"))).document.id == "mine"


def spans_in(value):
    if isinstance(value, dict):
        if {"start", "end", "text"} <= set(value) and isinstance(value["start"], int):
            yield value
        for item in value.values():
            yield from spans_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from spans_in(item)
