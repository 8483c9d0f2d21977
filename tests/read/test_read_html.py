"""HTML pages: fields from what they declare and print, paragraphs, lists; all invented."""

from __future__ import annotations

import json

import pytest

from tellings.model import Document, Given, Page, Provenance, Refused, Story
from tellings.settings import Settings
from tellings.steps.read import read_page

PARAGRAPHS = [
    "Several hundred teachers blocked the entrance of the ministry in Port Lume on Friday to demand unpaid wages.",
    "Police removed some of the protesters by force; a union official said that five were detained and later released.",
    "The minister promised to pay two of the three months by Easter, but the union said that it did not believe him.",
]
TITLE = "Teachers in Lume block ministry over unpaid wages"


def article(head: str = "", above: str = "", below: str = "", body: str | None = None, lang: str = "en") -> bytes:
    text = body or "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f'<!doctype html><html lang="{lang}"><head><title>{TITLE} | Blue Ledger</title>{head}</head><body>'
        '<nav><a href="/">Home</a><a href="/w">World</a></nav>'
        f"<main><article><h1>{TITLE}</h1>{above}<div class='text'>{text}</div></article></main>{below}"
        "<footer>© 2023 Blue Ledger. All rights reserved</footer></body></html>"
    ).encode()


def linked(**fields: object) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE} | fields
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def read(data: bytes, **given: str) -> Document:
    document = read_page(Page(data, "SHA-256:00", "html", "a.html", Given(**given)), Settings())
    assert isinstance(document, Document), document
    return document


def reasons(document: Document) -> list[str]:
    return [rejection.reason for rejection in document.rejected]


def test_the_text_is_title_and_paragraphs_joined_by_empty_lines():
    document = read(article())
    assert document.text == "\n\n".join([TITLE, *PARAGRAPHS])
    assert document.text[document.body_start :] == "\n\n".join(PARAGRAPHS)


def test_white_space_within_a_paragraph_becomes_one_space():
    body = "".join(f"<p>{paragraph.replace(' ', chr(10) + '   ')}</p>" for paragraph in PARAGRAPHS)
    assert read(article(body=body)).text[len(TITLE) + 2 :] == "\n\n".join(PARAGRAPHS)


def test_inline_elements_do_not_break_words_nor_paragraphs():
    second = PARAGRAPHS[1].replace("union", "<a href=x>union</a>")
    body = f"<p><b>S</b>{PARAGRAPHS[0][1:]}</p><p>{second}</p><p>{PARAGRAPHS[2]}</p>"
    assert read(article(body=body)).text.endswith("\n\n".join(PARAGRAPHS))


def test_a_subheading_is_a_paragraph_of_its_own():
    body = f"<p>{PARAGRAPHS[0]}</p><h2>Empty pockets</h2><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>"
    assert read(article(body=body)).text.split("\n\n")[2] == "Empty pockets"


# ---------------------------------------------------------------- title, subtitle, section, byline


def test_the_title_is_without_the_name_of_the_site():
    head = f'<meta property="og:title" content="{TITLE} | Blue Ledger">'
    head += '<meta property="og:site_name" content="Blue Ledger">'
    document = read(article(head))
    assert (document.title, document.source) == (TITLE, "Blue Ledger")
    assert document.provenance["title"] == Provenance("visible", TITLE)


def test_a_title_that_no_headline_shows_is_the_declared_one_without_the_site():
    page = article().replace(b"<h1>", b"<div>").replace(b"</h1>", b"</div>")
    assert read(page).title == TITLE


def test_a_headline_that_is_the_sites_name_is_not_the_title():
    page = article('<meta property="og:site_name" content="Blue Ledger">').replace(
        b"<nav>", b"<h1>Blue Ledger</h1><nav>"
    )
    assert read(page).title == TITLE


def test_a_subtitle_is_taken_where_the_page_prints_it_as_such():
    document = read(article(above="<p class='standfirst'>Third protest this month</p>"))
    assert document.subtitle == "Third protest this month"
    assert document.text.startswith(f"{TITLE}\n\nThird protest this month\n\n{PARAGRAPHS[0]}")


def test_a_description_that_is_printed_between_headline_and_text_is_the_subtitle():
    head = '<meta property="og:description" content="Third protest this month">'
    assert read(article(head, "<h2>Third protest this month</h2>")).subtitle == "Third protest this month"


def test_a_description_that_the_page_does_not_print_is_no_subtitle():
    assert read(article('<meta property="og:description" content="All about the protest">')).subtitle is None


def test_a_description_that_is_the_first_paragraph_is_no_subtitle():
    document = read(article(f'<meta property="og:description" content="{PARAGRAPHS[0]}">'))
    assert document.subtitle is None
    assert PARAGRAPHS[0] in document.text


def test_the_byline_is_as_printed():
    above = '<div class="byline">By <a rel="author" href="/a">Ana Petrel</a></div>'
    document = read(article(linked(author={"@type": "Person", "name": "Ana Petrel"}), above))
    assert (document.byline, document.provenance["byline"].origin) == ("By Ana Petrel", "visible")
    assert "Petrel" not in document.text


def test_a_byline_that_is_not_printed_is_the_declared_authors():
    document = read(article(linked(author=[{"name": "Ana Petrel"}, {"name": "Lio Marten"}])))
    assert (document.byline, document.provenance["byline"].origin) == ("Ana Petrel, Lio Marten", "json-ld")


def test_the_sites_own_name_as_author_is_no_byline():
    head = linked(author={"name": "Blue Ledger"}, publisher={"name": "Blue Ledger"})
    assert read(article(head)).byline is None


def test_a_byline_is_found_by_its_words_where_nothing_is_named_so():
    assert read(article(above="<div><span>By Ana Petrel</span></div>")).byline == "By Ana Petrel"


def test_the_section_is_the_declared_one_else_the_end_of_the_path():
    assert read(article('<meta property="article:section" content="Education">')).section == "Education"
    assert read(article(linked(articleSection=["Education", "Lume"]))).section == "Education"
    path = '<div class="breadcrumb"><a href="/">Home</a> / <a href="/e">Education</a></div>'
    assert read(article().replace(b"<nav>", path.encode() + b"<nav>")).section == "Education"


def test_a_section_of_the_menu_is_read_beside_the_stamp_and_an_author_there_is_none():
    menu = '<nav><a href="/n">Nation</a><a href="/a/roe">Jane Roe</a>'
    page = article(above="<p>NATION - 17 March 2023 - 15:01</p>").replace(b"<nav>", menu.encode())
    assert read(page).section == "NATION"
    page = article(above="<p>Jane Roe - 17 March 2023 - 15:01</p>").replace(b"<nav>", menu.encode())
    assert read(page).section is None


def test_an_outlet_that_the_user_names_is_that_of_pages_which_name_none():
    assert read(article('<meta property="og:site_name" content="Blue Ledger">'), outlet="A").source == "Blue Ledger"
    bare = f"<html><body><h1>{TITLE}</h1>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</body></html>".encode()
    assert read(bare, outlet="A").source == "A"
    addressed = '<link rel="canonical" href="https://www.blue.example/a">'
    assert read(bare.replace(b"<body>", f"<head>{addressed}</head><body>".encode()), outlet="A").source == "A"
    assert read(bare, source="B", outlet="A").source == "B"


# ---------------------------------------------------------------- times


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


# ---------------------------------------------------------------- JSON-LD


def test_json_ld_is_found_in_a_graph_and_in_a_list():
    inner = {"@type": ["NewsArticle"], "headline": TITLE, "datePublished": "2023-03-17"}
    for data in (
        {"@graph": [{"@type": "WebSite"}, inner]},
        [{"@type": "BreadcrumbList"}, inner],
        {"mainEntity": inner},
    ):
        head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
        assert read(article(head)).published == "2023-03-17", data


def test_of_several_articles_in_json_ld_the_pages_own_is_taken():
    other = {
        "@type": "NewsArticle",
        "headline": "Another story",
        "datePublished": "2001-01-01",
        "url": "https://a.example/2",
    }
    own = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2023-03-17", "url": "https://a.example/1"}
    script = f'<script type="application/ld+json">{json.dumps([other, own])}</script>'
    head = f'<meta property="og:title" content="{TITLE}">{script}'
    assert read(article(head)).published == "2023-03-17"


def test_broken_json_ld_is_noted_and_the_page_is_read():
    document = read(article('<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'))
    assert document.title == TITLE
    assert reasons(document) == ["broken JSON-LD"]


def test_json_ld_with_a_comma_too_many_or_in_a_fence_is_understood():
    for text in (
        '{"@type":"NewsArticle","datePublished":"2023-03-17",}',
        '<!-- {"@type":"NewsArticle","datePublished":"2023-03-17"} -->',
    ):
        assert read(article(f'<script type="application/ld+json">{text}</script>')).published == "2023-03-17"


@pytest.mark.parametrize("value", [7, None, [], {}, [[[["x"]]]], "x" * 10, {"@value": 3}])
def test_json_ld_of_any_shape_breaks_nothing(value):
    fields = dict.fromkeys(
        ("headline", "author", "datePublished", "articleSection", "publisher", "url", "inLanguage"), value
    )
    assert read(article(linked(**fields))).text.endswith(PARAGRAPHS[-1])


# ---------------------------------------------------------------- lists, address, language


def test_lists_stand_apart_from_the_text_with_title_address_and_stamp():
    below = (
        "<section><h3>Read also</h3><ul>"
        "<li><a href='/strike'>Unions call for general strike in Lume</a><span>16 March 2023, 12:30</span></li>"
        "<li><a href='https://b.example/loan'><h4>Lume borrows 200 million for schools</h4>"
        "<p>Bank sets hard terms</p></a></li>"
        "</ul></section>"
    )
    head = '<link rel="canonical" href="https://ledger.example/2023/teachers">'
    document = read(article(head, below=below))
    assert document.url == "https://ledger.example/2023/teachers"
    assert document.stories == (
        Story(
            "related",
            "Unions call for general strike in Lume",
            None,
            "2023-03-16T12:30",
            "https://ledger.example/strike",
        ),
        Story(
            "related", "Lume borrows 200 million for schools", "Bank sets hard terms", None, "https://b.example/loan"
        ),
    )
    assert "strike" not in document.text


def test_a_list_within_the_article_is_taken_out_of_its_text():
    body = (
        f"<p>{PARAGRAPHS[0]}</p>"
        "<div class='related'><b>Read also</b><a href='/1'>Unions call for general strike in Lume</a></div>"
        f"<p>{PARAGRAPHS[1]}</p><p>Read also: Lume borrows 200 million for schools</p><p>{PARAGRAPHS[2]}</p>"
    )
    document = read(article(body=body))
    assert document.text[document.body_start :] == "\n\n".join(PARAGRAPHS)
    assert {(story.kind, story.title) for story in document.stories} == {
        ("related", "Unions call for general strike in Lume"),
        ("related", "Lume borrows 200 million for schools"),
    }


def test_kinds_of_lists_are_told_by_their_headings():
    below = "".join(
        f"<div><h3>{heading}</h3><p><a href='/{n}'>Story number {n} of the day</a></p></div>"
        for n, heading in enumerate(("Related articles", "Latest news", "Most read"))
    )
    assert [story.kind for story in read(article(below=below)).stories] == ["related", "latest", "other"]


def test_links_in_the_text_are_no_list():
    body = "".join(
        f"<p>{paragraph} <a href='/x'>See what the union wrote</a> about it in March.</p>" for paragraph in PARAGRAPHS
    )
    assert read(article(body=body)).stories == ()


def test_the_language_is_the_texts_and_a_given_one_wins():
    assert read(article(lang="fr")).language == "en"
    assert read(article(lang="fr"), language="en-GB").language == "en"
    short = "<p>Orn Varn Selm Lume Ern Karsel Yerin.</p>"
    assert read(article(body=short, lang="hy")).language == "hy"


def test_furniture_is_never_in_the_text():
    furniture = "<p>Follow us on Telegram</p><p>Share this article</p><p>Advertisement</p><p>2 min read</p>"
    body = f"<p>{PARAGRAPHS[0]}</p>{furniture}<p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p><p>Tags: teachers, Lume</p>"
    assert read(article(body=body)).text == "\n\n".join([TITLE, *PARAGRAPHS])


def test_a_page_without_an_article_is_refused():
    page = b"<html><body><ul>" + b"<li><a href=/x>Item</a></li>" * 30 + b"</ul></body></html>"
    refused = read_page(Page(page, "s", "html", "a.html"), Settings())
    assert isinstance(refused, Refused)
    assert refused.rejection.reason == "no article"


def test_an_old_page_of_tables_is_read():
    page = (
        f"<html><head><title>{TITLE}</title></head><body><table><tr><td><font size=5><b>{TITLE}</b></font><br>"
        "By Ana Petrel<br>March 17, 2023 3:01 p.m."
        + "".join(f"<p>{p}" for p in PARAGRAPHS)
        + "</td></tr></table></body></html>"
    )
    document = read(page.encode())
    assert (document.title, document.byline, document.published) == (TITLE, "By Ana Petrel", "2023-03-17T15:01")
    assert document.text[document.body_start :] == "\n\n".join(PARAGRAPHS)


def test_html_in_a_text_file_is_read_as_html_and_text_in_an_html_file_as_text():
    page = read_page(Page(article(), "s", "text", "a.txt"), Settings())
    assert isinstance(page, Document)
    assert page.title == TITLE
    text = read_page(Page("\n\n".join([TITLE, *PARAGRAPHS]).encode(), "s", "html", "a.html"), Settings())
    assert isinstance(text, Document)
    assert text.text == "\n\n".join([TITLE, *PARAGRAPHS])


def test_the_same_bytes_give_the_same_document():
    head = linked(datePublished="2023-03-17T15:01:00Z")
    assert read(article(head)) == read(article(head))
