"""Feeds: each item is a page with the time that the feed states; what is wrong with one costs no other."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from tests.acquire.made_feeds import DATE, HEAD, TAIL, atom, item, rss

from tellings.model import Document, Page, Refused
from tellings.run.inputs import read
from tellings.settings import Settings
from tellings.steps.acquire import acquire
from tellings.steps.acquire.feeds.words import words

DEFAULTS = Settings()
QUICK = replace(Settings(), page_seconds=2.0)


def take(data: bytes, folder: Path, name: str = "feed.xml", settings: Settings = DEFAULTS) -> list[Page | Refused]:
    (folder / name).write_bytes(data)
    return list(acquire([folder / name], settings))


def pages(items: list[Page | Refused]) -> list[Page]:
    return [found for found in items if isinstance(found, Page)]


def refusals(items: list[Page | Refused]) -> list[tuple[str, str]]:
    return [(found.rejection.reason, found.rejection.detail) for found in items if isinstance(found, Refused)]


def documents(data: bytes, folder: Path) -> list[Document]:
    (folder / "feed.xml").write_bytes(data)
    results = [found.result for found in read([str(folder / "feed.xml")], Settings())]
    return [result for result in results if isinstance(result, Document)]


@pytest.mark.parametrize("name", ["feed.xml", "feed.rss", "feed.atom"])
def test_each_item_of_a_feed_is_a_page_with_its_address_title_and_outlet(tmp_path, name):
    first, second = pages(take(rss(item(1), item(2)), tmp_path, name))
    assert first.data == b"A fire broke out in Orn."
    assert (first.given.title, first.given.url) == ("Fire in Orn 1", "https://post.example/1")
    assert first.given.outlet == "The Harbour Post"
    assert second.address.endswith(f"{name} item 2")


@pytest.mark.parametrize(
    ("date", "published"),
    [
        (DATE, "2030-03-05T14:02:00+04:00"),
        ("Tue, 05 Mar 2030 14:02 GMT", "2030-03-05T14:02+00:00"),
        ("Tue, 05 Mar 2030 14:02:00 EST", "2030-03-05T14:02:00-05:00"),
        ("2030-03-05T14:02:00Z", "2030-03-05T14:02:00+00:00"),
        ("2030-03-05 14:02", "2030-03-05T14:02"),
        ("2030-03-05", "2030-03-05"),
    ],
)
def test_a_date_keeps_its_precision_and_an_offset_where_the_feed_states_one(tmp_path, date, published):
    (document,) = documents(rss(item(1, date=date)), tmp_path)
    assert document.published == published
    assert document.provenance["published"].raw == date


def test_a_date_that_is_none_is_listed_and_the_item_is_read(tmp_path):
    first, second = documents(rss(item(1, date="Tue, 31 Feb 2030 10:00 GMT"), item(2, date="soon")), tmp_path)
    assert [r.reason for r in first.rejected] == ["impossible date"]
    assert [r.reason for r in second.rejected] == ["unreadable date"]
    assert first.published is None


def test_an_atom_entry_has_its_publication_and_one_that_has_only_an_update_says_so(tmp_path):
    both = "<entry><id>1</id><title>A</title><published>2030-03-05T14:02:00+04:00</published>"
    both += "<updated>2030-03-09T00:00:00Z</updated><summary>Fire.</summary></entry>"
    only = "<entry><id>2</id><title>B</title><updated>2030-03-09T00:00:00Z</updated><summary>Fire.</summary></entry>"
    first, second = documents(atom(both, only), tmp_path)
    assert (first.published, first.rejected) == ("2030-03-05T14:02:00+04:00", ())
    assert second.published == "2030-03-09T00:00:00+00:00"
    assert [r.reason for r in second.rejected] == ["time of an update"]


def test_the_whole_text_is_taken_before_the_summary_and_its_paragraphs_are_kept(tmp_path):
    full = '<content type="html">&lt;p&gt;A fire broke out.&lt;/p&gt;&lt;p&gt;Two were hurt.&lt;/p&gt;</content>'
    (page,) = pages(take(atom(f"<entry><id>1</id><summary>A fire</summary>{full}</entry>"), tmp_path))
    assert page.data.decode() == "A fire broke out.\n\nTwo were hurt."


def test_an_item_that_comes_again_is_read_once_and_counted(tmp_path):
    found = take(rss(item(1), item(2), item(1), item(1)), tmp_path)
    assert len(pages(found)) == 2
    assert refusals(found) == [("passed over", "2 items that the feed has already")]


def test_the_same_words_at_another_address_are_another_item(tmp_path):
    assert len(pages(take(rss(item(1), item(2)), tmp_path))) == 2


def test_an_item_of_a_headline_only_is_a_text_of_that(tmp_path):
    (page,) = pages(take(rss("<item><title>Two killed in Orn</title></item>"), tmp_path))
    assert (page.data, page.given.title) == (b"Two killed in Orn", None)


def test_an_item_without_words_is_refused_with_its_number(tmp_path):
    found = take(rss(item(1), "<item><link>https://post.example/2</link></item>"), tmp_path)
    assert len(pages(found)) == 1
    assert isinstance(found[1], Refused)
    assert (found[1].rejection.reason, found[1].given.url) == ("no text", "https://post.example/2")
    assert found[1].address.endswith("item 2")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"])
def test_an_address_that_is_no_page_is_no_address(tmp_path, address):
    (page,) = pages(
        take(rss(f"<item><title>A</title><link>{address}</link><description>Fire.</description></item>"), tmp_path)
    )
    assert page.given.url is None
    assert [r.reason for r in page.rejected] == ["no address of a page"]


def test_of_broken_xml_what_can_be_read_is_and_the_place_is_named(tmp_path):
    found = take(rss(item(1), "<item><title>a & b <b></title>", item(2), item(3)), tmp_path)
    assert {page.given.url for page in pages(found)} >= {f"https://post.example/{n}" for n in (1, 2, 3)}
    ((reason, detail),) = refusals(found)
    assert (reason, detail.split(":")[0]) == ("damaged feed", "line 1")


def test_of_a_feed_that_is_cut_short_the_items_before_are_read(tmp_path):
    found = take((HEAD + item(1) + item(2) + "<item><title>Half").encode(), tmp_path)
    assert [page.given.url for page in pages(found)][:2] == ["https://post.example/1", "https://post.example/2"]
    assert ("damaged feed" in {reason for reason, _ in refusals(found)}) is True


def test_ten_thousand_items_are_read(tmp_path):
    assert len(pages(take(rss(*map(item, range(10_000))), tmp_path))) == 10_000


def test_a_feed_that_would_keep_the_parser_busy_is_ended_and_the_next_input_is_read(tmp_path):
    many = " ".join(f'a{n}="1"' for n in range(200_000))
    (tmp_path / "a.xml").write_bytes(f"<rss><channel><item {many}>".encode())
    (tmp_path / "b.xml").write_bytes(rss(item(1)))
    started = time.monotonic()
    stopped, read_ = acquire([tmp_path / "a.xml", tmp_path / "b.xml"], QUICK)
    assert isinstance(stopped, Refused)
    assert stopped.rejection.reason == "time limit"
    assert isinstance(read_, Page)
    assert time.monotonic() - started < 30


def test_a_feed_of_entities_within_entities_is_not_blown_up(tmp_path):
    rows = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "lol" * 10}">' for n in range(12))
    data = f'<?xml version="1.0"?><!DOCTYPE rss [{rows}]>{HEAD[38:]}<item><title>&a11;</title></item>{TAIL}'
    assert all(len(page.data) < 10_000 for page in pages(take(data.encode(), tmp_path)))


def test_a_feed_that_says_much_more_than_it_is_long_is_refused(tmp_path):
    items = "".join(f"<item><title>{n}</title><description>&a;&a;&a;&a;</description></item>" for n in range(20))
    data = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "{"lol " * 5_000}">]><rss><channel>{items}</channel></rss>'
    ((reason, detail),) = refusals(take(data.encode(), tmp_path))
    assert reason == "damaged feed"
    assert "grow to 1,6" in detail


def test_an_entity_opens_no_file(tmp_path):
    (tmp_path / "secret").write_text("a secret")
    entity = f'<!DOCTYPE rss [<!ENTITY a SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    data = f'<?xml version="1.0"?>{entity}<rss><channel><item><title>x&a;</title></item></channel></rss>'
    assert all(b"secret" not in page.data for page in pages(take(data.encode(), tmp_path)))


def test_a_feed_in_another_charset_is_read(tmp_path):
    data = rss(item(1, text="Пожар в Орне.")).decode()
    for charset in ("windows-1251", "utf-16"):
        made = data.replace('encoding="utf-8"', f'encoding="{charset}"').encode(charset)
        assert pages(take(made, tmp_path))[0].data.decode() == "Пожар в Орне."


@pytest.mark.parametrize("data", [b"", b"<html><p>No feed.</p></html>", b"\x00\x01\x02", b"http://127.0.0.1/feed"])
def test_what_is_no_feed_is_refused(tmp_path, data):
    assert refusals(take(data, tmp_path))[0][0] == "neither a feed nor a sitemap"


def test_a_feed_without_items_is_refused(tmp_path):
    assert refusals(take(rss(), tmp_path)) == [("no pages", "the feed has no item")]


def test_a_feed_over_the_limit_is_refused_unread(tmp_path):
    assert refusals(take(rss(item(1)), tmp_path, settings=replace(Settings(), page_bytes=100)))[0][0] == "too large"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Fire.", "Fire."),
        ("<p>One.</p>\n<p>Two &amp;  three.</p>", "One.\n\nTwo & three."),
        ("One<br/>two <b>bold</b>.", "One\n\ntwo bold."),
        ("<script>var a = '<p>no</p>';</script>Fire.<style>p{}</style>", "Fire."),
        ("A <!-- no --> fire <!-- no end", "A fire"),
        ("2 < 3 and 5 > 4", "2 < 3 and 5 > 4"),
        ("<p", "<p"),
        ("", ""),
    ],
)
def test_the_words_of_markup(markup, text):
    assert words(markup) == text


@pytest.mark.parametrize("piece", ["<a ", "<!--", "<", "</script", "<p><script>", "&", "&#", "<a b='", "\n"])
def test_the_words_of_a_megabyte_of_anything_take_no_time(piece):
    started = time.process_time()
    words(piece * (1_000_000 // len(piece)))
    assert time.process_time() - started < 5
