"""Records: the text stays as it was given, character for character."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.model import Document, Given, Page, Provenance, Refused, Rejection
from tellings.settings import Settings
from tellings.steps.read import read_page


def read(text: str, **given_: str | None) -> Document:
    document = read_page(page(text, **given_), Settings())
    assert isinstance(document, Document)
    return document


def page(text: str, **given_: str | None) -> Page:
    return Page(text.encode(), "SHA-256:00", "record", "- line 1", Given(**({"id": "a"} | given_)))


def test_without_a_title_the_text_is_the_input():
    text = "  Fire\r\n\r\nin\tOrn. "
    document = read(text)
    assert (document.text, document.body_start) == (text, 0)


def test_with_a_title_the_text_is_title_empty_line_text():
    document = read("It burned. ", title=" Fire  in Orn ")
    assert document.text == "Fire in Orn\n\nIt burned. "
    assert document.text[document.body_start :] == "It burned. "
    assert document.title == "Fire in Orn"


def test_what_is_given_is_kept_with_its_origin():
    document = read("It burned.", published="2020-07", source="Herald", url="https://a.example/1", language="en-GB")
    assert (document.published, document.source, document.url, document.language) == (
        "2020-07", "Herald", "https://a.example/1", "en",
    )  # fmt: skip
    assert document.provenance["published"] == Provenance("input", "2020-07")


def test_published_yesterday_is_refused_with_its_reason_and_the_document_stays():
    document = read("It burned.", published="yesterday")
    assert document.published is None
    assert [r.reason for r in document.rejected] == ["relative time"]


def test_published_in_words_that_are_no_date_is_refused():
    document = read("It burned.", published="around Easter")
    assert [(r.reason, r.detail) for r in document.rejected] == [
        ("unreadable date", "published 'around Easter' is no date")
    ]


def test_published_on_31_february_is_refused_with_its_reason():
    document = read("It burned.", published="2023-02-31")
    assert [r.reason for r in document.rejected] == ["impossible date"]


def test_published_with_time_and_offset_is_kept():
    assert read("It burned.", published="2020-07-19T10:00:00Z").published == "2020-07-19T10:00:00+00:00"


def test_a_language_that_is_no_tag_is_refused_and_the_text_is_asked():
    document = read("The mayor said that the fire was out and that they had left.", language="English, mostly")
    assert document.language == "en"
    assert [r.reason for r in document.rejected] == ["unreadable language"]


def test_a_text_in_a_language_it_does_not_code_is_read_and_its_language_said():
    text = "Die Polizei teilte mit, dass bei dem Brand im Hafen niemand verletzt wurde und der Verkehr wieder rollt."
    assert read(text).language == "de"


def test_the_id_is_the_given_one_else_a_digest_of_source_address_and_bytes():
    assert read("x", id="b7").id == "b7"
    ids = [
        read("x", id=None, source=source, url=url).id
        for source, url in ((None, None), ("A", None), ("B", None), ("A", "https://a.example"), ("A", None))
    ]
    assert len(set(ids)) == 4
    assert ids[1] == ids[4]


def test_what_was_noted_on_the_way_is_kept():
    noted = Rejection("duplicate id", "an earlier line has it")
    document = read_page(Page(b"x", "s", "record", "-", Given(id="a"), None, (noted,)), Settings())
    assert isinstance(document, Document)
    assert document.rejected == (noted,)


@settings(derandomize=True, max_examples=300)
@given(st.text(min_size=1), st.none() | st.text())
def test_any_text_comes_out_as_it_went_in(text, title):
    document = read_page(page(text, title=title), Settings())
    if isinstance(document, Refused):
        assert not text.strip()
    else:
        assert document.text[document.body_start :] == text
        assert document.text.startswith(" ".join((title or "").split()))
