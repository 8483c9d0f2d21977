"""Outlets are found by the address of a page, and name its source where the page does not."""

import pytest
from msgspec.structs import replace

from tellings.digest import sha256
from tellings.knowledge.outlets import host, outlet, outlets
from tellings.knowledge.parties import describe_country
from tellings.model import Document, Given, Page
from tellings.settings import Settings
from tellings.steps.read.page import read_page

ROWS = list(outlets().values())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.host)
def test_an_outlet_is_found_by_its_address_and_below_it(row):
    assert outlet(f"https://{row.host}/a") == outlet(f"http://www.{row.host}/b?c=d") == row
    assert row.country is None or describe_country(row.country)


def test_outlets_are_sorted_by_host_and_there_once():
    hosts = [row.host for row in ROWS]
    assert hosts == sorted(set(hosts))


@pytest.mark.parametrize(
    "url", [None, "", "nonsense", "https://notreuters.com/a", "https://com/a", "https://reuters.com.example/a"]
)
def test_an_address_that_is_not_listed_has_no_outlet(url):
    assert outlet(url) is None


def test_a_host_is_what_stands_between_the_scheme_and_the_path():
    assert host("HTTPS://WWW.Reuters.com:443/x/y#z") == "www.reuters.com"
    assert host("reuters.com/x") == "reuters.com"
    assert host("https://reuters.com@post.example/") == "post.example"


def page(text, **given):
    data = text.encode()
    return Page(data, sha256(data), "record", "here", Given(**given), "utf-8")


def read(text, **given):
    return read_page(page(text, **given), Settings())


def test_a_text_with_an_address_and_no_source_has_the_outlets_name():
    url = "https://www.reuters.com/world/1"
    assert read("A calm day.", id="a", url=url).source == "Reuters"
    assert read("A calm day.", id="a", url=url, source="The Post").source == "The Post"
    assert read("A calm day.", id="a", url="https://courier.example/1").source is None


def html(url):
    text = f'<html><head><link rel="canonical" href="{url}"></head><body><article><h1>A calm day</h1><p>'
    text += "Nothing happened at the harbour of Orvessa on Monday, said the harbour master. " * 3
    found = read_page(replace(page(text + "</p></article></body></html>"), media="html", charset=None), Settings())
    assert isinstance(found, Document)
    return found


def test_a_page_that_gives_only_its_address_has_the_outlets_name():
    assert html("https://www.reuters.com/1").source == "Reuters"
    assert html("https://www.post.example/1").source == "post.example"


def test_the_list_of_outlets_is_no_part_of_a_pages_id(monkeypatch):
    listed = html("https://www.reuters.com/1")
    monkeypatch.setattr("tellings.steps.read.draft.outlet", lambda url: None)
    assert html("https://www.reuters.com/1").id == listed.id
