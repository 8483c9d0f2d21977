"""HTML pages: paragraphs, language, outlet, what is no article; all invented."""

from __future__ import annotations

from tests.read.articles import PARAGRAPHS, TITLE, article, linked, read

from tellings.model import Document, Page, Refused
from tellings.settings import Settings
from tellings.steps.read import read_page


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


def test_an_outlet_that_the_user_names_is_that_of_pages_which_name_none():
    assert read(article('<meta property="og:site_name" content="Blue Ledger">'), outlet="A").source == "Blue Ledger"
    bare = f"<html><body><h1>{TITLE}</h1>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</body></html>".encode()
    assert read(bare, outlet="A").source == "A"
    addressed = '<link rel="canonical" href="https://www.blue.example/a">'
    assert read(bare.replace(b"<body>", f"<head>{addressed}</head><body>".encode()), outlet="A").source == "A"
    assert read(bare, source="B", outlet="A").source == "B"


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
