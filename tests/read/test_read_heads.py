"""What stands above an HTML article: title, subtitle, byline, section; all invented."""

from __future__ import annotations

from tests.read.articles import PARAGRAPHS, TITLE, article, linked, read

from tellings.model import Provenance


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
