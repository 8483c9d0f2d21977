"""Addresses, lists and sitemaps as inputs: what the user names is fetched, and nothing that is only found."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.acquire.made_feeds import item, rss
from tests.acquire.served import SETTINGS, Answer, feed, page

from tellings.cli import reading
from tellings.model import Document, Page, Refused
from tellings.run.inputs import read
from tellings.steps.acquire import acquire
from tellings.steps.acquire import web as package
from tellings.steps.acquire.sitemaps import parse_sitemap
from tellings.steps.acquire.sites import same_site

SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
NEWS = 'xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"'


def sitemap(*addresses: str, element: str = "urlset", entry: str = "url") -> bytes:
    entries = "".join(f"<{entry}><loc>{address}</loc></{entry}>" for address in addresses)
    return f'<?xml version="1.0"?><{element} {SPACE}>{entries}</{element}>'.encode()


def take(served, *paths: str | Path) -> list[Page | Refused]:
    return list(acquire(paths, SETTINGS, web=served.web()))


def pages(items: list[Page | Refused]) -> list[str | None]:
    return [found.given.url for found in items if isinstance(found, Page)]


def reasons(items: list[Page | Refused]) -> list[str]:
    return [found.rejection.reason for found in items if isinstance(found, Refused)]


def test_an_address_is_a_page_like_one_in_a_file(served, tmp_path):
    served.answers["/a"] = page(7)
    (item_,) = read([served.url("/a")], SETTINGS, web=served.web())
    assert isinstance(item_.result, Document)
    assert item_.result.title == "Fire in Orn 7"
    assert item_.result.url == served.url("/a")
    assert item_.data == page(7).body


def test_a_text_is_read_as_a_text(served):
    served.answers["/a"] = Answer(b"Fire in Orn\n\nA fire broke out in Orn.", media="text/plain")
    (found,) = take(served, served.url("/a"))
    assert isinstance(found, Page)
    assert found.media == "text"


@pytest.mark.parametrize("media", ["image/png", "application/pdf", "application/json", "video/mp4", "x", "text/css"])
def test_another_type_of_content_is_refused(served, media):
    served.answers["/a"] = Answer(b"<p>x", media=media)
    served.answers["/b"] = page()
    found = take(served, served.url("/a"), served.url("/b"))
    assert reasons(found) == ["wrong type of content"]
    assert len(pages(found)) == 1


def test_html_of_no_declared_type_is_a_page(served):
    served.answers["/a"] = Answer(b" <p>Fire in Orn.</p>", media=None)
    assert len(pages(take(served, served.url("/a")))) == 1


def test_one_address_that_cannot_be_fetched_costs_no_other(served):
    served.answers["/a"] = page()
    found = take(served, served.url("/no"), "http://127.0.0.1:9009/", "https://user@post.example/", served.url("/a"))
    assert reasons(found) == ["no page in the answer", "address not public", "no address of a page"]
    assert len(pages(found)) == 1
    assert isinstance(found[0], Refused)
    assert found[0].given.url == served.url("/no")


@pytest.mark.parametrize("media", ["application/rss+xml", "text/xml", "application/xml; charset=utf-8", "text/html"])
def test_a_feed_by_its_address_gives_its_items_and_their_pages_are_not_fetched(served, media):
    served.answers["/feed"] = Answer(rss(item(1), item(2)), media=media)
    assert pages(take(served, served.url("/feed"))) == ["https://post.example/1", "https://post.example/2"]
    assert served.paths() == ["/feed"]


def test_the_charset_that_a_server_names_is_that_of_the_feed(served):
    data = rss(item(1, text="Пожар.")).decode().replace(' encoding="utf-8"', "").encode("windows-1251")
    served.answers["/feed"] = feed(data)
    served.answers["/feed"].media = "application/rss+xml; charset=windows-1251"
    (found,) = take(served, served.url("/feed"))
    assert isinstance(found, Page)
    assert found.data.decode() == "Пожар."


def test_links_of_a_feed_are_read_from_where_it_was_fetched(served):
    served.answers["/news/feed"] = feed(
        rss("<item><title>A</title><link>../b</link><description>x</description></item>")
    )
    assert pages(take(served, served.url("/news/feed"))) == [served.url("/b")]


def test_the_pages_of_a_list_are_fetched_in_order_each_once(served, tmp_path):
    served.answers["/a"] = served.answers["/b"] = page()
    lines = ["# mine", "", served.url("/b"), served.url("/a"), served.url("/b"), "no address", served.url("/no")]
    (tmp_path / "mine.urls").write_text("\n".join(lines))
    found = take(served, tmp_path / "mine.urls")
    assert pages(found) == [served.url("/b"), served.url("/a")]
    assert reasons(found) == ["no address of a page", "no page in the answer", "passed over"]
    assert found[2].address.endswith("mine.urls line 6")
    assert served.paths() == ["/b", "/a", "/no"]


def test_an_empty_list_is_refused(served, tmp_path):
    (tmp_path / "mine.urls").write_text("# nothing\n")
    assert reasons(take(served, tmp_path / "mine.urls")) == ["no pages"]


def test_a_line_of_a_list_that_has_no_end_is_no_address(served, tmp_path):
    served.answers["/a"] = page()
    (tmp_path / "mine.urls").write_text(f"http://{'x' * 300_000}\n{served.url('/a')}")
    assert reasons(found := take(served, tmp_path / "mine.urls")) == ["no address of a page"]
    assert len(pages(found)) == 1


def test_the_pages_of_a_sitemap_are_fetched(served):
    served.answers["/sitemap.xml"] = feed(sitemap(served.url("/a"), served.url("/b"), served.url("/a")))
    served.answers["/a"] = served.answers["/b"] = page()
    found = take(served, served.url("/sitemap.xml"))
    assert pages(found) == [served.url("/a"), served.url("/b")]
    assert reasons(found) == ["passed over"]


def test_a_sitemap_in_a_file_is_fetched_where_it_is_named_itself(served, tmp_path):
    (tmp_path / "sitemap.xml").write_bytes(sitemap(served.url("/a")))
    served.answers["/a"] = page()
    assert pages(take(served, tmp_path / "sitemap.xml")) == [served.url("/a")]


def test_nothing_that_is_only_found_in_a_folder_has_anything_fetched(served, tmp_path):
    (tmp_path / "sitemap.xml").write_bytes(sitemap(served.url("/a")))
    (tmp_path / "mine.urls").write_text(served.url("/a"))
    (tmp_path / "page.txt").write_text(served.url("/a"))
    found = take(served, tmp_path)
    assert [type(each).__name__ for each in found] == ["Page", "Refused", "Refused"]
    assert served.asked == []


def test_a_sitemap_speaks_for_its_own_site_only(served, caught):
    elsewhere = f"http://127.0.0.1:{caught.port}/x"
    served.answers["/sitemap.xml"] = feed(sitemap(served.url("/a", "other.example"), elsewhere, served.url("/a")))
    served.answers["/a"] = page()
    found = take(served, served.url("/sitemap.xml"))
    assert reasons(found) == ["another site", "another site"]
    assert pages(found) == [served.url("/a")]


def test_a_sitemap_of_sitemaps_is_followed_once(served):
    inner = served.url("/inner.xml")
    served.answers["/index.xml"] = feed(sitemap(inner, served.url("/a"), element="sitemapindex", entry="sitemap"))
    served.answers["/inner.xml"] = feed(sitemap(served.url("/a")))
    served.answers["/a"] = page()
    found = take(served, served.url("/index.xml"))
    assert pages(found) == [served.url("/a")]
    assert reasons(found) == ["wrong type of content"]
    served.answers["/inner.xml"] = feed(sitemap(inner, element="sitemapindex", entry="sitemap"))
    assert "no pages" in reasons(take(served, served.url("/index.xml")))


def test_a_news_sitemap_tells_of_its_pages():
    news = "<n:news><n:publication><n:name>The Harbour Post</n:name><n:language>en</n:language></n:publication>"
    news += "<n:publication_date>2030-03-05T14:02:00+04:00</n:publication_date><n:title>Fire</n:title></n:news>"
    data = f"<urlset {SPACE} {NEWS}><url><loc> https://post.example/a </loc>{news}</url></urlset>"
    (entry,) = parse_sitemap(data.encode()).entries
    assert (entry.url, entry.title, entry.outlet) == ("https://post.example/a", "Fire", "The Harbour Post")
    assert (entry.published, entry.language) == ("2030-03-05T14:02:00+04:00", "en")


def test_the_address_of_an_image_is_no_page():
    image = '<i:image xmlns:i="http://www.google.com/schemas/sitemap-image/1.1"><i:loc>https://post.example/i.png</i:loc></i:image>'
    data = f"<urlset {SPACE}><url><loc>https://post.example/a</loc>{image}</url></urlset>"
    assert [entry.url for entry in parse_sitemap(data.encode()).entries] == ["https://post.example/a"]


def test_of_a_broken_sitemap_what_stands_before_is_kept_and_the_place_is_named():
    found = parse_sitemap(sitemap("https://post.example/a", "https://post.example/b")[:-20])
    assert found.entries[0].url == "https://post.example/a"
    assert (found.damage or "").startswith("line 1: ")


@pytest.mark.parametrize(
    "declaration", ['<!ENTITY a "b">', '<!ENTITY a SYSTEM "file:///etc/passwd">', '<!ENTITY % a "b">']
)
def test_a_sitemap_with_entities_of_its_own_is_damaged(declaration):
    data = f'<?xml version="1.0"?><!DOCTYPE urlset [{declaration}]><urlset {SPACE}><url><loc>https://x/&a;</loc></url></urlset>'
    found = parse_sitemap(data.encode())
    assert found.entries == []
    assert "declares an entity" in (found.damage or "")


def test_fifty_thousand_addresses_are_read():
    assert len(parse_sitemap(sitemap(*(f"https://post.example/{n}" for n in range(50_000)))).entries) == 50_000


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://post.example/a", "http://www.post.example/b", True),
        ("https://post.example/a", "https://news.post.example/b", True),
        ("https://feeds.post.co.uk/a", "https://www.post.co.uk/b", True),
        ("https://post.co.uk/a", "https://other.co.uk/b", False),
        ("https://one.github.io/", "https://two.github.io/", False),
        ("https://post.example/", "https://post.example.evil.org/", False),
        ("https://10.0.0.1/", "https://10.0.0.2/", False),
        ("https://post.example/", "no address", False),
        ("https://[/", "https://[/", False),
    ],
)
def test_what_is_one_site(one, other, same):
    assert same_site(one, other) is same


def test_the_commands_take_addresses(served, monkeypatch, capsys):
    served.answers["/a"] = page()
    web = served.web()
    monkeypatch.setattr(package, "Web", lambda settings: web)
    with pytest.raises(BaseException):  # noqa: B017  (typer's Exit)
        reading.read([served.url("/a"), served.url("/no")], as_json=True)
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert first["document"]["url"] == served.url("/a")
    assert second["rejected"][0]["reason"] == "no page in the answer"


def test_a_page_over_the_limit_is_refused_as_too_large(served):
    served.answers["/a"] = Answer(b"<p>" + b"x" * 2000)
    (found,) = acquire(
        [served.url("/a")], replace(SETTINGS, page_bytes=1000), web=served.web(replace(SETTINGS, page_bytes=1000))
    )
    assert isinstance(found, Refused)
    assert found.rejection.reason == "too large"
