"""Where trafilatura's second opinion is not asked for, it would have changed nothing."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]
from tools.scale.newspages import pages
from trafilatura import bare_extraction
from trafilatura.external import SANITIZED_XPATH, try_readability
from trafilatura.settings import Extractor

from tellings.steps.read.charset import decode
from tellings.steps.read.html.extraction import CLEAN, LEAST, RAW, article_of
from tellings.steps.read.html.tree import Element, parse, tidy, words_of

PAGES = sorted((Path(__file__).parent / "html_pages").glob("*.html"))
SENTENCE = "The mill by the weir was closed for a week, and nobody in Orn could say why, or until when."
BLOCKS = (
    "p p p div div section article ul li table tr td blockquote h2 aside "
    "header footer form pre main figure nav ol dl dd label time button"
).split()
INLINE = 'a b i span br em strong code sup img input embed x-y a"b q<r'.split()
NAMES = (
    "article-body content sidebar comment related story footer ad-break menu "
    "share-me entry-content post tags hidden Teaser byline widget main"
).split()
ODD = (
    "",
    "",
    "",
    ' "=1',
    ' a<b="x"',
    " =a",
    ' style="display: block"',
    ' href="/x?a=1&amp;b"',
    ' role="presentation"',
    " '",
)
WORDS = (
    SENTENCE,
    SENTENCE,
    SENTENCE * 2,
    "Read on",
    "&lt;p&gt;",
    "a &amp; b, c",
    "&#13;",
    "&amp;lt;",
    " ",
    "12",
    "{",
    "é…",
)


@st.composite
def markup(draw: st.DrawFn, tags: Sequence[str] = (*BLOCKS, *INLINE), depth: int = 4) -> str:
    """Some nested elements with words in and between them, closed or not."""
    pieces = []
    for _ in range(draw(st.integers(1, 5))):
        pieces.append(draw(st.sampled_from(WORDS)))
        if depth and draw(st.booleans()):
            tag, name, odd = (draw(st.sampled_from(each)) for each in (tags, [*NAMES, "", "", ""], ODD))
            inner = draw(markup(tags, depth - 1)) if draw(st.booleans()) else draw(st.sampled_from(("", *WORDS)))
            close = f"</{tag}>" if draw(st.integers(0, 9)) else ""
            pieces.append(f'<{tag} {draw(st.sampled_from(("class", "id")))}="{name}"{odd}>{inner}{close}')
    return "".join(pieces)


def shape(body: Element) -> bytes | None:
    return None if body is None else etree.tostring(body)


def asked(tree: Element) -> Element:
    """The body with both opinions, as trafilatura gives it of a tree of its own."""
    both = bare_extraction(
        deepcopy(tree),
        favor_precision=True,
        include_comments=False,
        include_tables=True,
        include_images=False,
        output_format="python",
    )
    return getattr(both, "body", None)


def tidied(html: str) -> Element:
    tree = parse(html)
    if tree is not None:
        tidy(tree)
    return tree


def same(tree: Element) -> None:
    """Whether the article is found as by both opinions, and the tree left as it was."""
    before = shape(tree)
    assert shape(article_of(tree)) == shape(asked(tree))
    assert shape(tree) == before


@settings(derandomize=True, max_examples=300, deadline=None)
@given(markup())
def test_the_article_is_that_of_both_opinions(inner):
    tree = tidied(f"<html><body><p>{SENTENCE * 3}</p>{inner}</body></html>")
    same(tree)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(markup((*BLOCKS, *INLINE, *RAW)))
def test_the_article_is_that_of_both_opinions_where_markup_stands_as_text(inner):
    same(tidied(f"<html><body><article><p>{SENTENCE * 3}</p>{inner}</article></body></html>"))


@settings(derandomize=True, max_examples=300, deadline=None)
@given(markup())
def test_readability_never_sees_more_than_the_page_shows(inner):
    tree = tidied(f"<html><body>{inner}</body></html>")
    if tree is None or next(tree.iter(*RAW), None) is not None:
        return
    text = etree.tostring(try_readability(deepcopy(tree)), method="text", encoding="utf-8").decode()
    assert len(" ".join(text.split())) <= len(words_of(tree))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_article_of_a_page_is_that_of_both_opinions(page):
    decoded = decode(page.read_bytes())
    same(tidied(decoded.text))


def test_the_articles_of_news_pages_are_found_by_the_first_opinion(caplog):
    """And they are the same: else nothing would be saved, or something lost."""
    trees = [tidied(made.html.decode()) for made in pages(30)]
    both = [shape(asked(tree)) for tree in trees]
    with caplog.at_level(logging.DEBUG, "trafilatura.external"):
        assert [shape(article_of(tree)) for tree in trees] == both
        assert not caplog.records
        asked(trees[0])
        assert caplog.records


def test_what_is_known_of_trafilatura_holds():
    assert Extractor().min_extracted_size == LEAST
    unclean = {path.removeprefix(".//") for path in SANITIZED_XPATH.split("|")}
    assert unclean.isdisjoint(CLEAN)
