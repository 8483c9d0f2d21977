"""What an HTML page says of itself as JSON-LD, whatever its shape."""

from __future__ import annotations

import json

import pytest
from tests.read.articles import PARAGRAPHS, TITLE, article, linked, read, reasons


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
