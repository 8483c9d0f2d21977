"""Lists of other stories on an HTML page: told apart from its article."""

from __future__ import annotations

from tests.read.articles import PARAGRAPHS, article, read

from tellings.model import Story


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
