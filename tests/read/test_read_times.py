"""When an HTML page was published and changed: what it declares, what it prints, and which of them is taken."""

from __future__ import annotations

from tests.read.articles import article, linked, read, reasons

from tellings.model import Provenance


def test_the_publication_time_has_an_offset_only_where_one_is_stated():
    stated = read(article(linked(datePublished="2023-03-17T15:01:00+04:00")))
    assert stated.published == "2023-03-17T15:01:00+04:00"
    assert stated.provenance["published"] == Provenance("json-ld", "2023-03-17T15:01:00+04:00")
    bare = read(article(above="<div class='date'>17 March 2023 - 15:01</div>"))
    assert bare.published == "2023-03-17T15:01"
    assert bare.provenance["published"] == Provenance("visible", "17 March 2023 - 15:01")


def test_meta_and_time_elements_give_the_publication_time():
    meta = read(article('<meta property="article:published_time" content="2023-03-17T15:01:00Z">'))
    assert (meta.published, meta.provenance["published"].origin) == ("2023-03-17T15:01:00+00:00", "meta")
    element = read(article(above='<time datetime="2023-03-17T15:01+04:00">on Friday</time>'))
    assert (element.published, element.provenance["published"].origin) == ("2023-03-17T15:01+04:00", "element")


def test_published_and_modified_are_told_apart():
    above = "<div>Published: 17 March 2023 15:01</div><div>Updated: 18 March 2023 09:20</div>"
    document = read(article(above=above))
    assert (document.published, document.modified) == ("2023-03-17T15:01", "2023-03-18T09:20")
    head = linked(datePublished="2023-03-17T15:01:00Z", dateModified="2023-03-18T09:20:00Z")
    document = read(article(head))
    assert (document.published, document.modified) == ("2023-03-17T15:01:00+00:00", "2023-03-18T09:20:00+00:00")


def test_a_time_element_that_is_named_updated_is_no_publication():
    above = '<time class="updated" datetime="2023-03-18T09:20">x</time><time datetime="2023-03-17T15:01">y</time>'
    document = read(article(above=above))
    assert (document.published, document.modified) == ("2023-03-17T15:01", "2023-03-18T09:20")


def test_of_times_that_agree_the_one_that_says_most_is_taken():
    head = '<meta name="date" content="2023-03-17">'
    assert read(article(head, "<div>17 March 2023 - 15:01</div>")).published == "2023-03-17T15:01"
    head = linked(datePublished="2023-03-17T11:01:00Z")
    assert read(article(head, "<div>17 March 2023 - 15:01</div>")).published == "2023-03-17T11:01:00+00:00"


def test_of_times_that_disagree_the_printed_publication_wins_and_the_other_is_noted():
    head = linked(datePublished="2023-03-21T08:00:00Z")
    document = read(article(head, "<div>Published: 17 March 2023 15:01</div>"))
    assert document.published == "2023-03-17T15:01"
    assert reasons(document) == ["another publication time"]
    assert "2023-03-21T08:00:00Z" in document.rejected[0].detail


def test_an_impossible_declared_date_is_refused_and_the_next_is_taken():
    head = linked(datePublished="2023-02-31") + '<meta name="date" content="2023-03-17">'
    document = read(article(head))
    assert document.published == "2023-03-17"
    assert reasons(document) == ["impossible date"]


def test_a_relative_time_gives_nothing_and_says_why():
    document = read(article(above="<div>6 hours ago</div>"))
    assert document.published is None
    assert reasons(document) == ["relative time"]


def test_an_ambiguous_date_is_decided_by_the_page_or_refused():
    document = read(article(above="<div>03/04/2023</div>"))
    assert (document.published, reasons(document)) == (None, ["ambiguous date"])
    below = "<div><h3>Latest news</h3><p><a href='/1'>Ferry to Varn runs again</a> <span>25/04/2023</span></p></div>"
    assert read(article(above="<div>03/04/2023</div>", below=below)).published == "2023-04-03"


def test_a_stamp_in_a_list_of_other_stories_is_not_the_articles():
    entry = "<li><a href='/1'>Ferry to Varn runs again</a> <time datetime='2023-03-20'>x</time></li>"
    below = f"<aside><h3>Latest news</h3><ul>{entry}</ul></aside>"
    assert read(article(below=below)).published is None
