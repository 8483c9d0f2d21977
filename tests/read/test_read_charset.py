"""Bytes as text, whatever the page says of them."""

from __future__ import annotations

import codecs

import pytest

from tellings.steps.read.charset import decode

RUSSIAN = "Неизвестные подожгли здание администрации в городе Карсель, сообщила полиция."
FRENCH = "L'opposition a appelé à une grève générale après la mort d'un étudiant, a déclaré la députée."
TURKISH = "Saldırının sabaha karşı düzenlendiği ve dört kişinin öldüğü açıklandı."


def html(text: str, charset: str, label: str | None) -> bytes:
    meta = f'<meta charset="{label}">' if label else ""
    return f"<html><head>{meta}</head><body><p>{text}</p></body></html>".encode(charset)


@pytest.mark.parametrize(
    ("text", "charset"),
    [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (FRENCH, "latin-1"), (TURKISH, "cp1254"), (TURKISH, "utf-8")],
)
def test_a_declared_charset_is_used(text, charset):
    decoded = decode(html(text, charset, charset))
    assert text in decoded.text
    assert decoded.rejected == ()


@pytest.mark.parametrize("charset", ["cp1251", "koi8-r", "utf-8"])
def test_no_declared_charset_is_seen_in_the_bytes(charset):
    assert RUSSIAN in decode(html(RUSSIAN, charset, None)).text


def test_french_in_latin_1_without_a_charset_is_read():
    assert FRENCH in decode(html(FRENCH, "latin-1", None)).text


@pytest.mark.parametrize("charset", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_mark_at_the_start_decides(charset):
    decoded = decode(RUSSIAN.encode(charset), "latin-1")
    assert decoded.text == RUSSIAN


def test_utf_16_without_a_mark_is_seen():
    assert decode("Fire in the harbour of Orn".encode("utf-16-le")).text == "Fire in the harbour of Orn"
    assert decode("Fire in the harbour of Orn".encode("utf-16-be")).text == "Fire in the harbour of Orn"


def test_what_the_server_says_comes_before_the_page():
    assert RUSSIAN in decode(html(RUSSIAN, "cp1251", "latin-1"), "windows-1251").text


@pytest.mark.parametrize(
    ("text", "charset", "label"),
    [
        (RUSSIAN, "cp1251", "utf-8"),
        (RUSSIAN, "utf-8", "iso-8859-1"),
        (RUSSIAN, "cp1251", "iso-8859-1"),
        (FRENCH, "latin-1", "utf-8"),
    ],
)
def test_a_wrong_declared_charset_is_not_believed_and_that_is_said(text, charset, label):
    decoded = decode(html(text, charset, label))
    assert text in decoded.text
    assert decoded.rejected[0].reason == "declared charset not believed"
    assert label in decoded.rejected[0].detail


def test_a_label_that_is_no_charset_is_passed_over():
    assert RUSSIAN in decode(html(RUSSIAN, "utf-8", "klingon")).text


def test_a_page_cut_off_within_a_character_is_utf8_all_the_same():
    decoded = decode(html(RUSSIAN, "utf-8", "utf-8")[:-20])
    assert RUSSIAN[:60] in decoded.text


def test_nul_characters_are_taken_out_and_counted():
    decoded = decode(b"Fire\0 in\0 Orn")
    assert decoded.text == "Fire in Orn"
    assert [(r.reason, r.detail) for r in decoded.rejected] == [("control characters", "2 were taken out")]


def test_ascii_needs_no_charset():
    assert decode(codecs.encode("Fire in Orn", "ascii")).rejected == ()
