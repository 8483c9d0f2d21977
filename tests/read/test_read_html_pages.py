"""Whole HTML pages of invented outlets, built as sites build them, each with what a careful person reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tellings.model import Document, Page
from tellings.settings import Settings
from tellings.steps.read import read_page

PAGES = Path(__file__).with_name("html_pages")
NAMES = sorted(path.stem for path in PAGES.glob("*.html"))
FIELDS = ("title", "subtitle", "section", "byline", "published", "modified", "language", "source", "url")


def read(name: str) -> tuple[Document, dict[str, Any]]:
    document = read_page(Page((PAGES / f"{name}.html").read_bytes(), "SHA-256:00", "html", name), Settings())
    assert isinstance(document, Document), document
    return document, json.loads((PAGES / f"{name}.json").read_text("utf8"))


@pytest.mark.parametrize("name", NAMES)
def test_the_fields_of_a_page_are_read(name):
    document, want = read(name)
    assert {field: getattr(document, field) for field in FIELDS} == {field: want[field] for field in FIELDS}
    assert [rejection.reason for rejection in document.rejected] == want["rejected"]


@pytest.mark.parametrize("name", NAMES)
def test_the_paragraphs_of_a_page_are_those_of_the_article(name):
    document, want = read(name)
    body = document.text[document.body_start :].split("\n\n")
    assert body[0].startswith(want["body_starts"])
    assert body[-1].endswith(want["body_ends"])
    assert len(body) == want["paragraphs"]


@pytest.mark.parametrize("name", NAMES)
def test_the_lists_of_a_page_stand_apart_from_the_article(name):
    document, want = read(name)
    found = [[story.kind, story.title, story.subtitle, story.published, story.url] for story in document.stories]
    assert found == want["links"]


@pytest.mark.parametrize("name", NAMES)
def test_the_head_of_the_text_is_title_and_subtitle(name):
    document, _ = read(name)
    heads = [part for part in (document.title, document.subtitle) if part]
    assert document.text[: document.body_start] == "".join(f"{part}\n\n" for part in heads)
