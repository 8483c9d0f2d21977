"""Pages as readers save them: invented outlets in layouts that outlets have, each with what a careful person reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tellings.steps.read.draft import Draft
from tellings.steps.read.saved import read_saved

PAGES = Path(__file__).with_name("pages")
NAMES = sorted(path.stem for path in PAGES.glob("*.txt"))
FIELDS = ("title", "subtitle", "section", "byline", "published", "modified", "language")


def read(name: str) -> tuple[Draft, dict[str, Any]]:
    text = (PAGES / f"{name}.txt").read_text("utf8")
    return read_saved(text), json.loads((PAGES / f"{name}.json").read_text("utf8"))


def test_there_are_pages_of_many_layouts():
    assert len(NAMES) >= 30


@pytest.mark.parametrize("name", NAMES)
def test_the_fields_of_a_saved_page_are_read(name):
    draft, want = read(name)
    assert {field: getattr(draft, field) for field in FIELDS} == {field: want[field] for field in FIELDS}


@pytest.mark.parametrize("name", NAMES)
def test_the_paragraphs_of_a_saved_page_are_those_of_the_article(name):
    draft, want = read(name)
    assert draft.body[0].startswith(want["body_starts"])
    assert draft.body[-1].endswith(want["body_ends"])
    assert len(draft.body) == want["paragraphs"]


@pytest.mark.parametrize("name", NAMES)
def test_the_lists_of_a_saved_page_stand_apart_from_the_article(name):
    draft, want = read(name)
    found = [[story.kind, story.title, story.subtitle, story.published] for story in draft.stories]
    assert found == want["links"]


@pytest.mark.parametrize("name", NAMES)
def test_every_field_says_where_it_stands(name):
    draft, _ = read(name)
    text = (PAGES / f"{name}.txt").read_text("utf8")
    for field in ("title", "subtitle", "section", "byline", "published", "modified"):
        if getattr(draft, field):
            words = draft.provenance[field].raw.split()
            assert all(word.strip("*#_[]()") in text for word in words), field


@pytest.mark.parametrize("name", NAMES)
def test_line_ends_and_empty_lines_do_not_change_what_is_read(name):
    text = (PAGES / f"{name}.txt").read_text("utf8")
    plain = read_saved(text)
    for other in (text.replace("\n", "\r\n"), "\ufeff" + text, "\n\n\n" + text + "\n\n"):
        assert read_saved(other) == plain
