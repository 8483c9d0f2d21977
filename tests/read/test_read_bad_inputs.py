"""Bad inputs, each by its name: a reason in the output, the rest of the batch read, nothing lost.

Those that are about files, gzip and JSONL stand with the tests of acquiring.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tellings.model import Document, Given, Page, Refused
from tellings.settings import Settings
from tellings.steps.read import Reader

SENTENCES = [f"The mayor said that house number {n} had burned down to the ground." for n in range(6)]
BODY = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
TITLE = "Fire in the harbour of Orn"
GOOD = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{BODY}</body></html>".encode()
LIMITS = replace(Settings(), page_seconds=3.0)


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader(LIMITS) as reader:
        yield reader


def between(reader: Reader, data: bytes, media: str = "html", **fields: object) -> Document | Refused:
    """What comes of a page that stands between two good ones, which are both read."""
    pages = [page(GOOD), page(data, media, **fields), page(GOOD)]
    before, found, after = reader.read(pages)
    assert isinstance(before, Document)
    assert isinstance(after, Document)
    assert before == after
    return found


def page(data: bytes, media: str = "html", **fields: object) -> Page:
    return Page(data, "SHA-256:00", media, "a", Given(), **fields)  # type: ignore[arg-type]


def refusal(found: Document | Refused) -> tuple[str, str]:
    assert isinstance(found, Refused)
    assert (found.address, found.sha256) == ("a", "SHA-256:00")
    return found.rejection.reason, found.rejection.detail


def document(found: Document | Refused) -> Document:
    assert isinstance(found, Document), found
    return found


@pytest.mark.parametrize("media", ["html", "text", "record"])
def test_an_empty_file_is_refused(reader, media):
    assert refusal(between(reader, b"", media)) == ("empty page", "no bytes")


@pytest.mark.parametrize("media", ["html", "text", "record"])
def test_white_space_only_is_refused(reader, media):
    assert refusal(between(reader, b" \r\n\t ", media))[0] == "empty page"


def test_nothing_but_a_mark_is_refused(reader):
    assert refusal(between(reader, b"\xef\xbb\xbf\n", "text"))[0] == "empty page"


@pytest.mark.parametrize("media", ["html", "text"])
def test_a_png_image_is_refused_by_its_kind(reader, media):
    data = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8
    assert refusal(between(reader, data, media)) == ("not text", "the bytes are a PNG image")


def test_a_pdf_is_refused_by_its_kind(reader):
    assert refusal(between(reader, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"))[1] == "the bytes are a PDF"


def test_bytes_of_no_kind_are_refused(reader):
    assert refusal(between(reader, bytes(range(256)) * 20, "text")) == ("not text", "the bytes are binary")


def test_a_page_of_50_mb_is_refused_unread(reader):
    reason, detail = refusal(between(reader, GOOD.ljust(50 << 20)))
    assert reason == "too large"
    assert "52,428,800 bytes" in detail


def test_a_page_with_a_wrong_declared_charset_is_read_and_that_is_said(reader):
    text = "Неизвестные подожгли здание администрации в городе Карсель, сообщила полиция города."
    body = f"<h1>Пожар</h1><p>{text}</p><p>{text[:-1]} вчера.</p>"
    data = f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'
    found = document(between(reader, data.encode("cp1251")))
    assert text in found.text
    assert "declared charset not believed" in [r.reason for r in found.rejected]


@pytest.mark.parametrize("charset", ["cp1251", "utf-16"])
def test_a_text_without_a_declared_charset_is_read(reader, charset):
    text = "Неизвестные подожгли здание администрации в городе Карсель, сообщила полиция города."
    assert text in document(between(reader, text.encode(charset), "text")).text


def test_a_western_text_without_a_declared_charset_is_read(reader):
    text = "L'opposition a appelé à une grève générale après la mort d'un étudiant, a déclaré la députée."
    assert text in document(between(reader, text.encode("latin-1"), "text")).text


def test_truncated_html_is_read_as_far_as_it_goes(reader):
    found = document(between(reader, GOOD[: GOOD.index(b"number 4")]))
    assert (found.title, SENTENCES[3] in found.text, SENTENCES[5] in found.text) == (TITLE, True, False)


def test_nul_bytes_are_taken_out_and_counted(reader):
    found = document(between(reader, GOOD.replace(b"harbour", b"har\0bour")))
    assert found.title == TITLE
    assert [(r.reason, r.detail) for r in found.rejected] == [("control characters", "2 were taken out")]


@pytest.mark.parametrize("control", ["\x1b", "\x08", "&#27;", "&#x1B;", "&#8", "\x0c", "&#xFFFE;", "\uffff"])
def test_control_characters_do_not_stop_the_rest_of_a_page(reader, control):
    found = document(between(reader, GOOD.replace(b"house number 2", f"house {control}number 2".encode())))
    assert "number 2 had burned down to the ground." in found.text
    assert not {"\x1b", "\x08", "\x0c", "\ufffe", "\uffff"} & {*found.text}
    assert len(found.text.split("\n\n")) == 7


def test_100000_nested_elements_do_not_stop_the_rest(reader):
    data = b"<html><body>" + b"<div>" * 100_000 + GOOD + b"</div>" * 100_000 + b"</body></html>"
    found = between(reader, data)
    assert isinstance(found, Document) or found.rejection.reason in {"no article", "time limit", "reading failed"}


def test_200000_attributes_are_refused_in_time(reader):
    data = (
        b"<html><body><p "
        + b" ".join(b"a%d=1" % n for n in range(200_000))
        + b">"
        + BODY.encode()
        + b"</p></body></html>"
    )
    assert refusal(between(reader, data)) == ("time limit", "reading takes more than 3 s (page_seconds)")


def test_100000_divs_do_not_stop_the_rest(reader):
    data = (
        b"<html><body>"
        + b"<div><p>The mayor said that the house had burned down.</p></div>" * 100_000
        + b"</body></html>"
    )
    found = between(reader, data)
    assert isinstance(found, Document) or found.rejection.reason in {"time limit", "memory limit", "no article"}


@pytest.mark.parametrize("piece", ["word ", "x", "A house burned. "])
def test_a_line_of_5_mb_is_read_or_refused_in_time(reader, piece):
    found = between(reader, piece.encode() * (5_000_000 // len(piece)), "text")
    assert isinstance(found, Document) or found.rejection.reason == "time limit"
    if isinstance(found, Document):
        assert len(found.text) > 4_900_000


def test_html_without_an_article_is_refused(reader):
    data = b"<html><body><ul>" + b"<li><a href=/x>Item</a></li>" * 40 + b"</ul></body></html>"
    assert refusal(between(reader, data)) == ("no article", "no paragraphs were found")


def test_a_page_made_by_a_script_is_refused_with_that_reason(reader):
    data = b"<html><head><script>boot()</script></head><body><div id=app></div><script src=a.js></script></body></html>"
    reason, detail = refusal(between(reader, data))
    assert reason == "no article"
    assert "script" in detail


def test_a_page_of_frames_is_refused_with_that_reason(reader):
    data = b"<html><frameset cols='20%,80%'><frame src=a.html><frame src=b.html></frameset></html>"
    reason, detail = refusal(between(reader, data))
    assert reason == "no article"
    assert "frames" in detail


def test_an_entities_bomb_is_not_expanded(reader):
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    data = f'<!DOCTYPE html [<!ENTITY e0 "fire ">{levels}]><html><body><p>&e11;</p>{BODY}</body></html>'
    found = document(between(reader, data.encode()))
    assert len(found.text) < 10_000
    assert SENTENCES[0] in found.text


def test_xml_that_is_not_html_is_refused_with_its_kind(reader):
    data = b'<?xml version="1.0"?><rss version="2.0"><channel><title>Fire</title></channel></rss>'
    assert refusal(between(reader, data)) == ("not HTML", "the page is XML, of the kind 'rss'")


def test_xhtml_is_read(reader):
    data = b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "x" "y">\n' + GOOD
    assert document(between(reader, data)).title == TITLE


def test_a_text_in_a_language_it_does_not_code_is_read_and_its_language_said(reader):
    text = (
        "Polizei und Feuerwehr waren mit vielen Kräften im Einsatz, und der Hafen ist noch nicht wieder offen.\n\n" * 3
    )
    assert document(between(reader, text.encode(), "text")).language == "de"


def test_mixed_line_ends_make_the_same_paragraphs(reader):
    text = f"{TITLE}\r\n\r\n{SENTENCES[0]}\n\n{SENTENCES[1]}\r\r{SENTENCES[2]}\u2028\u2028{SENTENCES[3]}"
    assert document(between(reader, text.encode(), "text")).text.split("\n\n") == [TITLE, *SENTENCES[:4]]


def test_a_mark_at_the_start_is_no_part_of_the_text(reader):
    text = f"{TITLE}\n\n{SENTENCES[0]}\n\n{SENTENCES[1]}"
    assert document(between(reader, b"\xef\xbb\xbf" + text.encode(), "text")).text == text


def test_a_saved_page_with_a_stamp_of_31_february_says_so(reader):
    text = f"{TITLE}\n31 February 2023 - 15:01\n{SENTENCES[0]}\n{SENTENCES[1]}"
    found = document(between(reader, text.encode(), "text"))
    assert (found.title, found.published) == (TITLE, None)
    assert [r.reason for r in found.rejected] == ["impossible date"]


def test_a_saved_page_with_an_ambiguous_stamp_says_so(reader):
    text = f"{TITLE}\n03/04/2023 - 15:01\n{SENTENCES[0]}\n{SENTENCES[1]}"
    found = document(between(reader, text.encode(), "text"))
    assert (found.published, [r.reason for r in found.rejected]) == (None, ["ambiguous date"])


def test_a_text_of_menus_only_keeps_its_words(reader):
    found = document(between(reader, b"Home\nWorld\nSport\nContact us\n", "text"))
    assert found.text == "Home\n\nWorld\n\nSport\n\nContact us"


def test_words_that_are_no_sentence_are_kept(reader):
    assert document(between(reader, b"Rebels attack village", "text")).text == "Rebels attack village"
