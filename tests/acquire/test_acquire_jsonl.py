"""Lines of JSONL: each is a document or a refusal with its number, and one broken line loses no other."""

from __future__ import annotations

import gzip
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.model import Page, Refused
from tellings.settings import Settings
from tellings.steps.acquire import acquire

SMALL = replace(Settings(), page_bytes=1000)
GOOD = b'{"id": "good", "text": "Fire in Orn."}\n'


def read(data: bytes) -> list[Page | Refused]:
    return list(acquire(["-"], SMALL, io.BytesIO(data)))


def between(bad: bytes) -> Refused:
    """The refusal of a line that stands between two good ones, which are read."""
    before, refused, after = read(GOOD + bad + b"\n" + GOOD.replace(b"good", b"too"))
    assert isinstance(before, Page)
    assert isinstance(after, Page)
    assert after.address == "- line 3"
    assert isinstance(refused, Refused)
    assert refused.address == "- line 2"
    return refused


def reason(bad: bytes) -> tuple[str, str]:
    refused = between(bad)
    return refused.rejection.reason, refused.rejection.detail


def test_a_line_that_is_not_json_is_refused_with_its_number():
    assert reason(b'{"id": "a", "text": ')[0] == "not JSON"


def test_a_line_that_is_a_list_is_refused():
    assert reason(b'["a", "b"]') == ("not a document", "the line is a list, not an object")


def test_a_line_without_an_id_is_refused():
    assert reason(b'{"text": "Fire."}') == ("not a document", "the line has no 'id'")


def test_a_line_without_a_text_is_refused_with_what_is_known_of_it():
    refused = between(b'{"id": "a", "title": "Fire"}')
    assert refused.rejection.detail == "the line has no 'text'"
    assert (refused.given.id, refused.given.title) == ("a", "Fire")


def test_a_null_text_is_no_text():
    assert reason(b'{"id": "a", "text": null}') == ("not a document", "the line has no 'text'")


def test_an_id_that_is_a_number_is_refused():
    assert reason(b'{"id": 7, "text": "Fire."}') == ("not a document", "'id' is a number, not a string")


def test_a_text_that_is_no_string_is_refused():
    assert reason(b'{"id": "a", "text": ["Fire."]}') == ("not a document", "'text' is a list, not a string")


def test_an_optional_field_of_the_wrong_type_is_refused():
    assert reason(b'{"id": "a", "text": "Fire.", "published": 2020}')[1] == "'published' is a number, not a string"


def test_true_is_not_called_a_number():
    assert reason(b'{"id": true, "text": "Fire."}')[1] == "'id' is true or false, not a string"


def test_an_empty_text_is_refused():
    assert reason(b'{"id": "a", "text": " \\n "}') == ("no text", "the text is empty")


def test_an_empty_id_is_refused():
    assert reason(b'{"id": " ", "text": "Fire."}') == ("not a document", "'id' is empty")


@pytest.mark.parametrize("field", ["text", "id", "title"])
def test_half_a_surrogate_pair_is_refused(field):
    row = {"id": "a", "text": "Fire."} | {field: "x\ud800y"}
    assert "surrogate" in reason(json.dumps(row).encode())[1]


def test_a_whole_surrogate_pair_is_one_character():
    (page,) = read(b'{"id": "a", "text": "\\ud83d\\udd25 in Orn"}')
    assert isinstance(page, Page)
    assert page.data.decode() == "\N{FIRE} in Orn"


def test_a_line_that_is_not_utf8_is_refused_with_the_place():
    assert reason(b'{"id": "a", "text": "caf\xe9"}') == ("not JSON", "the line is not UTF-8 at byte 24")


def test_a_line_nested_beyond_sense_is_refused():
    assert reason(b"[" * 400 + b"]" * 400)[0] in {"not JSON", "not a document"}
    deep = replace(Settings(), page_bytes=1_000_000)
    (refused,) = acquire(["-"], deep, io.BytesIO(b"[" * 200_000))
    assert isinstance(refused, Refused)
    assert refused.rejection.reason == "not JSON"


def test_a_line_over_the_limit_is_skipped_to_its_end():
    refused = between(b'{"id": "a", "text": "' + b"x" * 5000 + b'"}')
    assert refused.rejection.reason == "too large"


def test_a_last_line_over_the_limit_without_an_end_is_refused_once():
    assert [type(item) for item in read(GOOD + b"x" * 50_000)] == [Page, Refused]


def test_duplicate_ids_are_both_read_and_the_second_says_so():
    first, second = read(GOOD + GOOD.replace(b"Fire", b"Flood"))
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert first.rejected == ()
    assert [(r.reason, r.detail) for r in second.rejected] == [
        ("duplicate id", "an earlier line has the id 'good' too")
    ]


def test_empty_lines_and_crlf_and_a_mark_at_the_start_do_not_matter():
    pages = read(b"\xef\xbb\xbf" + GOOD.replace(b"\n", b"\r\n") + b"\r\n\n" + GOOD.replace(b"good", b"b"))
    assert [page.address for page in pages if isinstance(page, Page)] == ["- line 1", "- line 4"]


def test_an_empty_input_gives_nothing():
    assert read(b"") == []


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.jsonl", b""), ("a.jsonl", b"\n\r\n"), ("a.jsonl.gz", b""), ("a.jsonl.gz", gzip.compress(b"\n", mtime=0))],
)
def test_a_file_without_a_line_is_told_of(name, data, tmp_path):
    (tmp_path / name).write_bytes(data)
    (refused,) = acquire([tmp_path / name], SMALL)
    assert isinstance(refused, Refused)
    assert (refused.rejection.reason, refused.rejection.detail) == ("no pages", "the file has no line")


def test_all_fields_are_given_on():
    row = {"id": "a", "text": "Fire.", "title": "T", "published": "2020", "source": "S", "url": "U", "language": "en"}
    (page,) = read(json.dumps(row).encode())
    assert isinstance(page, Page)
    given_ = page.given
    assert (given_.title, given_.published, given_.source, given_.url, given_.language) == ("T", "2020", "S", "U", "en")


@settings(derandomize=True, max_examples=200)
@given(st.lists(st.binary(max_size=60).filter(lambda b: b"\n" not in b and b.strip()), max_size=6))
def test_every_line_of_any_bytes_gives_one_answer(lines):
    assert len(read(b"\n".join(lines))) == len(lines)


@settings(derandomize=True, max_examples=200)
@given(st.text(min_size=1, max_size=80).filter(lambda text: text.strip()))
def test_a_text_arrives_as_it_was_given(text):
    (page,) = read(json.dumps({"id": "a", "text": text}).encode())
    assert isinstance(page, Page)
    assert page.data.decode() == text
